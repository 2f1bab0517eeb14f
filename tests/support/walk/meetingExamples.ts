import type { RecordId } from '../../../shared/kinds/ids.ts';
import { value } from '../core.ts';
import type { ExamplesOf } from './examples.ts';
import { agendaItem, task, type World } from './world.ts';

const AGENDA = [
  'Punkt;Titel;Sagsnr.;Åben/lukket;Udvalg;Mødedato;Kl.',
  '1;Godkendelse af dagsorden;;Åben;Økonomiudvalget;14-06-2027;16.00',
  '2;Ny cykelsti på Ågade;27/101;Åben;Økonomiudvalget;14-06-2027;16.00',
].join('\r\n');

const agendaFile = ({ send }: World) => send(AGENDA, 'dagsorden.csv');

const agenda: ExamplesOf<'agenda'> = {
  arrange: ({ planned }) => ({ id: planned, order: ['second', 'own'] }),
  changes: ({ sent }) => ({ id: sent }),
  supplement: ({ sent, changed }) => ({ id: sent, items: [changed], reason: 'Titlen var forkert' }),
  closed: ({ planned }) => ({ id: planned }),
  withheld: ({ planned }) => ({ id: planned }),
  release: ({ planned, withheld }) => ({ id: planned, item: withheld, file: null, reason: 'Handlen er gennemført' }),
  takeBack: async ({ api, planned, withheld }) => {
    const about = { id: planned, item: withheld, file: null, reason: 'Handlen er gennemført' };
    const { content } = await value(api.agenda.release(about));
    return { id: planned, release: content.releases[0]?.id ?? '' };
  },
  read: ({ held, heldItem }) => ({ id: held, item: heldItem }),
  followUp: async ({ api, planned, heldItem, held }) => {
    await value(api.meetings.putFollowUp({ id: held, followUp: task('earlier', heldItem) }));
    return { id: planned };
  },
};

const agendaImport: ExamplesOf<'agendaImport'> = {
  preview: async (world) => ({ transfer: await agendaFile(world), mapping: null, leaveOut: [], open: [] }),
  run: async (world) => {
    const transfer = await agendaFile(world);
    const { mapping } = await value(
      world.api.agendaImport.preview({ transfer, mapping: null, leaveOut: [], open: [] }),
    );
    return { transfer, mapping, leaveOut: [], open: [] };
  },
  forget: async (world) => {
    const transfer = await agendaFile(world);
    const { mapping, columns } = await value(
      world.api.agendaImport.preview({ transfer, mapping: null, leaveOut: [], open: [] }),
    );
    await value(world.api.agendaImport.run({ transfer, mapping, leaveOut: [], open: [] }).result);
    return { columns: columns.map(({ name }) => name) };
  },
};

/** Whoever copies a folder has another computer: it takes the minutes over first. */
async function inSession({ api, sent, seats }: World): Promise<RecordId> {
  await value(api.meetings.record({ id: sent, event: { kind: 'opened', present: [...seats] } }));
  return sent;
}

const meetings: ExamplesOf<'meetings'> = {
  list: () => ({}),
  get: ({ held }) => ({ id: held }),
  plan: () => ({
    meetings: [
      { body: 'kb', date: '2027-03-15', time: '19:00', ends: '22:00', place: 'Byrådssalen', kind: 'extraordinary' },
    ],
  }),
  change: ({ planned }) => ({ id: planned, time: '09:15', ends: '11:00', place: 'Lokale 9' }),
  move: ({ planned }) => ({ id: planned, date: '2026-12-09', reason: 'Sne' }),
  cancel: ({ planned }) => ({ id: planned, reason: 'Sygdom' }),
  reinstate: ({ cancelled }) => ({ id: cancelled }),
  addCases: ({ planned, ready }) => ({ id: planned, cases: [ready], role: 'decides' }),
  putItem: ({ planned }) => ({ id: planned, item: agendaItem('third') }),
  removeItem: ({ planned, own }) => ({ id: planned, item: own }),
  moveItem: ({ planned, own }) => ({ id: planned, item: own, index: 2 }),
  setStep: ({ planned }) => ({ id: planned, step: 'chairReview', done: 'yes', note: 'ok' }),
  dispatch: ({ planned }) => ({ id: planned }),
  takeOver: ({ held }) => ({ id: held }),
  record: async (world) => ({ id: await inSession(world), event: { kind: 'break', state: 'start' } }),
  setProtocol: ({ held, heldItem }) => ({ id: held, item: heldItem, text: 'Godkendt.' }),
  sign: ({ held, seats }) => ({ id: held, member: seats[0] ?? '' }),
  seal: ({ held }) => ({ id: held }),
  publish: ({ sealed }) => ({ id: sealed, on: '2026-12-20' }),
  putFollowUp: ({ planned, own }) => ({ id: planned, followUp: task('another', own) }),
  removeFollowUp: ({ planned }) => ({ id: planned, followUp: 'task' }),
  followUps: () => ({ open: true }),
  due: () => ({ on: '2026-12-01' }),
  caseWay: ({ negotiated }) => ({ id: negotiated }),
};

const packs: ExamplesOf<'packs'> = {
  make: ({ sent }) => ({ id: sent, audience: 'public', variant: 'full', format: 'json' }),
  journal: ({ sent }) => ({ id: sent }),
  plan: () => ({ body: 'bsu' }),
};

const ways: ExamplesOf<'ways'> = {
  board: () => ({ on: '2026-11-24' }),
  one: ({ negotiated }) => ({ id: negotiated, on: '2026-11-24' }),
  ofMeeting: ({ sent }) => ({ id: sent }),
  lateItems: () => ({ on: '2026-12-05' }),
};

export const meetingExamples = { agenda, agendaImport, meetings, packs, ways };
