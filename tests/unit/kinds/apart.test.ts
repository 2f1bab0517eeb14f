import { describe, expect, it } from 'vitest';
import { hangingTogether, playApart } from '../../../shared/kinds/apart.ts';
import { clashId, SETTLED } from '../../../shared/kinds/clash.ts';
import type { Fact } from '../../../shared/kinds/facts.ts';

/** A fact of a device, which had seen so much of the others; `data` is what it says. */
function fact(key: string, data: unknown, seen: Record<string, number> = {}): Fact {
  const [device = '', number = ''] = key.split('/');
  const at = '2026-11-28T18:00:00.000Z';
  return {
    ...{ key, device, number: Number(number), data, seen, at },
    clock: at,
    by: device,
    kind: 'said',
    signature: null,
  };
}

const chosen = (clash: string, choice: string, key = 'z/1'): Fact => ({
  ...fact(key, { clash, choice }, { a: 9, b: 9, c: 9 }),
  kind: SETTLED,
});
const play = (made: readonly Fact[], settled: readonly Fact[] = [], excludes = (_a: Fact, _b: Fact) => true) => {
  const { standing, torn, aside } = playApart([...made, ...settled], made, {
    ...{ kind: 'said', saying: ({ data }) => String(data), excludes },
  });
  const keys = (all: readonly { fact: Fact }[]) => all.map((one) => one.fact.key);
  return { standing: keys(standing), aside: keys(aside), torn: torn.map(({ id, among }) => [id, keys(among)]) };
};

describe('what was done apart', () => {
  it('stands where one knew of the other, though they could not stand side by side', () => {
    expect(play([fact('a/1', 'x'), fact('b/1', 'y', { a: 1 })])).toEqual({
      standing: ['a/1', 'b/1'],
      aside: [],
      torn: [],
    });
    expect(play([fact('b/1', 'y', { a: 1 }), fact('a/1', 'x')]).torn).toEqual([]);
  });

  it('stands where the two have nothing to do with each other', () => {
    expect(play([fact('a/1', 'x'), fact('b/1', 'y')], [], () => false)).toEqual({
      ...{ standing: ['a/1', 'b/1'], aside: [], torn: [] },
    });
  });

  it('is one thing where both said the same, and it comes after whatever either of them had seen', () => {
    const [first, same] = [fact('a/1', 'x'), fact('b/1', 'x')];
    expect(play([first, same])).toEqual({ standing: ['a/1'], aside: [], torn: [] });
    expect(play([first, same, fact('c/1', 'y', { b: 1 })]).standing).toEqual(['a/1', 'c/1']);
  });

  it('is torn between those that differ until a person chooses; then the others are set aside', () => {
    const made = [fact('a/1', 'x'), fact('b/1', 'y'), fact('c/1', 'old', {})];
    const apart = (a: Fact, b: Fact) => a.data !== 'old' && b.data !== 'old';
    const id = clashId('said', ['a/1', 'b/1']);
    expect(play(made, [], apart)).toEqual({ standing: ['c/1'], aside: [], torn: [[id, ['a/1', 'b/1']]] });
    expect(play(made, [chosen(id, 'b/1')], apart)).toEqual({ standing: ['b/1', 'c/1'], aside: ['a/1'], torn: [] });
    expect(play(made, [chosen(id, 'nobody/1')], apart).torn).toEqual([[id, ['a/1', 'b/1']]]);
  });

  it('leaves for a second choice what the first did not speak of', () => {
    // c hangs on a alone: choosing b sets a aside, and c is free of it.
    const made = [fact('a/1', 'x'), fact('b/1', 'y'), fact('c/1', 'z')];
    const touches = (one: Fact, other: Fact) => one.data === 'x' || other.data === 'x';
    const all = clashId('said', ['a/1', 'b/1', 'c/1']);
    expect(play(made, [], touches).torn).toEqual([[all, ['a/1', 'b/1', 'c/1']]]);
    expect(play(made, [chosen(all, 'b/1')], touches)).toEqual({
      ...{ standing: ['b/1', 'c/1'], aside: ['a/1'], torn: [] },
    });
    expect(play(made, [chosen(all, 'a/1')], touches)).toEqual({
      ...{ standing: ['a/1'], aside: ['b/1', 'c/1'], torn: [] },
    });
  });

  it('may be torn in several places, each settled by itself', () => {
    const made = [fact('a/1', 'x1'), fact('b/1', 'x2'), fact('c/1', 'y1'), fact('d/1', 'y2')];
    const sameLetter = (one: Fact, other: Fact) => String(one.data)[0] === String(other.data)[0];
    const [x, y] = [clashId('said', ['a/1', 'b/1']), clashId('said', ['c/1', 'd/1'])];
    expect(play(made, [], sameLetter).torn.map(([id]) => id)).toEqual([x, y]);
    const { standing, aside, torn } = play(made, [chosen(y, 'd/1')], sameLetter);
    expect([standing, aside, torn]).toEqual([['d/1'], ['c/1'], [[x, ['a/1', 'b/1']]]]);
  });

  it('is ordered by the caller’s own rule where one is given', () => {
    const made = [fact('a/1', '1'), fact('b/1', '2')];
    const { standing, torn } = playApart(made, made, {
      ...{ kind: 'said', saying: ({ data }) => String(data), excludes: () => true },
      precedes: (before, after) => String(before.data) < String(after.data),
    });
    expect([standing.length, torn.length]).toEqual([2, 0]);
  });
});

describe('what hangs together by pairs', () => {
  const near = (a: number, b: number) => Math.abs(a - b) === 1;

  it.each<[number[], number[][]]>([
    [[], []],
    [[1, 3, 5], []],
    [[1, 2], [[1, 2]]],
    // A chain is one set, however far its ends lie apart, in the order it was given.
    [[3, 1, 9, 2, 4], [[3, 1, 2, 4]]],
    [
      [8, 1, 7, 2],
      [
        [8, 7],
        [1, 2],
      ],
    ],
  ])('of %j are the sets %j', (all, sets) => {
    expect(hangingTogether(all, near)).toEqual(sets);
  });
});
