import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { councilClashes } from '../../../../shared/kinds/council/clashes.ts';
import { inForceAt } from '../../../../shared/kinds/council/keyDays.ts';
import { keyStanding, mayListKeys, playKeys } from '../../../../shared/kinds/council/keys.ts';
import { type CouncilFact, councilKind } from '../../../../shared/kinds/council/kind.ts';
import { runsOf } from '../../../support/runs.ts';
import { at, deviceOf, found, list, type Made, make, pair, revoke, story, together } from './keySupport.ts';

const stateOf = (facts: readonly CouncilFact[], who: number, hour: number): string => {
  const [own] = playKeys(facts)?.lists ?? [];
  const standing = own ? keyStanding(own, deviceOf(who), at(hour)) : null;
  if (!standing) return 'unknown';
  return standing.state === 'counts' ? standing.line.role : standing.state;
};

describe('a list of keys', () => {
  it('is not there before it is founded, and not founded with a key that is not the maker’s', () => {
    expect(playKeys([])).toBeNull();
    expect(playKeys(story([1, 0, found(0)]))).toBeNull();
    expect(stateOf(story([0, 0, found(0)]), 0, 1)).toBe('secretariat');
  });

  it('takes a line from the founder and from whom the founder lets list, and from nobody else', () => {
    const facts = story(
      ...([
        [0, 0, found(0)],
        [0, 1, list(1, { role: 'secretariat', mayList: true })],
        [0, 1, list(2, { role: 'secretariat' })],
        [1, 2, list(3)],
        [2, 3, list(4)],
        [4, 3, list(4, { role: 'secretariat', mayList: true })],
      ] as const),
    );
    expect([1, 2, 3, 4].map((who) => stateOf(facts, who, 9))).toEqual([
      'secretariat',
      'secretariat',
      'member',
      'unknown',
    ]);
    const keys = playKeys(facts);
    expect(keys && [0, 1, 2].map((who) => mayListKeys(keys, deviceOf(who), at(9)))).toEqual([true, true, false]);
  });

  it('counts a key from its first day to its last, in Danish time and generously where that is another day', () => {
    const days = { from: '2026-11-04', to: '2026-11-05' };
    expect(inForceAt(days, '2026-11-03T21:59:00.000Z')).toBe('notYet');
    expect(inForceAt(days, '2026-11-03T22:00:00.000Z')).toBe('counts');
    expect(inForceAt(days, '2026-11-05T22:59:00.000Z')).toBe('counts');
    expect(inForceAt(days, '2026-11-05T23:00:00.000Z')).toBe('ended');
    const facts = story([0, 0, found(0)], [0, 1, list(1, days)]);
    expect([0, 48, 100].map((hour) => stateOf(facts, 1, hour))).toEqual(['notYet', 'member', 'ended']);
  });

  it('lets the later line of a key decide from its own first day, and the one of before until then', () => {
    const facts = story([0, 0, found(0)], [0, 1, list(1)], [0, 2, list(1, { role: 'chair', from: '2026-11-05' })]);
    expect([1, 100].map((hour) => stateOf(facts, 1, hour))).toEqual(['member', 'chair']);
  });

  it('ends a key by a later line with a last day, whatever the line of before says', () => {
    const facts = story([0, 0, found(0)], [0, 1, list(1)], [0, 2, list(1, { from: '2026-11-03', to: '2026-11-04' })]);
    expect([9, 30, 100].map((hour) => stateOf(facts, 1, hour))).toEqual(['member', 'member', 'ended']);
  });

  it('revokes a key from an instant on, keeps what was before, and gives it back only by a later line', () => {
    const facts = story([0, 0, found(0)], [0, 1, list(1)], [0, 9, revoke(1, 5)], [0, 20, list(1)]);
    expect([4, 5, 19, 20].map((hour) => stateOf(facts, 1, hour))).toEqual(['member', 'revoked', 'revoked', 'member']);
    expect(stateOf(facts.slice(0, 3), 1, 20)).toBe('revoked');
    // A further line of the same day, of another group say, takes nothing of what was given back before it.
    const changed = story([0, 0, found(0)], [0, 1, list(1)], [0, 2, revoke(1, 2)], [0, 4, list(1)], [0, 8, list(1)]);
    expect([3, 4, 6, 8].map((hour) => stateOf(changed, 1, hour))).toEqual(['revoked', 'member', 'member', 'member']);
  });

  it('lets everybody revoke their own key, and only who may list revoke another’s', () => {
    const base = [
      [0, 0, found(0)],
      [0, 1, list(1)],
      [0, 1, list(2)],
    ] as const;
    expect(stateOf(story(...base, [1, 3, revoke(2, 2)]), 2, 9)).toBe('member');
    expect(stateOf(story(...base, [1, 3, revoke(1, 2)]), 1, 9)).toBe('revoked');
  });

  it('undoes what a stolen key listed since, when the founder says so, and keeps a thief from revoking the founder’s word', () => {
    const facts = story(
      ...([
        [0, 0, found(0)],
        [0, 1, list(1, { role: 'secretariat', mayList: true })],
        [1, 3, list(2)],
        [1, 6, list(3, { mayList: true })],
        [1, 6, revoke(0, 0)],
        [3, 7, list(4)],
        [0, 8, revoke(1, 5)],
      ] as const),
    );
    expect([2, 3, 4].map((who) => stateOf(facts, who, 9))).toEqual(['member', 'unknown', 'unknown']);
    expect(stateOf(facts, 0, 9)).toBe('secretariat');
  });

  it('stops a founder whose own key is lost, by one who may list', () => {
    const facts = story(
      ...([
        [0, 0, found(0)],
        [0, 1, list(1, { mayList: true })],
        [1, 5, revoke(0, 4)],
        [0, 6, list(2)],
      ] as const),
    );
    expect([stateOf(facts, 0, 9), stateOf(facts, 2, 9)]).toEqual(['revoked', 'unknown']);
  });
});

describe('two foundings', () => {
  const apart = () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    make(one, 0, 0, found(0));
    make(one, 0, 1, list(2));
    make(two, 1, 0, found(1));
    make(two, 1, 1, list(3));
    return together(one, two);
  };
  const inForce = (doc: Y.Doc) => playKeys(councilKind.facts(doc))?.lists.map(({ founding }) => founding.data.person);

  it('made apart are a clash, and both lists count until somebody who may list has chosen', () => {
    const doc = apart();
    expect(inForce(doc)?.sort()).toEqual(['Person 0', 'Person 1']);
    const [clash] = councilClashes(doc);
    expect([clash?.kind, clash?.choices.map(({ by }) => by).sort()]).toEqual(['twoFounders', ['Person 0', 'Person 1']]);
    const choice = `${deviceOf(0)}/1`;
    make(doc, 2, 3, { kind: 'settled', data: { clash: clash?.id ?? '', choice } });
    expect(inForce(doc)).toHaveLength(2);
    make(doc, 1, 4, { kind: 'settled', data: { clash: clash?.id ?? '', choice } });
    expect([inForce(doc), councilClashes(doc)]).toEqual([['Person 0'], []]);
  });

  it('are one when the second knew of the first', () => {
    expect(playKeys(story([0, 0, found(0)], [1, 1, found(1)]))?.all).toHaveLength(1);
  });
});

const pick = fc.nat({ max: 4 });
const hour = fc.nat({ max: 40 });
const step = fc.tuple(
  pick,
  hour,
  fc.oneof(
    pick.map(found),
    fc
      .tuple(pick, fc.boolean(), fc.constantFrom('2026-11-02', '2026-11-03'))
      .map(([who, mayList, from]) => list(who, { mayList, from })),
    fc.tuple(pick, hour).map(([who, from]) => revoke(who, from)),
  ) as fc.Arbitrary<Made>,
);
const steps = fc.array(step, { maxLength: 14 });

describe('whatever was written', () => {
  it('comes to the same in any order', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (made, dice) => {
        const facts = story([0, 0, found(0)], ...made);
        const order = new Map(facts.map((fact) => [fact, dice.next().value as number]));
        const mixed = [...facts].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        expect(playKeys(mixed)).toEqual(playKeys(facts));
      }),
      { numRuns: runsOf(150).runs },
    );
  });

  it('no revocation gives a key what it did not have', () => {
    fc.assert(
      fc.property(steps, pick, hour, (made, who, from) => {
        const before = [[0, 0, found(0)], ...made] as const;
        const after = [...before, [0, 50, revoke(who, from)]] as const;
        for (const when of [0, 10, 30, 60])
          if (!['secretariat', 'member'].includes(stateOf(story(...before), who, when)))
            expect(stateOf(story(...after), who, when)).not.toMatch(/secretariat|member/);
      }),
      { numRuns: runsOf(60).runs },
    );
  });

  it('who was never listed by the founder, or by one who leads back to the founder, is not on the list', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const strangers = made.filter(([by]) => by !== 0);
        const facts = story([0, 0, found(0)], ...strangers);
        expect(playKeys(facts)?.lists[0]?.lines.map(({ key }) => key)).toEqual([pair(0).key]);
      }),
      { numRuns: runsOf(80).runs },
    );
  });
});
