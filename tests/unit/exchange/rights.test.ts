import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type JudgedRow, judgeRow, verdictOn } from '../../../shared/exchange/rights.ts';
import { councilClashes } from '../../../shared/kinds/council/clashes.ts';
import { playKeys } from '../../../shared/kinds/council/keys.ts';
import { councilKind } from '../../../shared/kinds/council/kind.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import { RecordKind } from '../../../shared/kinds/names.ts';
import { KeyRole, WRITERS, type WritersOfKind } from '../../../shared/kinds/writers.ts';
import { at, deviceOf, found, list, make, revoke, story, together } from '../kinds/council/keySupport.ts';

const ROLES = ['secretariat', 'administration', 'chair', 'member'] as const;
/** The founder, and one of each role: 1 administration, 2 chair, 3 member of group x, 4 member of group l. */
const PEOPLE = [
  [0, 0, found(0)],
  [0, 1, list(1, { role: 'administration' })],
  [0, 1, list(2, { role: 'chair', group: 'x' })],
  [0, 1, list(3, { group: 'x' })],
  [0, 1, list(4, { group: 'l' })],
] as const;
const rights = playKeys(story(...PEOPLE));

const row = (who: number, over: Partial<JudgedRow> = {}): JudgedRow => ({
  ...{
    device: deviceOf(who),
    at: at(9),
    kind: 'case',
    audience: { kind: 'all' },
    begunBy: null,
    facts: [],
    hasContent: true,
  },
  ...over,
});
const everybody = (over: Partial<JudgedRow>) => [0, 1, 2, 3].map((who) => judgeRow(rights, row(who, over)));

describe('who may write', () => {
  it('is everybody while the council has founded no keys, and for what was written before it did', () => {
    expect(judgeRow(null, row(3))).toBeNull();
    for (const device of ['0123456789abcdef', 'legacy-x', `d${'9'.repeat(32)}`]) {
      expect(judgeRow(rights, row(0, { device, at: at(-1) }))).toBeNull();
      expect(judgeRow(rights, row(0, { device }))).toBe('unknownKey');
    }
  });

  it.each<[string, Partial<JudgedRow>, readonly (string | null)[]]>([
    ['a case', {}, [null, null, null, 'notOwn']],
    ['a dispatch', { hasContent: false, facts: ['dispatched'] }, [null, 'role', 'role', 'role']],
    ['an agenda', { kind: 'meeting' }, [null, null, null, 'role']],
    [
      'what happens in the room',
      { kind: 'meeting', hasContent: false, facts: ['happened'] },
      [null, 'role', null, 'role'],
    ],
    ['a signature', { kind: 'meeting', hasContent: false, facts: ['signed'] }, [null, 'role', null, null]],
    ['the seal on minutes', { kind: 'meeting', hasContent: false, facts: ['sealed'] }, [null, 'role', 'role', 'role']],
    ['a release', { hasContent: false, facts: ['released'] }, [null, 'role', null, null]],
    ['the council', { kind: 'council' }, [null, null, 'role', 'role']],
    ['the charter', { kind: 'charter', facts: ['signed'] }, [null, null, null, null]],
    ['a public negotiation', { kind: 'negotiation' }, [null, null, null, null]],
    [
      'content with a fact that is not for all who write it',
      { facts: ['dispatched'] },
      [null, 'role', 'role', 'notOwn'],
    ],
    ['a fact of a later program', { hasContent: false, facts: ['flown'] }, [null, null, null, null]],
  ])('%s: secretariat, administration, chair, member', (_name, over, expected) => {
    expect(everybody(over)).toEqual(expected);
  });

  it('of a motion is the member who began it, at any of their computers, and no other member', () => {
    expect(judgeRow(rights, row(3, { begunBy: deviceOf(3) }))).toBeNull();
    expect(judgeRow(rights, row(3, { begunBy: deviceOf(4) }))).toBe('notOwn');
    expect(judgeRow(rights, row(3, { begunBy: '0123456789abcdef' }))).toBe('notOwn');
    const two = playKeys(story(...PEOPLE, [0, 2, list(4, { person: 'Person 3', group: 'x' })]));
    expect(judgeRow(two, row(4, { begunBy: deviceOf(3) }))).toBeNull();
  });

  it('of a group’s record is that group, on that day, the secretariat neither', () => {
    const groups: Partial<JudgedRow> = { kind: 'negotiation', audience: { kind: 'groups', groups: ['x'] } };
    expect([0, 1, 2, 3, 4].map((who) => judgeRow(rights, row(who, groups)))).toEqual([
      'group',
      'group',
      null,
      null,
      'group',
    ]);
    const moved = playKeys(story(...PEOPLE, [0, 2, list(3, { group: 'l', from: '2026-11-04' })]));
    expect([9, 50, 80].map((hour) => judgeRow(moved, row(3, { ...groups, at: at(hour) })))).toEqual([
      null,
      null,
      'group',
    ]);
    const other: Partial<JudgedRow> = { ...groups, audience: { kind: 'groups', groups: ['l'] } };
    expect([9, 50, 80].map((hour) => judgeRow(moved, row(3, { ...other, at: at(hour) })))).toEqual([
      'group',
      null,
      null,
    ]);
  });

  it('of private notes is their own person', () => {
    const own = { kind: 'notes', audience: { kind: 'own' } } as const;
    expect(judgeRow(rights, row(3, { ...own, begunBy: deviceOf(3) }))).toBeNull();
    expect(judgeRow(rights, row(0, { ...own, begunBy: deviceOf(3) }))).toBe('notOwn');
    expect(judgeRow(rights, row(0, { ...own, begunBy: 'legacy-x' }))).toBeNull();
  });

  it('is not a key whose time has not begun, has ended, or was revoked; what it wrote before stays', () => {
    const keys = playKeys(
      story(
        ...PEOPLE,
        [0, 2, list(1, { role: 'administration', from: '2026-11-04', to: '2026-11-05' })],
        [0, 3, revoke(2, 5)],
      ),
    );
    expect([4, 5].map((hour) => judgeRow(keys, row(2, { at: at(hour) })))).toEqual([null, 'revokedKey']);
    const late = playKeys(story([0, 0, found(0)], [0, 1, list(1, { from: '2026-11-04', to: '2026-11-05' })]));
    const charter = (hour: number) => judgeRow(late, row(1, { kind: 'charter', at: at(hour) }));
    expect([9, 50, 120].map(charter)).toEqual(['notYet', null, 'revokedKey']);
  });

  it('facts about keys always come in, but nothing beside them', () => {
    const stranger = { device: `d${'9'.repeat(32)}`, kind: 'council', hasContent: false } as const;
    expect(judgeRow(rights, row(0, { ...stranger, facts: ['keysFounded', 'keyListed', 'keyRevoked'] }))).toBeNull();
    for (const over of [
      { facts: ['settled'] },
      { facts: ['keyListed', 'groupChanged'] },
      { facts: ['keyListed'], hasContent: true },
    ])
      expect(judgeRow(rights, row(0, { ...stranger, ...over }))).toBe('unknownKey');
    expect(judgeRow(rights, row(0, { ...stranger, kind: 'meeting', facts: ['keyListed'] }))).toBe('unknownKey');
  });

  it('says by whom it may be written', () => {
    expect(verdictOn(rights, row(3, { kind: 'meeting' }))).toEqual({ why: 'role', who: 'agenda' });
    expect(verdictOn(rights, row(3))).toEqual({ why: 'notOwn', who: 'authors' });
  });

  it('is whom either list names while two foundings are to be settled, and the choice stays where it was made', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    make(one, 0, 0, found(0));
    make(two, 1, 0, found(1));
    const doc = together(one, two);
    const judged = (who: number, over: Partial<JudgedRow> = {}) =>
      judgeRow(playKeys(councilKind.facts(doc)), row(who, over));
    expect([judged(0), judged(1), judged(2)]).toEqual([null, null, 'unknownKey']);
    const [clash] = councilClashes(doc);
    make(doc, 1, 2, { kind: 'settled', data: { clash: clash?.id ?? '', choice: `${deviceOf(0)}/1` } });
    expect([judged(0), judged(1)]).toEqual([null, 'unknownKey']);
    expect(judged(1, { kind: 'council', facts: ['settled'], hasContent: false })).toBeNull();
  });
});

describe('the table', () => {
  it.each(RecordKind.options)(
    'has an entry for the content and each fact of %s, and none for what there is not',
    (kind) => {
      const { facts, writers }: { facts: object; writers: WritersOfKind } = KINDS[kind].spec;
      expect(Object.keys(writers.facts).sort()).toEqual(Object.keys(facts).sort());
      for (const who of [writers.content, ...Object.values(writers.facts)]) expect(WRITERS).toHaveProperty(who);
    },
  );

  it('leaves nothing that no role may write', () => {
    expect(KeyRole.options).toEqual(ROLES);
    for (const { roles } of Object.values(WRITERS)) expect(roles).toContain('secretariat');
  });
});

const ALL = RecordKind.options.flatMap((kind) => [
  { kind, hasContent: true, facts: [] as string[] },
  ...Object.keys(KINDS[kind].spec.facts).map((fact) => ({ kind, hasContent: false, facts: [fact] })),
]);
const anyRow = fc
  .tuple(
    fc.constantFrom(...ALL),
    fc.nat({ max: 5 }),
    fc.integer({ min: -2, max: 60 }),
    fc.constantFrom('all', 'own', 'x', 'l'),
    fc.nat({ max: 5 }),
  )
  .map(
    ([what, who, hour, seen, begun]): JudgedRow => ({
      ...what,
      ...{ device: deviceOf(who) || 'legacy-x', at: at(hour), begunBy: begun === 5 ? null : deviceOf(begun) },
      audience: seen === 'all' || seen === 'own' ? { kind: seen } : { kind: 'groups', groups: [seen] },
    }),
  );

describe('whatever is written', () => {
  it('a member never dispatches, seals, records, or changes the council', () => {
    const members = [3, 4].map(deviceOf);
    fc.assert(
      fc.property(anyRow, (one) => {
        fc.pre(members.includes(one.device) && one.at >= at(0) && judgeRow(rights, one) === null);
        if (one.kind === 'council') expect(one.hasContent || one.facts.includes('groupChanged')).toBe(false);
        if (one.kind === 'meeting') expect(['signed', 'packMade']).toContain(one.facts[0]);
        if (one.kind === 'case') expect(one.facts).not.toContain('dispatched');
      }),
      { numRuns: 400 },
    );
  });

  it('a revoked key gains nothing from being revoked, whatever the row', () => {
    fc.assert(
      fc.property(anyRow, fc.nat({ max: 4 }), fc.nat({ max: 40 }), (one, who, from) => {
        const revoked = playKeys(story(...PEOPLE, [0, 50, revoke(who, from)]));
        if (judgeRow(rights, one) !== null) expect(judgeRow(revoked, one)).not.toBeNull();
        if (one.device === deviceOf(who) && one.at >= at(from) && judgeRow(rights, one) === null)
          expect(judgeRow(revoked, one) === null).toBe(one.kind === 'council' && /^key/.test(one.facts[0] ?? ''));
      }),
      { numRuns: 300 },
    );
  });
});
