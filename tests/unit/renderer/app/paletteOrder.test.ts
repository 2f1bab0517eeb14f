import { describe, expect, it } from 'vitest';
import { fits, fitting, inOrder, nextOption, titledFirst } from '../../../../renderer/app/paletteOrder.ts';

const offered = ['Importér sager', 'Sager', 'Farver: Mørk'].map((label) => ({ label }));
const labels = (text: string) => fitting(offered, text).map(({ label }) => label);

it('finds every word, in any order and without accents', () => {
  expect(fits('mørk farver', 'Farver: Mørk')).toBe(true);
  expect(fits('importer', 'Importér sager')).toBe(true);
  expect(fits('SAGER', 'Importér sager')).toBe(true);
  expect(fits('lys farver', 'Farver: Mørk')).toBe(false);
});

it('offers everything while nothing is typed, in the order given', () => {
  expect(labels('')).toEqual(['Importér sager', 'Sager', 'Farver: Mørk']);
});

it('puts what begins with the words first', () => {
  expect(labels('sager')).toEqual(['Sager', 'Importér sager']);
});

it('puts cases with the words in their title before those that hold them elsewhere', () => {
  const rows = [{ title: 'Ny skole' }, { title: 'Sikker skolevej' }];
  expect(titledFirst(rows, 'skolevej')).toEqual([{ title: 'Sikker skolevej' }, { title: 'Ny skole' }]);
});

it('offers the view before the cases once something is typed', () => {
  const groups = { cases: 'c', view: 'v', commands: 'k' };
  expect(inOrder(groups, ' ')).toEqual(['c', 'v', 'k']);
  expect(inOrder(groups, 'x')).toEqual(['v', 'c', 'k']);
});

describe('keys', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 0],
    ['ArrowUp', 0, 3, 2],
    ['ArrowUp', 2, 3, 1],
    ['PageDown', 0, 20, 8],
    ['PageDown', 15, 20, 19],
    ['PageUp', 15, 20, 7],
    ['PageUp', 3, 20, 0],
    ['ArrowDown', 0, 0, 0],
    ['a', 0, 3, undefined],
  ])('%s at %i of %i goes to %s', (key, at, count, to) => expect(nextOption(key, at, count)).toBe(to));
});
