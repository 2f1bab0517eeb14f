import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionBetween } from '../../../shared/kinds/position.ts';

test('any order of insertions keeps the list in the order it was made', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const list: string[] = [];
      for (const place of places) {
        const at = place % (list.length + 1);
        list.splice(at, 0, positionBetween(list[at - 1] ?? null, list[at] ?? null));
      }
      expect(list).toEqual([...list].sort());
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((position) => position.endsWith('0'))).toEqual([]);
    }),
  );
});

test('halving the same gap a thousand times still finds room', () => {
  const low = positionBetween(null, null);
  let high = positionBetween(low, null);
  for (let i = 0; i < 1000; i++) {
    const middle = positionBetween(low, high);
    expect(low < middle && middle < high).toBe(true);
    high = middle;
  }
});

test('appending 500 items stays short', () => {
  let last: string | null = null;
  for (let i = 0; i < 500; i++) last = positionBetween(last, null);
  expect(last?.length).toBeLessThan(25);
});

test('positions out of order are a bug of the caller', () => {
  expect(() => positionBetween('b', 'a')).toThrow('positions out of order');
});
