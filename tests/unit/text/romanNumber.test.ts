import { expect, it } from 'vitest';
import { romanNumber, romanValue } from '../../../shared/text/romanNumber.ts';

it('reads every number that it writes', () => {
  for (let number = 1; number <= 4999; number++) expect(romanValue(romanNumber(number, 4999), 4999)).toBe(number);
});

it.each(['', 'iiii', 'ic', 'vv', 'iix', 'xm', 'a', 'xa', '4', 'IV', 'mmmmm', 'm'.repeat(1000)])(
  '%s is no number to 4999',
  (text) => expect(romanValue(text, 4999)).toBe(0),
);

it('knows none beyond the most', () => {
  expect(romanValue('x', 9)).toBe(0);
  expect(romanValue('ix', 9)).toBe(9);
});
