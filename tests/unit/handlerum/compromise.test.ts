import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingOf, disagreementOf } from '../../../shared/handlerum/blocking.ts';
import { type Combination, type CompromiseInput, compromiseRoom } from '../../../shared/handlerum/compromise.ts';
import { isYes, STANCES, type Stance } from '../../../shared/handlerum/majority.ts';
import { subsetsOf } from '../../support/subsets.ts';

const instance = (most: { elements: number; groups: number; least?: number }) =>
  fc
    .record({
      costs: fc.array(fc.integer({ min: -3, max: 9 }), { minLength: most.least ?? 1, maxLength: most.elements }),
      funded: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: most.elements, maxLength: most.elements }),
      mandates: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: most.groups }),
      absent: fc.integer({ min: 0, max: 3 }),
      answers: fc.array(fc.constantFrom(...STANCES, 'supports' as const, 'canLiveWith' as const), {
        minLength: most.elements * most.groups,
        maxLength: most.elements * most.groups,
      }),
      links: fc.array(fc.tuple(fc.nat(most.elements - 1), fc.nat(most.elements - 1), fc.boolean()), { maxLength: 3 }),
      frame: fc.option(fc.integer({ min: 0, max: 25 }), { nil: null }),
    })
    .map(({ costs, funded, mandates, absent, answers, links, frame }): CompromiseInput => {
      const present = mandates.map((count, index) => ({ group: `G${index}`, mandates: count }));
      const linked = (from: number, isRequired: boolean) =>
        links.flatMap(([a, b, requires]) => (a === from && b !== from && requires === isRequired ? [`E${b}`] : []));
      const elements = costs.map((cost, index) => ({
        ...{ id: `E${index}`, cost, funded: funded[index] ?? 0 },
        requires: linked(index, true).filter((id) => Number(id.slice(1)) < costs.length),
        excludes: linked(index, false),
      }));
      const row = (index: number) =>
        Object.fromEntries(present.map(({ group }, at) => [group, answers[index * most.groups + at] ?? 'unknown']));
      return {
        size: mandates.reduce((sum, one) => sum + one, 0) + absent,
        stances: Object.fromEntries(elements.map(({ id }, index) => [id, row(index)])),
        ...{ present, elements, frame },
      };
    });

/** The definition, word by word, over all subsets and all pairs of them. */
function bruteForce({ size, present, elements, stances, frame }: CompromiseInput): Combination[] {
  const subsets = subsetsOf(elements);
  const described = subsets.map((set) => {
    const has = (id: string) => set.some((one) => one.id === id);
    const coalition = present.filter(({ group }) => set.every(({ id }) => isYes(stances[id]?.[group] ?? 'unknown')));
    const cost = set.reduce((sum, one) => sum + one.cost, 0);
    const funded = set.reduce((sum, one) => sum + one.funded, 0);
    const mandates = coalition.reduce((sum, one) => sum + one.mandates, 0);
    const possible =
      set.length > 0 &&
      2 * mandates > size &&
      (frame === null || cost - funded <= frame) &&
      set.every(({ requires, excludes }) => requires.every(has) && !excludes.some(has));
    return {
      elements: set.map(({ id }) => id),
      coalition: coalition.map(({ group }) => group),
      mandates,
      cost,
      funded,
      possible,
    };
  });
  const possible = described.filter((one) => one.possible);
  const complete = possible.filter(
    (one) =>
      !possible.some(
        (other) =>
          other.elements.length > one.elements.length &&
          one.elements.every((id) => other.elements.includes(id)) &&
          other.coalition.join() === one.coalition.join(),
      ),
  );
  return complete.map(({ possible: _, ...one }) => ({
    ...one,
    pareto: !complete.some(
      ({ mandates, cost }) =>
        mandates >= one.mandates && cost <= one.cost && (mandates > one.mandates || cost < one.cost),
    ),
  }));
}

const told = (combinations: readonly Combination[]) => combinations.map((one) => JSON.stringify(one)).sort();

describe('the room of compromise', () => {
  it('equals the definition, tried set by set, up to 8 elements and 6 groups', () => {
    fc.assert(
      fc.property(instance({ elements: 8, groups: 6 }), (input) => {
        const room = compromiseRoom(input);
        expect(room).toMatchObject({ exact: true, tried: 2 ** input.elements.length - 1 });
        expect(told(room.complete)).toEqual(told(bruteForce(input)));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever order elements and groups are given in', () => {
    fc.assert(
      fc.property(instance({ elements: 6, groups: 5 }), (input) => {
        const turned = { ...input, elements: [...input.elements].reverse(), present: [...input.present].reverse() };
        const plain = (room: readonly Combination[]) =>
          told(
            room.map((one) => ({ ...one, elements: [...one.elements].sort(), coalition: [...one.coalition].sort() })),
          );
        expect(plain(compromiseRoom(turned).complete)).toEqual(plain(compromiseRoom(input).complete));
      }),
    );
  });

  it('says so where it only samples, and what it gives is possible', () => {
    fc.assert(
      fc.property(instance({ elements: 18, groups: 5, least: 16 }), (drawn) => {
        const { exact, complete, needed } = compromiseRoom(drawn);
        expect(exact).toBe(false);
        for (const { elements, coalition, mandates, cost, funded } of complete) {
          expect(mandates).toBeGreaterThanOrEqual(needed);
          if (drawn.frame !== null) expect(cost - funded).toBeLessThanOrEqual(drawn.frame);
          for (const id of elements)
            for (const group of coalition) expect(isYes(drawn.stances[id]?.[group] ?? 'unknown')).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('misses little where it samples: of what is exact, nearly all is found', () => {
    const seen = { exact: 0, sampled: 0 };
    fc.assert(
      fc.property(instance({ elements: 8, groups: 5 }), (input) => {
        // Eight more that nobody accepts make it too large to try all, and change nothing.
        const idle = Array.from({ length: 8 }, (_, index) => ({
          id: `N${index}`,
          cost: 1,
          funded: 0,
          requires: [],
          excludes: [],
        }));
        const large = { ...input, elements: [...input.elements, ...idle] };
        fc.pre(large.elements.length > 15);
        const [all, found] = [told(compromiseRoom(input).complete), told(compromiseRoom(large).complete)];
        seen.exact += all.length;
        seen.sampled += all.filter((one) => found.includes(one)).length;
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(seen.exact).toBeGreaterThan(20);
    expect(seen.sampled / seen.exact).toBeGreaterThan(0.9);
  });
});

const element = (id: string, cost: number, requires: readonly string[] = []) => ({
  id,
  cost,
  funded: 0,
  requires,
  excludes: [],
});
const evening: CompromiseInput = {
  size: 25,
  present: [
    { group: 'A', mandates: 9 },
    { group: 'F', mandates: 3 },
    { group: 'C', mandates: 2 },
    { group: 'V', mandates: 11 },
  ],
  elements: [element('lys', 2), element('sti', 5), element('bro', 9)],
  stances: {
    lys: { A: 'supports', F: 'supports', C: 'canLiveWith', V: 'supports' },
    sti: { A: 'supports', F: 'supports', C: 'supports', V: 'cannot' },
    bro: { A: 'canLiveWith', F: 'cannot', C: 'supports', V: 'cannot' },
  },
  frame: 10,
};

describe('what blocks', () => {
  it('names the element, the group and the mandates it would bring', () => {
    const blocking = blockingOf(evening, ['lys', 'sti', 'bro']);
    expect(blocking).toMatchObject({ coalition: ['A', 'C'], mandates: 11, needed: 13 });
    expect(blocking.moves).toEqual([{ group: 'F', element: 'bro', stance: 'cannot', mandates: 14, turns: true }]);
    expect(blocking.hindrances).toEqual([{ element: 'bro', groups: ['F'], mandates: 14, turns: true }]);
  });

  it('the room of the same evening', () => {
    expect(compromiseRoom(evening)).toMatchObject({
      possible: 3,
      complete: [
        { elements: ['lys'], coalition: ['A', 'F', 'C', 'V'], mandates: 25, cost: 2, pareto: true },
        { elements: ['lys', 'sti'], coalition: ['A', 'F', 'C'], mandates: 14, cost: 7, pareto: false },
      ],
    });
  });

  it('every move it names does bring the group in', () => {
    fc.assert(
      fc.property(instance({ elements: 6, groups: 5 }), (input) => {
        const all = input.elements.map(({ id }) => id);
        const { moves, hindrances } = blockingOf(input, all);
        for (const { group, element: id, mandates } of moves) {
          const answers: Record<string, Stance> = { ...input.stances[id], [group]: 'supports' };
          const moved = blockingOf({ ...input, stances: { ...input.stances, [id]: answers } }, all);
          expect(moved.coalition).toContain(group);
          expect(moved.mandates).toBe(mandates);
        }
        for (const { element: id, mandates } of hindrances)
          expect(
            blockingOf(
              input,
              all.filter((one) => one !== id),
            ).mandates,
          ).toBe(mandates);
      }),
    );
  });

  it.each([
    ['agreed', [{ stance: 'supports', condition: '' }]],
    [
      'conditions',
      [
        { stance: 'supports', condition: '' },
        { stance: 'canLiveWith', condition: 'hvis lyset er LED' },
      ],
    ],
    [
      'split',
      [
        { stance: 'unknown', condition: '' },
        { stance: 'cannot', condition: '' },
      ],
    ],
    [
      'open',
      [
        { stance: 'supports', condition: '' },
        { stance: 'unknown', condition: '' },
      ],
    ],
  ] as const)('the map says %s', (state, answers) => {
    expect(disagreementOf(answers)).toBe(state);
  });
});
