import { expect, it } from 'vitest';
import { foldedName, sameName } from '../../../electron/core/exchange/names.ts';

it.each([
  ['Bo Falk', 'bo  falk'],
  ['Bo Falk', ' Bo\tFalk '],
  ['Søren Bæk Ågård', 'SØREN BÆK ÅGÅRD'.normalize('NFD')],
])('is one name, however it is spaced, cased and composed: %j and %j', (one, other) => {
  expect(foldedName(one)).toBe(foldedName(other));
  expect(sameName(one, other)).toBe(true);
});

it('is another with another letter, and nobody is called nothing', () => {
  expect(sameName('Bo Falk', 'Bo Falck')).toBe(false);
  expect(sameName(' ', '')).toBe(false);
});
