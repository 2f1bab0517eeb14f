import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { type Core, createCore } from '../../../electron/core/core.ts';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { exampleCases } from '../../../electron/core/sample/index.ts';
import type { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import type { Happening } from '../../../shared/kinds/meeting/events.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { caseOf, changeCase } from '../../unit/packs/support.ts';
import { beginCouncil, clientOf, openCore, temporaryFolder, testClock, value } from '../core.ts';

export type Api = ReturnType<typeof clientOf>;

export const PROFILE = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;
const PLACE = { body: 'bsu', time: '10:30', ends: null, place: 'Lokale 2', kind: 'ordinary' } as const;
export const OPEN = { closed: false, reason: '', publicTitle: '' };
export const CLOSED = { closed: true, reason: 'Fortroligt', publicTitle: 'En sag' };

/** What lies in the folder that every example is tried in. */
export interface Ids {
  /** A case that is being written, one that is ready and on no agenda, one with options that is negotiated. */
  readonly draft: RecordId;
  readonly ready: RecordId;
  readonly negotiated: RecordId;
  readonly negotiation: RecordId;
  /** Meetings, by how far they have come. In `planned` are the items `own` and `second`, and `withheld`, whose case is closed elsewhere. */
  readonly planned: RecordId;
  readonly cancelled: RecordId;
  readonly sent: RecordId;
  readonly held: RecordId;
  readonly sealed: RecordId;
  readonly own: string;
  readonly withheld: string;
  readonly heldItem: string;
  /** Items of a case that was sent and has changed since. */
  readonly changed: string;
  readonly seats: readonly string[];
  readonly charter: RecordId;
  readonly round: string;
  readonly proposal: string;
  /** What another computer made of the charter: a file with a clause more, and one in which it adopted a version of its own. */
  readonly fromOther: {
    readonly clause: Uint8Array;
    readonly adoption: Uint8Array;
    /** A file of exchange with the charter, signed by that computer and for everybody. */
    readonly exchange: Uint8Array;
  };
}

export interface World extends Ids {
  readonly core: Core;
  readonly api: Api;
  /** A file as a page sends it. */
  readonly send: (bytes: string | Uint8Array, name: string) => Promise<TransferId>;
}

const item = (id: string, rest: Partial<AgendaItem> = {}): Omit<AgendaItem, 'number'> => ({
  ...{ id, kind: 'other', caseId: null, title: id, caseNumber: '', group: null, role: 'informed', minutes: 5 },
  ...{ openness: OPEN, lateReason: '' },
  ...rest,
});

export { item as agendaItem };

/** Makes the folder below `root`, once for all examples; answers where it lies and what is in it. */
export async function makeWorld(root: string): Promise<{ folder: string; ids: Ids }> {
  const folder = join(root, 'data');
  const core = createCore({ dataDir: folder, host: 'cli', now: testClock() });
  const api = clientOf(core);
  await beginCouncil(core, PROFILE);
  addCases(
    core.context,
    exampleCases().map(({ content }) => content),
    'create',
  );
  const cases = await makeCases(core, api);
  const meetings = await makeMeetings(core, api);
  const charter = await makeCharter(api);
  core.close();
  const fromOther = await otherComputer(folder, charter.proposal);
  return { folder, ids: { ...cases, ...meetings, ...charter, fromOther } };
}

/** A copy of the folder, opened; it is gone when the test is done. */
export function openWorld({ folder, ids }: { folder: string; ids: Ids }): World {
  const copy = join(temporaryFolder(), 'data');
  cpSync(folder, copy, { recursive: true });
  const core = openCore({ dataDir: copy });
  return { ...ids, core, api: clientOf(core), send: sender(core) };
}

function sender(core: Core): World['send'] {
  return (bytes, name) =>
    core.context.transfers.receive(Readable.from([Buffer.from(bytes)]), {
      name,
      mediaType: 'application/octet-stream',
    });
}

async function makeCases(core: Core, api: Api) {
  const contents = [caseOf({ title: 'Ny bro', status: 'draft' }), caseOf({ title: 'Ny havn' })];
  const [draft, ready] = addCases(core.context, contents, 'import') as [RecordId, RecordId];
  const query = {
    filter: { text: 'Sikrere skolevej' },
    sort: 'title',
    order: 'ascending',
    offset: 0,
    limit: 1,
  } as const;
  const [row] = (await value(api.cases.list(query))).rows;
  const negotiated = row?.id as RecordId;
  const { id } = await value(
    api.negotiations.begin({ caseId: negotiated, audience: { kind: 'group', groups: ['x'] } }),
  );
  for (const group of ['x', 'l']) {
    const stance = { group, target: 'g1-b', stance: 'supports', condition: '' } as const;
    await value(api.negotiations.putStance({ id, stance }));
  }
  for (const one of ['a', 'b']) await value(api.negotiations.putAmendment({ id, amendment: amendment(one) }));
  await value(api.negotiations.release({ id, stances: ['x/g1-b'] }));
  return { draft, ready, negotiated, negotiation: id };
}

export const amendment = (id: string) => ({
  ...{ id, to: null, proposer: 'x', original: 'vælger A', motivation: '', cost: null, votes: {} },
  change: { kind: 'replace', point: 'p', text: 'vælger B' } as const,
});

async function makeMeetings(core: Core, api: Api) {
  const dates = ['2026-12-08', '2027-01-05', '2026-12-03', '2026-12-02', '2026-12-01'];
  const { ids } = await value(api.meetings.plan({ meetings: dates.map((date) => ({ ...PLACE, date })) }));
  const [planned, cancelled, sent, held, sealed] = ids as [RecordId, RecordId, RecordId, RecordId, RecordId];
  const council = await value(api.council.get({}));
  const seats = council?.mandates.filter(({ body }) => body === 'bsu').map(({ member }) => member) ?? [];
  await value(api.meetings.cancel({ id: cancelled, reason: 'Ingen sager' }));
  const secret = await addCase(core, sent, { title: 'Salg af grund', openness: CLOSED });
  const public_ = await addCase(core, sent, { title: 'Ny sti' });
  await value(api.meetings.dispatch({ id: sent }));
  changeCase(core, public_.caseId, { title: 'Ny cykelsti' });
  const done = [await hold(core, api, { id: held, seats }), await hold(core, api, { id: sealed, seats })];
  await value(api.meetings.seal({ id: sealed }));
  for (const id of ['own', 'second']) await value(api.meetings.putItem({ id: planned, item: item(id) }));
  const withheld = await value(api.meetings.addCases({ id: planned, cases: [secret.caseId], role: 'decides' }));
  await value(api.meetings.putFollowUp({ id: planned, followUp: task('task', 'own') }));
  return {
    ...{ planned, cancelled, sent, held, sealed, seats, own: 'own', heldItem: done[0] ?? '' },
    ...{
      changed: public_.item,
      withheld: withheld.content.items.find(({ caseId }) => caseId === secret.caseId)?.id ?? '',
    },
  };
}

export const task = (id: string, on: string) => ({
  ...{ id, item: on, text: 'Skriv til skolerne', owner: 'Center for Skole', due: '2027-01-15', done: null },
});

async function addCase(core: Core, id: RecordId, about: { title: string; openness?: AgendaItem['openness'] }) {
  const [caseId] = addCases(core.context, [caseOf({ title: about.title })], 'import') as [RecordId];
  const api = clientOf(core);
  const { content } = await value(api.meetings.addCases({ id, cases: [caseId], role: 'decides' }));
  const made = content.items.find((one) => one.caseId === caseId);
  if (!made) throw new Error('No item');
  if (about.openness) await value(api.meetings.putItem({ id, item: { ...made, openness: about.openness } }));
  return { caseId, item: made.id };
}

/** From dispatch to the end of the meeting; answers the item that was decided. */
async function hold(core: Core, api: Api, { id, seats }: { id: RecordId; seats: readonly string[] }): Promise<string> {
  const { item: own } = await addCase(core, id, { title: 'Ny skole' });
  await value(api.meetings.dispatch({ id }));
  const happened: Happening[] = [
    { kind: 'opened', present: [...seats] },
    { kind: 'item', item: own },
    { kind: 'decision', item: own, outcome: 'approved', text: '', referredTo: '' },
    { kind: 'closed' },
  ];
  for (const event of happened) await value(api.meetings.record({ id, event }));
  return own;
}

export const ADOPTION = { body: 'Kommunalbestyrelsen', date: '2026-12-14', item: '7' } as const;
export const clause = (id: string, chapter: string) => ({
  ...{ id, chapter, text: `Punkt ${id}`, rationale: '', status: 'draft' as const },
});

async function makeCharter(api: Api) {
  const begun = await value(api.charter.begin({ chapters: ['Tone', 'Tid'] }));
  const chapter = begun.chapters[0]?.id ?? '';
  for (const id of ['k0', 'k1']) await value(api.charter.putClause({ clause: clause(id, chapter) }));
  const member = { member: 'lone-hasselbo', name: 'Lone Hasselbo' };
  await value(api.charter.adopt(ADOPTION));
  await value(api.charter.sign(member));
  const opened = await value(api.charter.openRound({ kind: 'evaluation', name: 'Et år', clauses: ['k0', 'k1'] }));
  const proposal = { clause: null, chapter, text: 'Vi lytter.', why: '', by: 'Lindvedlisten' };
  const proposed = await value(api.charter.propose({ proposal }));
  return {
    ...{ charter: begun.id, round: opened.rounds[0]?.id ?? '' },
    proposal: proposed.proposals[0]?.id ?? '',
  };
}

/** Two files of the charter from a copy of the folder, which is another computer. */
async function otherComputer(folder: string, proposal: string): Promise<Ids['fromOther']> {
  const copy = `${folder}-other`;
  cpSync(folder, copy, { recursive: true });
  const core = createCore({ dataDir: copy, host: 'cli', now: testClock() });
  const api = clientOf(core);
  const saved = async () => {
    const { transfer } = await value(api.charter.savePackage({}));
    return core.context.transfers.read(transfer);
  };
  await value(api.charter.merge({ proposal, text: 'Vi lytter, før vi svarer.' }));
  const withClause = await saved();
  await value(api.charter.adopt({ ...ADOPTION, item: '8' }));
  const file = `${copy}.handlerum`;
  const records = [(await value(api.charter.get({})))?.id as RecordId];
  await writeBundle(core.context, file, { records, purpose: 'records', note: '', sealing: 'open' });
  const made = { clause: withClause, adoption: await saved(), exchange: readFileSync(file) };
  core.close();
  return made;
}
