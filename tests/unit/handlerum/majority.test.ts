import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byBreadth,
  type MajorityInput,
  majorityOf,
  narrowestCoalitions,
  STANCES,
  type Stance,
} from '../../../shared/handlerum/majority.ts';
import { resultOf } from '../../../shared/votes/count.ts';
import { subsetsOf } from '../../support/subsets.ts';

const CHOICES = ['for', 'against', 'abstain'] as const;
const GROUPS = ['A', 'B', 'C', 'F', 'V', 'Ø'];
const seats = (text: string) =>
  text.split(' ').map((one) => ({ group: one.slice(0, 1), mandates: Number(one.slice(1)) }));
const said: Readonly<Record<string, Stance>> = {
  '+': 'supports',
  '~': 'canLiveWith',
  '0': 'abstains',
  '-': 'cannot',
  '?': 'unknown',
};
const stances = (text: string) =>
  Object.fromEntries(text.split(' ').map((one) => [one.slice(0, 1), said[one.slice(1)] ?? 'unknown'] as const));

const cases: readonly (readonly [name: string, size: number, present: string, answers: string, expected: object])[] = [
  ['13 of 25 is secure', 25, 'A9 F4 V12', 'A+ F~ V?', { state: 'secure', yes: 13, best: true, worst: true }],
  ['12 of 25 is not', 25, 'A8 F4 V13', 'A+ F~ V?', { state: 'standing', best: true, worst: false }],
  ['secure goes by the size, not by who is present', 25, 'A9 V4', 'A+ V-', { state: 'standing', worst: true }],
  ['abstentions never count', 25, 'A2 B1 V20', 'A+ B- V0', { state: 'standing', yes: 2, no: 1, abstain: 20 }],
  ['equal lapses', 25, 'A6 V6 F3', 'A+ V- F0', { state: 'tied', best: false, worst: false }],
  ['more against', 25, 'A6 V9', 'A+ V-', { state: 'against' }],
  ['the unknown decide', 25, 'A6 V6 F3', 'A+ V- F?', { state: 'tied', best: true, worst: false }],
  ['nobody has said', 7, 'A4 V3', 'A? V?', { state: 'none', best: true, worst: false }],
  ['half is quorate', 26, 'A13', 'A+', { state: 'standing', quorum: 13 }],
  ['below half is not', 25, 'A12', 'A+', { state: 'notQuorate', quorum: 13 }],
  ['a group nobody asked is unknown', 7, 'A4 V3', 'V-', { unknown: 4, state: 'against' }],
];

describe('majority, docs/domain.md 5.5 on kommunestyrelsesloven § 11', () => {
  it.each(cases)('%s', (_name, size, present, answers, expected) => {
    expect(majorityOf({ size, present: seats(present), stances: stances(answers) })).toMatchObject(expected);
  });
});

const input = fc
  .record({
    mandates: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }),
    absent: fc.integer({ min: 0, max: 12 }),
    answers: fc.array(fc.constantFrom(...STANCES), { minLength: 6, maxLength: 6 }),
  })
  .map(({ mandates, absent, answers }): MajorityInput => {
    const present = mandates.map((count, index) => ({ group: GROUPS[index] ?? '', mandates: count }));
    const size = Math.max(1, mandates.reduce((sum, count) => sum + count, 0) + absent);
    return {
      size,
      present,
      stances: Object.fromEntries(GROUPS.map((group, index) => [group, answers[index] ?? 'unknown'])),
    };
  });

it('a secure majority holds for every completion of the unknowns and of the absent', () => {
  fc.assert(
    fc.property(input, fc.array(fc.constantFrom(...CHOICES), { minLength: 70, maxLength: 70 }), (given, votes) => {
      const { state, yes, no, abstain } = majorityOf(given);
      fc.pre(state === 'secure');
      const count = { for: yes, against: no, abstain };
      for (const vote of votes.slice(0, given.size - yes - no - abstain)) count[vote]++;
      expect(count.for + count.against + count.abstain).toBe(given.size);
      expect(resultOf(count)).toBe('adopted');
    }),
  );
});

it('best and worst are the ends of what the unknowns can make of it', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { yes, no, unknown, best, worst } = majorityOf(given);
      const outcomes = Array.from({ length: unknown + 1 }, (_, votesFor) => yes + votesFor > no + unknown - votesFor);
      expect(best).toBe(outcomes.some(Boolean));
      expect(worst).toBe(outcomes.every(Boolean));
    }),
  );
});

it('more support never makes it worse', () => {
  const rank = { notQuorate: 0, against: 1, none: 2, tied: 2, standing: 3, secure: 4 };
  const ladder: readonly Stance[] = ['cannot', 'abstains', 'canLiveWith', 'supports'];
  fc.assert(
    fc.property(input, fc.constantFrom(...GROUPS), (given, group) => {
      const at = ladder.indexOf(given.stances[group] ?? 'unknown');
      const next = ladder[at + 1];
      fc.pre(at >= 0 && next !== undefined);
      const [before, after] = [
        majorityOf(given),
        majorityOf({ ...given, stances: { ...given.stances, [group]: next ?? 'supports' } }),
      ];
      expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
      expect(Number(after.worst)).toBeGreaterThanOrEqual(Number(before.worst));
      expect(byBreadth(after, before)).toBeLessThanOrEqual(0);
    }),
  );
});

describe('narrowest coalitions', () => {
  it('needs every one of its groups; those who cannot are in none', () => {
    const given = { size: 25, present: seats('A9 B2 F4 V8 C2'), stances: stances('A+ B? F~ V- C0') };
    expect(narrowestCoalitions(given)).toEqual([
      ['A', 'F'],
      ['A', 'B', 'C'],
    ]);
  });
  it('equals all minimal winning sets found one by one', () => {
    fc.assert(
      fc.property(input, (given) => {
        const open = given.present.filter(({ group, mandates }) => mandates > 0 && given.stances[group] !== 'cannot');
        const sum = (groups: typeof open) => groups.reduce((total, { mandates }) => total + mandates, 0);
        const wins = (groups: typeof open) => 2 * sum(groups) > given.size;
        const subsets = subsetsOf(open);
        const minimal = subsets.filter(
          (set) => wins(set) && set.every((out) => !wins(set.filter((one) => one !== out))),
        );
        const names = (sets: readonly (readonly string[])[]) => sets.map((set) => set.join()).sort();
        expect(names(narrowestCoalitions(given))).toEqual(names(minimal.map((set) => set.map(({ group }) => group))));
      }),
    );
  });
});
