import { expect, it } from 'vitest';
import { droppedOrder, movedOrder, stepOf } from '../../../../../renderer/features/meetings/order.ts';

const ids = ['a', 'b', 'c', 'd'];

it('takes one a step sooner or later, and none past the ends', () => {
  expect(movedOrder(ids, 1, -1)).toEqual(['b', 'a', 'c', 'd']);
  expect(movedOrder(ids, 1, 1)).toEqual(['a', 'c', 'b', 'd']);
  expect(movedOrder(ids, 0, -1)).toBeNull();
  expect(movedOrder(ids, 3, 1)).toBeNull();
  expect(movedOrder(ids, -1, 1)).toBeNull();
});

it.each([
  ['a', 'after', ['a', 'd', 'b', 'c']],
  ['a', 'before', ['d', 'a', 'b', 'c']],
  ['c', 'after', ['a', 'b', 'c', 'd']],
])('drops %s %s', (key, dropPosition, order) =>
  expect(droppedOrder(ids, { keys: new Set(['d']), target: { key, dropPosition } })).toEqual(order),
);

it('keeps what was taken together in its own order', () =>
  expect(droppedOrder(ids, { keys: new Set(['d', 'b']), target: { key: 'a', dropPosition: 'before' } })).toEqual([
    'b',
    'd',
    'a',
    'c',
  ]));

it.each([
  [true, 'ArrowUp', -1],
  [true, 'ArrowDown', 1],
  [true, 'ArrowLeft', null],
  [false, 'ArrowUp', null],
])('Alt %s with %s is %s', (altKey, key, step) => expect(stepOf({ altKey, key })).toBe(step));
