import { describe, expect, it } from 'vitest';
import { columnOf, isWanted, namesOf, neighbour } from '../../../../renderer/features/ways/shown.ts';

const way = (part: object = {}) =>
  ({
    stops: [
      { body: 'KMU', rank: 'committee' },
      { body: 'KB', rank: 'council' },
    ],
    next: 0,
    owner: 'Ida',
    delay: null,
    ...part,
  }) as never;

describe('a case on the board', () => {
  it('stands where its next step is, and apart where it has none', () => {
    expect([columnOf(way()), columnOf(way({ next: 1 })), columnOf(way({ next: null }))]).toEqual([
      'committee',
      'council',
      'undated',
    ]);
  });

  it('is among those asked for by body, owner and delay', () => {
    expect(isWanted(way(), {})).toBe(true);
    expect([isWanted(way(), { body: 'KB' }), isWanted(way(), { body: 'ØU' })]).toEqual([true, false]);
    expect([isWanted(way(), { owner: 'Ida' }), isWanted(way(), { owner: 'Bo' })]).toEqual([true, false]);
    expect([isWanted(way(), { delayed: 'yes' }), isWanted(way({ delay: {} }), { delayed: 'yes' })]).toEqual([
      false,
      true,
    ]);
  });

  it('is chosen by names in Danish order, each once', () => {
    expect(namesOf(['Øst', 'Ål', '', 'Bo', 'Bo'])).toEqual(['Bo', 'Øst', 'Ål']);
  });
});

describe('a key on the board', () => {
  const board = [['a', 'b', 'c'], [], ['d']];
  it.each([
    ['a', 'ArrowDown', 'b'],
    ['b', 'ArrowUp', 'a'],
    ['c', 'ArrowRight', 'd'],
    ['d', 'ArrowLeft', 'a'],
    ['b', 'Home', 'a'],
    ['a', 'End', 'c'],
    ['a', 'ArrowUp', undefined],
    ['d', 'ArrowRight', undefined],
    ['a', 'x', null],
    ['z', 'End', null],
  ])('from %s, %s leads to %s', (from, key, to) => expect(neighbour(board, from, key)).toBe(to));
});
