import * as Y from 'yjs';
import { changeRecord } from '../../../electron/core/records/change.ts';
import { setCaseField } from '../../../shared/kinds/case/doc.ts';
import { negotiationKind } from '../../../shared/kinds/negotiation/kind.ts';
import { value } from '../core.ts';
import type { ExamplesOf } from './examples.ts';
import { ADOPTION, amendment, clause, PROFILE, type World } from './world.ts';

/** An editor's update that gives the case another title. */
async function retitled({ api, draft }: World): Promise<string> {
  const { state } = await value(api.records.open({ id: draft }));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(state, 'base64'));
  const before = Y.encodeStateVector(doc);
  setCaseField(doc, 'title', 'Ny bro over åen');
  return Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
}

/** This computer and the other have each adopted a version number 2. */
async function adoptedApart(world: World): Promise<void> {
  const { api, send, fromOther } = world;
  await value(api.charter.setPreamble({ text: 'Sådan arbejder vi sammen.' }));
  await value(api.charter.adopt(ADOPTION));
  await value(api.charter.mergePackage({ transfer: await send(fromOther.adoption, 'kodeks.handlerum') }));
}

const records: ExamplesOf<'records'> = {
  open: ({ draft }) => ({ id: draft }),
  close: async ({ api, draft }) => {
    await value(api.records.open({ id: draft }));
    return { id: draft };
  },
  push: async (world) => ({ id: world.draft, update: await retitled(world) }),
  clashes: async (world) => {
    await adoptedApart(world);
    return { id: world.charter };
  },
  settle: async (world) => {
    await adoptedApart(world);
    const [clash] = await value(world.api.records.clashes({ id: world.charter }));
    return { id: world.charter, clash: clash?.id ?? '', choice: clash?.choices[0]?.id ?? '' };
  },
  history: ({ draft }) => ({ id: draft, limit: 20 }),
  versions: ({ draft }) => ({ id: draft }),
  version: async ({ api, draft }) => {
    const { id } = await value(api.records.nameVersion({ id: draft, name: 'Første' }));
    return { id: draft, version: id };
  },
  nameVersion: ({ draft }) => ({ id: draft, name: 'Til udvalget' }),
  stateAt: ({ draft }) => ({ id: draft, seq: 1 }),
  restore: async (world) => {
    const { api, draft } = world;
    await value(api.records.push({ id: draft, update: await retitled(world) }));
    return { id: draft, seq: 1 };
  },
};

const cases: ExamplesOf<'cases'> = {
  list: () => ({ filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 50 }),
  get: ({ draft }) => ({ id: draft }),
  bodies: () => ({}),
  create: () => ({ templateId: 'ballerup', caseType: 'decision', title: 'Ny sag' }),
  duplicate: ({ draft }) => ({ id: draft }),
  askGate: ({ draft }) => ({ id: draft }),
  markReady: async ({ api }) => {
    const filter = { text: 'klasseloft' };
    const query = { filter, sort: 'title', order: 'ascending', offset: 0, limit: 50 } as const;
    const { rows } = await value(api.cases.list(query));
    const row = rows.find(({ errors, status }) => errors === 0 && status !== 'decided');
    if (!row) throw new Error('No case of the sample can be made ready');
    return { id: row.id };
  },
  setStatus: ({ draft }) => ({ id: draft, status: 'review' }),
  tellStop: async ({ api, negotiated }) => {
    const { fields } = await value(api.cases.get({ id: negotiated }));
    const stop = fields.chain[0]?.id ?? '';
    return { id: negotiated, stop, dispatchedOn: '2026-11-20', lateReason: 'Tilbuddet udløber.' };
  },
  archive: ({ draft }) => ({ ids: [draft] }),
  unarchive: async ({ api, draft }) => {
    await value(api.cases.archive({ ids: [draft] }));
    return { ids: [draft] };
  },
};

/** Somebody who came into the group after its negotiation was begun, at a computer that may write in it. */
const outsider = async ({ api, core, negotiation: id }: World) => {
  const [own] = (await value(api.keys.found({}))).lines;
  await value(api.keys.change({ key: own?.key ?? '', role: 'secretariat', group: 'x', to: null, mayList: true }));
  const groups = [{ group: 'x', from: '2026-06-01' }];
  const item = { id: 'ny', name: 'Ny Person', councilRole: 'member' as const, groups, to: '2029-12-31' };
  await value(api.council.put({ items: [{ list: 'members', item }] }));
  const audience = { kind: 'group' as const, groups: ['x'], since: '2026-02-01' };
  const edit = (doc: Y.Doc) => negotiationKind.setFields(doc, { audience });
  core.context.write((scope) => changeRecord(core.context, scope, { id, action: 'fields', session: null, edit }));
  return { id, to: 'ny' };
};

const negotiations: ExamplesOf<'negotiations'> = {
  list: ({ negotiated }) => ({ caseId: negotiated }),
  begin: ({ draft }) => ({ caseId: draft, audience: { kind: 'public', groups: [] } }),
  putStance: ({ negotiation }) => ({
    id: negotiation,
    stance: { group: 'l', target: 'g1-b', stance: 'cannot', condition: '' },
  }),
  putAmendment: ({ negotiation }) => ({ id: negotiation, amendment: amendment('c') }),
  removeAmendment: ({ negotiation }) => ({ id: negotiation, amendment: 'a' }),
  moveAmendment: ({ negotiation }) => ({ id: negotiation, amendment: 'b', index: 0 }),
  setVotes: ({ negotiation }) => ({ id: negotiation, mainVotes: { x: 'for' }, told: 'group' }),
  vote: ({ negotiation }) => ({ id: negotiation, amendment: 'a', voter: 'x', choice: 'for' }),
  giveOn: outsider,
  takeBack: async (world) => {
    const given = await outsider(world);
    await value(world.api.negotiations.giveOn(given));
    return given;
  },
  release: ({ negotiation }) => ({ id: negotiation, stances: ['l/g1-b'] }),
  withdraw: ({ negotiated }) => ({ caseId: negotiated, stances: ['x/g1-b'] }),
  amendmentFile: ({ negotiation }) => ({ id: negotiation, amendment: 'a' }),
};

/** A round that was opened here, for only that computer closes it. */
async function ownRound({ api }: World): Promise<string> {
  const content = await value(api.charter.openRound({ kind: 'reflection', name: 'I dag', clauses: ['k0'] }));
  return content.rounds.at(-1)?.id ?? '';
}

const ANSWER = { clause: 'k0', score: 4, example: '', comment: 'Det går bedre' };

const charter: ExamplesOf<'charter'> = {
  get: () => ({}),
  begin: async ({ api }) => {
    await value(api.app.begin({ start: 'empty', municipality: 'Nordby', profile: PROFILE }));
    return { chapters: ['Tone'] };
  },
  setPreamble: () => ({ text: 'Sådan arbejder vi.' }),
  putChapter: () => ({ chapter: { id: 'new', title: 'Møder' } }),
  removeChapter: async ({ api }) => ({ chapter: (await value(api.charter.get({})))?.chapters[1]?.id ?? '' }),
  setClauseStatus: () => ({ clause: 'k0', status: 'withdrawn' }),
  putClause: async ({ api }) => ({ clause: clause('k2', (await value(api.charter.get({})))?.chapters[0]?.id ?? '') }),
  move: () => ({ list: 'clauses', id: 'k1', index: 0 }),
  propose: async ({ api }) => {
    const chapter = (await value(api.charter.get({})))?.chapters[0]?.id ?? '';
    return { proposal: { clause: null, chapter, text: 'Vi svarer.', why: '', by: 'Gruppe X' } };
  },
  merge: ({ proposal }) => ({ proposal, text: 'Vi lytter til ende.' }),
  decline: ({ proposal }) => ({ proposal }),
  support: ({ proposal }) => ({ target: proposal, group: 'x', for: 3, against: 1 }),
  comment: () => ({ target: 'k0', text: 'Enig' }),
  step: () => ({ step: 'hearing', note: '' }),
  adopt: async ({ api }) => {
    await value(api.charter.setPreamble({ text: 'Sådan arbejder vi sammen.' }));
    return ADOPTION;
  },
  sign: () => ({ member: 'jonas-strandby', name: 'Jonas Strandby' }),
  withdraw: () => ({ member: 'lone-hasselbo' }),
  openRound: () => ({ kind: 'reflection', name: 'I dag', clauses: ['k0'] }),
  answer: ({ round }) => ({ round, answers: [ANSWER, { ...ANSWER, clause: 'k1' }] }),
  closeRound: async (world) => ({ round: await ownRound(world) }),
  putAction: () => ({
    action: { id: 'do', clause: 'k0', text: 'Aftal pauser', owner: 'Formanden', due: null, done: null },
  }),
  saveAnswers: ({ round }) => ({ round }),
  takeAnswers: async (world) => {
    const round = await ownRound(world);
    const answers = [{ ...ANSWER, id: '0b1f3e52-8c68-4f6e-9d3c-6a1b2c3d4e5f' }];
    const file = { schema: 'handlerum.charter-answers/1', charter: world.charter, round, answers };
    return { transfer: await world.send(JSON.stringify(file), 'svar.handlerum') };
  },
  savePackage: () => ({}),
  previewPackage: async ({ send, fromOther }) => ({ transfer: await send(fromOther.clause, 'kodeks.handlerum') }),
  mergePackage: async ({ send, fromOther }) => ({ transfer: await send(fromOther.clause, 'kodeks.handlerum') }),
  file: () => ({ format: 'md', edition: 'working' }),
};

export const recordExamples = { records, cases, negotiations, charter };
