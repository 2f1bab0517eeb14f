import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AmendmentMotion,
  type Change,
  simulateVoting,
  type VotingPlan,
} from '../../../shared/handlerum/amendments.ts';
import type { Choice } from '../../../shared/votes/count.ts';

const present = [
  { group: 'A', mandates: 9 },
  { group: 'F', mandates: 4 },
  { group: 'V', mandates: 10 },
  { group: 'C', mandates: 2 },
];
const points = [
  { id: '1', text: 'vælger løsning B,' },
  { id: '2', text: 'giver en anlægsbevilling på 1,4 mio. kr.' },
];
const by = (text: string) =>
  Object.fromEntries(
    text
      .split(' ')
      .map((one) => [
        one.slice(0, 1),
        ({ '+': 'for', '-': 'against', '0': 'abstain' } as const)[one.slice(1)] ?? 'abstain',
      ]),
  ) as Record<string, Choice>;
const motion = (id: string, change: Change, votes: string, to: string | null = null): AmendmentMotion => ({
  ...{ id, to, proposer: 'F', change, votes: by(votes) },
});
const replace = (point: string, text: string): Change => ({ kind: 'replace', point, text });
const run = (motions: readonly AmendmentMotion[], main = 'A+ F+ V- C0') =>
  simulateVoting({ points, motions, main: by(main), present });
const texts = (list: readonly { text: string }[] | null) => list?.map(({ text }) => text) ?? null;

describe('voting order, docs/domain.md 5.6', () => {
  it('amendments come before the proposal, which is then voted on as amended', () => {
    const { steps, main, final } = run([motion('f1', replace('1', 'vælger løsning C,'), 'A+ F+ V- C-')]);
    expect(steps).toEqual([
      { motion: 'f1', outcome: 'adopted', count: { for: 13, against: 12, abstain: 0 }, by: null },
    ]);
    expect(main).toEqual({ outcome: 'adopted', count: { for: 13, against: 10, abstain: 2 } });
    expect(texts(final)).toEqual(['vælger løsning C,', 'giver en anlægsbevilling på 1,4 mio. kr.']);
  });

  it('a sub-amendment is voted on right before its amendment, wherever it was put, and changes what that proposes', () => {
    const amendment = motion('f1', replace('1', 'vælger løsning C,'), 'A+ F+ V- C-');
    const sub = motion('c1', replace('1', 'vælger løsning C i to etaper,'), 'A+ F+ V0 C+', 'f1');
    for (const motions of [
      [amendment, sub],
      [sub, amendment],
    ]) {
      const { steps, final } = run(motions);
      expect(steps.map((step) => step.motion)).toEqual(['c1', 'f1']);
      expect(texts(final)?.[0]).toBe('vælger løsning C i to etaper,');
    }
  });

  it('a tie lapses, also for the proposal', () => {
    const tied = run([motion('f1', replace('1', 'x'), 'A+ V- C+ F-')], 'A+ V- C+ F-');
    expect(tied.steps[0]?.outcome).toBe('rejected');
    const even = simulateVoting({
      points,
      motions: [],
      main: by('A+ V-'),
      present: [
        { group: 'A', mandates: 3 },
        { group: 'V', mandates: 3 },
      ],
    });
    expect(even.main.outcome).toBe('tied');
    expect(even.final).toBeNull();
  });

  it('what another motion has decided is not voted on again, and a rejected one overtakes nothing', () => {
    const first = motion('f1', replace('1', 'C'), 'A+ F+ V- C-');
    const second = motion('v1', replace('1', 'A'), 'A+ F+ V+ C+');
    expect(run([first, second]).steps[1]).toMatchObject({ motion: 'v1', outcome: 'overtaken', by: 'f1' });
    const lost = motion('f1', replace('1', 'C'), 'A- F+ V- C-');
    expect(texts(run([lost, second]).final)?.[0]).toBe('A');
  });

  it('nothing is moved on a point that is gone, or under an amendment that is not there', () => {
    const gone = motion('v1', { kind: 'remove', point: '2' }, 'A+ V+');
    const late = motion('f1', { kind: 'add', after: '2', text: 'ny' }, 'A+ F+');
    expect(run([gone, late]).steps.map(({ outcome }) => outcome)).toEqual(['adopted', 'moot']);
    expect(run([motion('c1', replace('1', 'x'), 'A+', 'ingen')]).steps).toMatchObject([
      { motion: 'c1', outcome: 'moot' },
    ]);
  });

  it('new points at one place stand in the order they were adopted', () => {
    const add = (id: string) => motion(id, { kind: 'add', after: '1', text: id }, 'A+ F+');
    expect(
      texts(run([add('x'), add('y'), motion('z', { kind: 'add', after: null, text: 'z' }, 'A+ F+')]).final),
    ).toEqual(['z', 'vælger løsning B,', 'x', 'y', 'giver en anlægsbevilling på 1,4 mio. kr.']);
  });
});

const choice = fc.constantFrom<Choice>('for', 'against', 'abstain');
const votes = fc.record({ A: choice, F: choice, V: choice, C: choice });
const long = ['1', '2', '3', '4'].map((id) => ({ id, text: `punkt ${id}` }));
const drawn = fc
  .tuple(
    fc.subarray(['1', '2', '3', '4']),
    fc.array(votes, { minLength: 4, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  )
  .map(([targets, cast, removes]) =>
    targets.map(
      (point, index): AmendmentMotion => ({
        ...{ id: `m${point}`, to: null, proposer: 'A', votes: cast[index] ?? {} },
        change: removes[index] ? { kind: 'remove', point } : replace(point, `nyt ${point}`),
      }),
    ),
  );
const plan = (motions: readonly AmendmentMotion[]): VotingPlan => ({
  points: long,
  motions,
  main: by('A+ F+'),
  present,
});

it('order changes the outcome only where it must: motions on different points give the same in every order', () => {
  fc.assert(
    fc.property(
      drawn.chain((motions) =>
        fc.tuple(
          fc.constant(motions),
          fc.shuffledSubarray(motions, { minLength: motions.length, maxLength: motions.length }),
        ),
      ),
      ([motions, shuffled]) => {
        expect(simulateVoting(plan(shuffled)).proposed).toEqual(simulateVoting(plan(motions)).proposed);
      },
    ),
  );
});

it('every motion has exactly one step, and only adopted ones change the proposal', () => {
  fc.assert(
    fc.property(drawn, votes, (motions, more) => {
      const rival: AmendmentMotion = {
        id: 'rival',
        to: null,
        proposer: 'C',
        change: replace('1', 'rival'),
        votes: more,
      };
      const all = [...motions, rival];
      const { steps, proposed } = simulateVoting(plan(all));
      expect(steps.map((step) => step.motion).sort()).toEqual(all.map(({ id }) => id).sort());
      const adopted = new Set(steps.filter(({ outcome }) => outcome === 'adopted').map((step) => step.motion));
      for (const point of long) {
        const touched = all.some(
          ({ id, change }) => adopted.has(id) && change.kind !== 'add' && change.point === point.id,
        );
        expect(proposed.some(({ id, text }) => id === point.id && text === point.text)).toBe(!touched);
      }
    }),
  );
});
