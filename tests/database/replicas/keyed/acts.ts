import fc from 'fast-check';
import { expect } from 'vitest';
import { addCases } from '../../../../electron/core/cases/cases.ts';
import { begin, changeNegotiation } from '../../../../electron/core/negotiations/negotiations.ts';
import { createRecord } from '../../../../electron/core/records/change.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { putStance } from '../../../../shared/kinds/negotiation/doc.ts';
import { notesKind } from '../../../../shared/kinds/notes/kind.ts';
import { value } from '../../../support/core.ts';
import { caseOf } from '../../../unit/packs/support.ts';
import type { Laptops } from './laptops.ts';
import { PEOPLE } from './who.ts';

const who = fc.nat(PEOPLE.length - 1);
const member = fc.integer({ min: 2, max: PEOPLE.length - 1 });
const pick = fc.nat(40);
const act = <K extends string, R extends object>(
  weight: number,
  what: K,
  fields: { [P in keyof R]: fc.Arbitrary<R[P]> },
) => ({ weight, arbitrary: fc.record({ what: fc.constant(what), ...fields }) as fc.Arbitrary<{ what: K } & R> });

export const ACT = fc.oneof(
  act(2, 'case', { by: who, how: fc.constantFrom('open' as const, 'closed' as const) }),
  act(3, 'negotiate', { by: who, pick }),
  act(4, 'say', { by: who }),
  act(1, 'note', { by: who, pick }),
  act(1, 'group', { who: fc.constantFrom(2, 3, 3), group: fc.constantFrom('x', 'x', 'l', null) }),
  act(1, 'revoke', { who: member, since: fc.constantFrom('now' as const, 'today' as const) }),
  act(1, 'list', { who: member }),
  act(2, 'give', { by: fc.constantFrom(1, 2), pick }),
  act(1, 'pass', { days: fc.constantFrom(1, 3) }),
  act(5, 'send', {
    by: who,
    to: who,
    some: fc.nat(255),
    how: fc.constantFrom('whole' as const, 'part' as const, 'tried' as const),
  }),
  act(7, 'hand', { pick, at: who }),
  act(1, 'sync', { at: who }),
);
export type Act = typeof ACT extends fc.Arbitrary<infer A> ? A : never;

/** What was said to all: by whom and when. */
export interface Said {
  readonly by: number;
  readonly at: string;
  readonly word: string;
}

export interface Scene {
  readonly laptops: Laptops;
  /** A negotiation that is for everybody, in which everybody may write. */
  readonly talks: RecordId;
  readonly said: Said[];
  readonly shares: boolean;
}

/** A case and a negotiation that everybody has. */
export async function talking(laptops: Laptops, shares: boolean): Promise<Scene> {
  const caseId = makeCase(laptops, 0, 'open');
  const { context } = laptops.one(0).core;
  const { id } = begin(context, { caseId, audience: { kind: 'public', groups: [] } });
  laptops.note(0, { id, kind: 'all', group: null, by: 0, since: laptops.today() }, '');
  for (const at of PEOPLE.keys()) if (at > 0) await laptops.carryAll(0, at);
  return { laptops, talks: id, said: [], shares };
}

export async function done(scene: Scene, one: Act): Promise<void> {
  const { laptops } = scene;
  switch (one.what) {
    case 'case':
      return refusable(() => void makeCase(laptops, one.by, one.how));
    case 'negotiate':
      return refusable(() => negotiate(laptops, one.by, one.pick));
    case 'say':
      return refusable(() => say(scene, one.by));
    case 'note':
      return refusable(() => makeNote(laptops, one.by, one.pick));
    case 'group':
      return changeGroup(laptops, one);
    case 'revoke':
      return revoke(laptops, one);
    case 'list':
      return list(laptops, one.who);
    case 'give':
      return give(laptops, one.by, one.pick);
    case 'pass':
      return laptops.pass(one.days);
    case 'send':
      return send(laptops, one);
    case 'hand':
      return hand(laptops, one);
    case 'sync':
      return scene.shares ? laptops.sync(one.at) : undefined;
  }
}

/** Whose key is struck out, and knows it, is told so and has written nothing. */
function refusable(write: () => void): void {
  try {
    write();
  } catch (error) {
    expect(error).toMatchObject({ code: 'forbidden', details: { reason: 'notYours' } });
  }
}

function makeCase(laptops: Laptops, by: number, how: 'open' | 'closed'): RecordId {
  const [title, reason] = [laptops.word(), how === 'closed' ? laptops.word() : ''];
  const openness = { closed: how === 'closed', reason, publicTitle: '' };
  const [id] = addCases(laptops.one(by).core.context, [caseOf({ title, openness })], 'create');
  if (!id) throw new Error('no case');
  // One that was not sent yet is the council's too.
  for (const word of [title, reason])
    laptops.note(by, { id, kind: 'council', group: null, by, since: laptops.today() }, word);
  return id;
}

const caseAt = (laptops: Laptops, by: number, pick: number): RecordId | undefined => {
  const { context } = laptops.one(by).core;
  const cases = laptops.held(by).filter((id) => context.records.get(id).head.kind === 'case');
  return cases[pick % Math.max(1, cases.length)];
};

function stand(laptops: Laptops, by: number, id: RecordId): string {
  const word = laptops.word();
  const stance = { group: 'x', target: word, stance: 'supports', condition: word, on: '2026-11-30' } as const;
  changeNegotiation(laptops.one(by).core.context, id, (doc) => putStance(doc, stance));
  return word;
}

function negotiate(laptops: Laptops, by: number, pick: number): void {
  const { context } = laptops.one(by).core;
  const caseId = caseAt(laptops, by, pick);
  const group = pick % 3 === 0 ? 'l' : 'x';
  if (!caseId) return;
  const { id, content } = begin(context, { caseId, audience: { kind: 'group', groups: [group] } });
  const known = { id, kind: 'group', group, by, since: content.audience.since ?? laptops.today() } as const;
  laptops.note(by, known, '');
  laptops.note(by, known, stand(laptops, by, id));
}

function say({ laptops, talks, said }: Scene, by: number): void {
  const at = laptops.now();
  const word = stand(laptops, by, talks);
  said.push({ by, at, word });
  laptops.note(by, { id: talks, kind: 'all', group: null, by: 0, since: '' }, word);
}

function makeNote(laptops: Laptops, by: number, pick: number): void {
  const { context } = laptops.one(by).core;
  const about = caseAt(laptops, by, pick);
  if (!about) return;
  const word = laptops.word();
  const id = context.write((scope) =>
    createRecord(context, scope, {
      ...{ kind: 'notes', action: 'create' },
      write: (doc) => {
        notesKind.setFields(doc, { case: about, audience: 'private' });
        notesKind.setEntry(doc, 'comments', { key: 'a', value: { text: word } });
      },
    }),
  );
  laptops.note(by, { id, kind: 'own', group: null, by, since: laptops.today() }, word);
}

async function changeGroup(laptops: Laptops, one: { who: number; group: string | null }): Promise<void> {
  const from = laptops.today();
  const member = PEOPLE[one.who]?.member ?? '';
  await value(laptops.one(0).client.council.changeGroup({ member, group: one.group, from }));
  laptops.turn({ what: 'group', ...one, from });
}

const keyOf = (laptops: Laptops, at: number): string => laptops.one(at).core.context.keys?.signing.publicKey ?? '';

async function revoke(laptops: Laptops, { who, since }: { who: number; since: 'now' | 'today' }): Promise<void> {
  const key = keyOf(laptops, who);
  const day = since === 'now' ? null : laptops.today();
  const order = { key, since: day, why: 'stolen', note: '' } as const;
  const view = await value(laptops.one(0).client.keys.revoke(order));
  const at = view.lines.findLast((line) => line.key === key)?.revoked?.from;
  // Struck out before, it is shown with that; the day is then what it was asked for.
  laptops.turn({ what: 'revoked', who, at: day === null ? laptops.now() : (at ?? '') });
}

async function list(laptops: Laptops, who: number): Promise<void> {
  const { group } = laptops.groupOf(who);
  const line = { key: keyOf(laptops, who), role: 'member', group, to: null, mayList: false } as const;
  await value(laptops.one(0).client.keys.change(line));
  laptops.turn({ what: 'listed', who, at: laptops.now() });
}

async function give(laptops: Laptops, by: number, pick: number): Promise<void> {
  const { client } = laptops.one(by);
  const talks = laptops.held(by).filter((id) => laptops.known.get(id)?.kind === 'group');
  const id = talks[pick % Math.max(1, talks.length)];
  if (!id) return;
  const result = await client.negotiations.giveOn({ id, to: pick % 2 === 0 ? 'k' : 'b' });
  if (result.ok) laptops.holds[by]?.given.add(`${id} ${pick % 2 === 0 ? 3 : 2}`);
}

async function send(
  laptops: Laptops,
  { by, to, some, how }: { by: number; to: number; some: number; how: 'whole' | 'part' | 'tried' },
): Promise<void> {
  if (by === to) return;
  const may = (id: RecordId) => laptops.may(by, to, id);
  const chosen = laptops.held(by).filter((id, at) => ((some >> (at % 8)) & 1) === 1 && (how === 'tried' || may(id)));
  if (chosen.length === 0) return;
  const said = await laptops.send(by, to, chosen, how === 'part' ? 'part' : 'whole');
  expect([said, chosen.filter((id) => !may(id)).length > 0]).toEqual(
    said === 'done' ? ['done', false] : ['notForThem', true],
  );
}

async function hand(laptops: Laptops, { pick, at }: { pick: number; at: number }): Promise<void> {
  if (laptops.sent.length === 0) return;
  const nth = laptops.sent.length - 1 - (pick % laptops.sent.length);
  const isFor = laptops.sent[nth]?.to === at;
  const said = await laptops.hand(nth, at);
  // One that begins after what is here lacks something.
  expect(isFor ? ['done', 'damaged'] : ['locked']).toContain(said);
}
