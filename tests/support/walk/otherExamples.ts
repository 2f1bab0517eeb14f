import { answerCode, readInvitation } from '../../../electron/core/council/keys/code.ts';
import { putSeat } from '../../../electron/core/exchange/flows/seat.ts';
import { noteSeen } from '../../../electron/core/exchange/folder/peers.ts';
import { newSigningKey } from '../../../electron/core/keys/signing.ts';
import { value } from '../core.ts';
import type { ExamplesOf } from './examples.ts';
import type { World } from './world.ts';

const PROFILE = { name: 'Bo Berg', role: 'member', group: 'x' } as const;

const app: ExamplesOf<'app'> = {
  info: () => ({}),
  begin: () => ({ start: 'sample', municipality: '', profile: PROFILE }),
  settings: () => ({}),
  changeSettings: () => ({ municipality: 'Nordby', profile: PROFILE }),
};

const draftOf = async ({ api }: World) => (await value(api.checklist.get({}))).draft;

const checklist: ExamplesOf<'checklist'> = {
  get: () => ({}),
  saveDraft: async (world) => ({ content: { ...(await draftOf(world)), words: ['Lindved'] } }),
  exportYaml: () => ({}),
  importYaml: async (world) => {
    await value(world.api.checklist.saveDraft({ content: { ...(await draftOf(world)), words: ['Lindved'] } }));
    const { text } = await value(world.api.checklist.exportYaml({}));
    return { text: text.replace('Lindved', 'Nordby') };
  },
  adopt: async (world) => {
    await value(world.api.checklist.saveDraft({ content: { ...(await draftOf(world)), words: ['Lindved'] } }));
    return { body: 'Kommunalbestyrelsen', from: '2026-11-01' };
  },
};

const MEMBERS = 'organ;navn;gruppe;rolle;fra;til\nKommunalbestyrelsen;Bo Berg;X;medlem;2026-01-01;2026-04-30';
const memberFile = async ({ send }: World) => ({
  transfer: await send(MEMBERS, 'm.csv'),
  newGroups: 'refuse' as const,
});

const council: ExamplesOf<'council'> = {
  unsettled: () => ({}),
  get: () => ({}),
  changeGroup: async ({ api }) => {
    const member = (await value(api.council.get({})))?.members[3]?.id ?? '';
    return { member, group: null, from: '2027-03-01' };
  },
  put: () => ({ items: [{ list: 'closedDays', item: { id: '2027-05-07', name: 'Dagen efter Kristi himmelfart' } }] }),
  remove: async ({ api }) => {
    await value(api.council.put({ items: [{ list: 'closedDays', item: { id: '2027-05-07', name: 'Dagen efter' } }] }));
    return { list: 'closedDays', id: '2027-05-07' };
  },
  setProduction: () => ({
    kind: 'standingCommittee',
    steps: [
      { id: 'standingCommittee/draft', name: 'Udkast', role: 'Sagsbehandler', workingDays: -10, isDispatch: false },
      { id: 'standingCommittee/dispatch', name: 'Udsendelse', role: 'Sekretariat', workingDays: -4, isDispatch: true },
    ],
  }),
  readMembers: memberFile,
  importMembers: memberFile,
  exportMembers: () => ({}),
  setTerm: () => ({ from: '2026-01-01', to: '2029-12-31' }),
};

const STRANGER = {
  ...{ key: 'A'.repeat(43), name: 'Bo Falk', role: 'secretariat', group: '' },
  ...{ recipient: `age1${'q'.repeat(58)}`, since: '2026-11-23T09:00:00.000Z' },
};
const fileFromOther = async ({ send, fromOther }: World) => ({
  transfer: await send(fromOther.exchange, 'kodeks.handlerum'),
  passphrase: null,
});

const exchange: ExamplesOf<'exchange'> = {
  own: () => ({}),
  contacts: () => ({}),
  single: () => ({}),
  shared: () => ({}),
  leaving: ({ draft, planned, negotiation }) => ({ records: [draft, planned, negotiation] }),
  send: async ({ api, draft }) => {
    const own = await value(api.exchange.own({}));
    return { records: [draft], to: own ? [own.recipient] : [], passphrase: null, note: 'Se her', purpose: 'records' };
  },
  inspect: fileFromOther,
  take: async (world) => ({ ...(await fileFromOther(world)), trust: 'known' }),
  arrivals: () => ({}),
  takeBack: async (world) => {
    const took = await value(world.api.exchange.take({ ...(await fileFromOther(world)), trust: 'known' }));
    return { arrival: took.arrival ?? '' };
  },
  aside: () => ({}),
  forget: async ({ api }) => {
    await value(api.exchange.remember({ contact: STRANGER }));
    return { key: STRANGER.key };
  },
  remember: () => ({ contact: STRANGER }),
};

const INVITED = { person: 'Bo Falk', member: null, role: 'member', group: 'x', mayList: false } as const;
const inviting = async ({ api }: World) => {
  await api.keys.found({});
  return (await value(api.keys.invite(INVITED))).code;
};
/** The answer of another computer, which has no more than its keys. */
const answered = async (world: World) => {
  const read = readInvitation(await inviting(world));
  return { code: answerCode(newSigningKey(), read, { name: 'Bo Falk', recipient: STRANGER.recipient }) };
};
const otherOnList = async (world: World) => {
  const { lines } = await value(world.api.keys.accept(await answered(world)));
  return lines.find(({ isFounder }) => !isFounder)?.key ?? '';
};

const keys: ExamplesOf<'keys'> = {
  list: () => ({}),
  found: () => ({}),
  invite: async ({ api }) => {
    await api.keys.found({});
    return INVITED;
  },
  readInvitation: async (world) => ({ code: await inviting(world) }),
  answer: async (world) => ({ code: await inviting(world) }),
  readAnswer: answered,
  accept: answered,
  change: async (world) => ({
    ...{ key: await otherOnList(world), role: 'secretariat' as const },
    ...{ group: null, to: null, mayList: true },
  }),
  revoke: async (world) => ({ key: await otherOnList(world), since: null, why: 'replaced', note: '' }),
};

/** A folder that is chosen, with somebody in it who is not known. */
const withStranger = async ({ api, core }: World) => {
  await value(api.folder.choose({ path: core.context.dataDir.replace(/data$/, '') }));
  const { key, name, role, group, recipient } = STRANGER;
  core.context.write(({ db }) =>
    noteSeen(core.context, db, { sender: { key, name, role, group, recipient }, saidIn: 1 }),
  );
  return { key };
};

const folder: ExamplesOf<'folder'> = {
  get: () => ({}),
  choose: ({ core }) => ({ path: core.context.dataDir.replace(/data$/, '') }),
  turn: async (world) => {
    await withStranger(world);
    return { to: 'off' };
  },
  sync: async (world) => {
    await withStranger(world);
    return {};
  },
  accept: async (world) => ({ ...(await withStranger(world)), trust: 'known' }),
  decline: withStranger,
  leave: async (world) => {
    await withStranger(world);
    return { remove: 'own' };
  },
};

const NOBODY = { person: '', role: '', step: '' };
const ECONOMY = { person: 'Bo Falk', role: 'Økonomi og jura', step: 'review' };
const handedOver = async ({ api, draft }: World) => {
  await value(api.flows.handOver({ id: draft, holder: ECONOMY, note: '' }));
  return { id: draft };
};

const flows: ExamplesOf<'flows'> = {
  proposal: ({ sent }) => ({ flow: { flow: 'pack', meeting: sent } }),
  send: async ({ api, negotiation }) => {
    const own = await value(api.exchange.own({}));
    const flow = { flow: 'amendment', negotiation, amendment: 'a' } as const;
    return { flow, to: own ? [own.recipient] : [], passphrase: null, note: '', holder: NOBODY };
  },
  custody: ({ draft }) => ({ id: draft }),
  handOver: ({ draft }) => ({ id: draft, holder: ECONOMY, note: 'Se på økonomien' }),
  accept: handedOver,
  sendBack: async (world) => ({ ...(await handedOver(world)), reason: 'Beløbet mangler', required: ['Skriv prisen'] }),
  takeBack: async (world) => {
    const { id } = await handedOver(world);
    const { canTakeBack } = await value(world.api.flows.custody({ id }));
    return { id, fact: canTakeBack ?? '' };
  },
  sit: async ({ api, core }) => {
    const id = putSeat(core.context);
    await value(api.app.changeSettings({ theme: 'dark' }));
    return { id };
  },
};

const quality: ExamplesOf<'quality'> = { across: () => ({}) };

const imports: ExamplesOf<'imports'> = {
  cases: async ({ send }) => ({
    transfers: [
      await send('# Ny rundkørsel\n\n## Sammendrag\n\nDer bygges.\n', 'sag.md'),
      await send('# To\n\nTekst.\n', 'to.md'),
    ],
  }),
  version: async ({ send, draft }) => ({ id: draft, transfer: await send('# Ny tekst\n\nDer bygges.\n', 'ny.md') }),
  text: async ({ send }) => ({ transfer: await send('# Ny udgave\n\nDer bygges.\n', 'ny.md'), templateId: 'ballerup' }),
};
const exports: ExamplesOf<'exports'> = {
  cases: ({ draft }) => ({ ids: [draft], format: 'json', includeClosed: 'no' }),
};
const attachments: ExamplesOf<'attachments'> = {
  store: async ({ send }) => ({ transfer: await send('kort', 'kort.txt') }),
};
const maintenance: ExamplesOf<'maintenance'> = { backup: () => ({}), verify: () => ({}) };
const reports: ExamplesOf<'reports'> = {
  make: ({ draft }) => ({ subject: { kind: 'case', id: draft }, format: 'json' }),
};
const spelling: ExamplesOf<'spelling'> = {
  words: () => ({}),
  check: () => ({ keys: ['sti', 'stii'] }),
  suggest: () => ({ word: 'stii' }),
  learn: () => ({ word: 'Lindved', list: 'personal' }),
};

export const otherExamples = {
  ...{
    app,
    checklist,
    council,
    exchange,
    keys,
    folder,
    flows,
    quality,
    imports,
    exports,
    attachments,
    maintenance,
    reports,
    spelling,
  },
};
