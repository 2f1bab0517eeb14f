import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { quiet } from '../../../../electron/core/control.ts';
import { councilRights } from '../../../../electron/core/council/keys/rights.ts';
import { verify } from '../../../../electron/core/maintenance/verify.ts';
import { createRecord, newDocument } from '../../../../electron/core/records/change.ts';
import { ourRecordOf } from '../../../../electron/core/records/ours.ts';
import { sampleCouncil } from '../../../../electron/core/sample/index.ts';
import { caseKind } from '../../../../shared/kinds/case/kind.ts';
import { councilKind } from '../../../../shared/kinds/council/kind.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { meetingKind } from '../../../../shared/kinds/meeting/kind.ts';
import { putStance } from '../../../../shared/kinds/negotiation/doc.ts';
import { negotiationKind } from '../../../../shared/kinds/negotiation/kind.ts';
import { notesKind } from '../../../../shared/kinds/notes/kind.ts';
import { value } from '../../../support/core.ts';
import { councilOfFour, GROUP, type One } from '../circleSupport.ts';
import { newCase } from '../support.ts';
import {
  asideOf,
  type Forging,
  forgedFile,
  type Hand,
  handOf,
  lies,
  makerOf,
  type Numbers,
  said,
  stranger,
  takes,
} from './forge.ts';

type Attack = readonly [name: string, reason: string, make: (at: string) => Forging];

/** A council in which everything is that somebody could want to write in, on four laptops. */
async function scened() {
  const four = await councilOfFour();
  const { ida, anna } = four;
  const caseId = newCase(ida);
  for (const to of [anna, four.bo, four.karen]) await lies(ida, to, caseId);
  const [body] = sampleCouncil().bodies;
  if (!body) throw new Error('no body');
  await value(ida.client.council.put({ items: [{ list: 'bodies', item: body }] }));
  const planned = {
    body: body.id,
    date: '2026-12-08',
    time: '10:30',
    ends: null,
    place: '',
    kind: 'ordinary',
  } as const;
  const [meeting] = (await value(ida.client.meetings.plan({ meetings: [planned] }))).ids;
  const talks = await value(ida.client.negotiations.begin({ caseId, audience: { kind: 'public', groups: [] } }));
  const group = await value(anna.client.negotiations.begin({ caseId, audience: GROUP }));
  const notes = ida.core.context.write((scope) =>
    createRecord(ida.core.context, scope, {
      ...{ kind: 'notes', action: 'create' },
      write: (doc) => notesKind.setFields(doc, { case: caseId, audience: 'private' }),
    }),
  );
  const council = ourRecordOf(ida.core.context, 'council')?.id;
  if (!meeting || !council) throw new Error('no meeting');
  for (const to of [anna, four.bo, four.karen]) for (const id of [council, meeting, talks.id]) await lies(ida, to, id);
  const now = () => new Date(four.today.at).toISOString();
  return {
    ...four,
    caseId,
    meeting,
    council,
    talks: talks.id,
    group: group.id,
    notes,
    now,
    numbers: new Map() as Numbers,
  };
}

type Scene = Awaited<ReturnType<typeof scened>>;

const text = (word: string) => (doc: Y.Doc) => void doc.getMap('fields').set('caseNumber', word);
const DISPATCHED = { on: '2026-11-23', hash: 'h', stop: null, meeting: null, seal: null };
const stance = (word: string) => (doc: Y.Doc) =>
  putStance(doc, { group: 'x', target: word, stance: 'supports', condition: word, on: '2026-11-30' });

/** Those it comes to; who is named as the maker knows what they have done, and takes nothing of the file. */
const receivers = (of: Scene, from: One, { hand }: Forging): One[] =>
  [...new Set([of.ida, of.bo, of.karen])].filter((one) => one !== from && one.core.context.device !== hand.device);

/** The file comes to the other laptops: what is right in it is taken by all, and all keep the same aside. */
async function attacked(of: Scene, from: One, forging: Forging) {
  const { anna, talks, numbers, now } = of;
  const all = receivers(of, from, forging);
  const before = all.map((one) => said(one, forging.id));
  const word = `rigtigt ${numbers.size} ${forging.hand.at}`;
  const right = { id: talks, hand: handOf(anna, now()), edit: stance(word) };
  if (!from.core.context.records.get(talks)) throw new Error('no talks');
  const bytes = await forgedFile(from, [right, forging], numbers);
  for (const one of all) await takes(one, bytes);
  expect(all.map((one) => said(one, talks).includes(word))).toEqual(all.map(() => true));
  return { all, before, after: all.map((one) => said(one, forging.id)) };
}

const attacks = (of: Scene): readonly (readonly [...Attack, from: One])[] => {
  const { ida, anna, caseId, meeting, council } = of;
  const by = (hand: (at: string) => Hand, id: RecordId, edit: (doc: Y.Doc, hand: Hand) => void) => (at: string) => {
    const own = hand(at);
    return { id, hand: own, edit: (doc: Y.Doc) => edit(doc, own) };
  };
  const asAnna = (at: string) => handOf(anna, at);
  const inTheNameOfIda = (at: string): Hand => ({ ...handOf(anna, at), device: ida.core.context.device });
  return [
    [
      'a dispatch',
      'role',
      by(
        asAnna,
        caseId,
        (doc, hand) => void caseKind.addFact(doc, makerOf(hand), { kind: 'dispatched', data: DISPATCHED }),
      ),
      anna,
    ],
    [
      'a decision',
      'role',
      by(
        asAnna,
        caseId,
        (doc, hand) => void caseKind.addFact(doc, makerOf(hand), { kind: 'decided', data: { meeting: null } }),
      ),
      anna,
    ],
    ['words in a case of another', 'notOwn', by(asAnna, caseId, text('Anna')), anna],
    [
      'what happened in the room',
      'role',
      by(
        asAnna,
        meeting,
        (doc, hand) =>
          void meetingKind.addFact(doc, makerOf(hand), { kind: 'happened', data: { kind: 'closed', id: 'h1' } }),
      ),
      anna,
    ],
    [
      'the seal of the minutes',
      'role',
      by(
        asAnna,
        meeting,
        (doc, hand) =>
          void meetingKind.addFact(doc, makerOf(hand), { kind: 'sealed', data: { hash: 'h', seal: null } }),
      ),
      anna,
    ],
    ['words in an agenda', 'role', by(asAnna, meeting, (doc) => void doc.getMap('fields').set('place', 'Anna')), anna],
    [
      'words in the council',
      'role',
      by(asAnna, council, (doc) => void doc.getMap('fields').set('municipality', 'Anna')),
      anna,
    ],
    [
      'another group for a member',
      'role',
      by(
        asAnna,
        council,
        (doc, hand) =>
          void councilKind.addFact(doc, makerOf(hand), {
            kind: 'groupChanged',
            data: { member: 'b', group: null, from: '2026-11-23' },
          }),
      ),
      anna,
    ],
    [
      'a member in the notes of another',
      'notOwn',
      by(asAnna, of.notes, (doc) => notesKind.setEntry(doc, 'comments', { key: 'a', value: { text: 'Anna' } })),
      anna,
    ],
    ['somebody whom no list names', 'unknownKey', by(stranger, caseId, text('fremmed')), anna],
    ['a fact of another record', 'unsignedFact', by(asAnna, caseId, (doc) => replayed(ida, doc)), anna],
    // These do not come to Ida, who is named in them.
    ['the secretariat in what a group says', 'group', by((at) => handOf(ida, at), of.group, stance('fremmed')), anna],
    [
      'a fact in the name of the secretariat',
      'unsignedFact',
      by(inTheNameOfIda, caseId, (doc, hand) => void caseKind.addFact(doc, makerOf(hand), { kind: 'ready', data: {} })),
      anna,
    ],
  ];
};

/** A fact that the secretariat made of another case, laid down in this one. */
function replayed(ida: One, doc: Y.Doc): void {
  const other = newDocument(ida.core.context.database.read, { id: newCase(ida), kind: 'case', write: () => {} });
  caseKind.addFact(other, ida.core.context.maker(), { kind: 'ready', data: {} });
  for (const [key, fact] of other.getMap('facts').entries()) doc.getMap('facts').set(key, fact);
}

it('plays nothing of what an insider may not write, says why, takes the rest, and says the same everywhere', async () => {
  const of = await scened();
  // The group’s and the notes lie with one alone; here they come to all, whoever they are for.
  await lies(of.anna, of.ida, of.group);
  await lies(of.anna, of.bo, of.group);
  await lies(of.anna, of.karen, of.group);
  for (const to of [of.anna, of.bo, of.karen]) await lies(of.ida, to, of.notes);
  const told: Record<string, unknown> = {};
  for (const [name, , make, from] of attacks(of)) {
    const forging = make(of.now());
    const held = (one: One) => asideOf(one, forging.id, forging.hand.device);
    const had = receivers(of, from, forging).map((one) => held(one).length);
    const { all, before, after } = await attacked(of, from, forging);
    expect([name, after]).toEqual([name, before]);
    told[name] = new Set(all.map((one, at) => held(one).slice(had[at]).join()));
  }
  expect(told).toEqual(Object.fromEntries(attacks(of).map(([name, reason]) => [name, new Set([reason])])));
  for (const { core } of [of.ida, of.bo, of.karen]) expect((await verify(core.context, quiet())).problems).toEqual([]);
});

it('lists nobody for who may not list, and founds nothing anew for who knew of the first', async () => {
  const of = await scened();
  const other = stranger(of.now());
  const pair = { key: other.key.publicKey, recipient: `age1${'q'.repeat(58)}`, person: 'X', member: null };
  const line = {
    role: 'secretariat',
    group: null,
    from: '2026-11-23',
    to: null,
    mayList: true,
    invitation: null,
  } as const;
  const hand = handOf(of.anna, of.now());
  const early = { ...other, at: '2026-11-01T08:00:00.000Z' };
  for (const [who, fact] of [
    [hand, { kind: 'keyListed', data: { ...pair, ...line } }],
    [other, { kind: 'keyListed', data: { ...pair, ...line } }],
    [early, { kind: 'keysFounded', data: pair }],
  ] as const) {
    const edit = (doc: Y.Doc) => void councilKind.addFact(doc, makerOf(who), fact);
    const { all } = await attacked(of, of.anna, { id: of.council, hand: who, edit });
    for (const { core } of all)
      expect(
        councilRights(core.context)?.lists.flatMap(({ lines }) => lines.map(({ device }) => device)),
      ).not.toContain(other.device);
  }
  const { all, before, after } = await attacked(of, of.anna, {
    id: of.caseId,
    hand: { ...other, at: of.now() },
    edit: text('X'),
  });
  expect(after).toEqual(before);
  for (const one of all) expect(asideOf(one, of.caseId, other.device)).toEqual(['unknownKey']);
});

it('plays of a key that was struck out what it wrote before, and nothing it says it wrote after', async () => {
  const of = await scened();
  const before = of.now();
  const hand = (at: string) => handOf(of.bo, at);
  const key = of.bo.core.context.keys?.signing.publicKey ?? '';
  await value(of.ida.client.keys.revoke({ key, since: null, why: 'stolen', note: '' }));
  for (const to of [of.anna, of.karen]) await lies(of.ida, to, of.council);
  of.today.at += 60_000;
  for (const [at, word, isRead] of [
    [before, 'før', true],
    [of.now(), 'efter', false],
  ] as const) {
    const { all } = await attacked({ ...of, bo: of.karen }, of.anna, {
      id: of.talks,
      hand: hand(at),
      edit: stance(`stjålet ${word}`),
    });
    for (const one of all) expect(said(one, of.talks).includes(`stjålet ${word}`)).toBe(isRead);
    for (const one of all)
      expect(asideOf(one, of.talks, of.bo.core.context.device)).toEqual(isRead ? [] : ['revokedKey']);
  }
});

it('is the audience it was begun with, whoever says it was begun before for another', async () => {
  const of = await scened();
  await lies(of.anna, of.bo, of.group);
  await lies(of.anna, of.ida, of.group);
  await lies(of.anna, of.karen, of.group);
  await value(
    of.anna.client.negotiations.putStance({
      id: of.group,
      stance: { group: 'x', target: 't', stance: 'cannot', condition: 'vores ord' },
    }),
  );
  const early = { ...handOf(of.ida, of.now()), at: '2026-11-23T09:00:30.000Z' };
  const edit = () => {
    // As if it had never been seen: begun a second time, and not written over.
    const begun = newDocument(of.ida.core.context.database.read, {
      ...{ id: of.group, kind: 'negotiation' },
      write: (own) => {
        negotiationKind.setFields(own, { caseId: of.caseId, audience: { kind: 'public', groups: [] } });
        stance('fremmed')(own);
      },
    });
    return Y.encodeStateAsUpdate(begun);
  };
  const { all, after } = await attacked(of, of.anna, { id: of.group, hand: early, edit });
  for (const one of all) expect(asideOf(one, of.group, early.device)).toEqual(['group']);
  expect(after.map((told) => [told.includes('vores ord'), told.includes('fremmed')])).toEqual(
    all.map(() => [true, false]),
  );
});
