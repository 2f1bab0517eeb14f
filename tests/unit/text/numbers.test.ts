import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amounts, formatDanishNumber, parseDanishNumber } from '../../../shared/text/numbers.ts';
import * as patterns from '../../../shared/text/patterns.ts';
import { sentences } from '../../../shared/text/segment.ts';

describe('parseDanishNumber', () => {
  test.each([
    ['1.400', 1400],
    ['1,4', 1.4],
    ['1.234.567,89', 1234567.89],
    ['0', 0],
    ['-320.000', -320000],
    ['−5', -5],
    ['+7,5', 7.5],
    ['12\u00a0000', 12000],
    ['1.4', null],
    ['1,234,567', null],
    ['1 400 kr.', null],
    ['', null],
    ['–', null],
    ['12.34', null],
    ['1.2345', null],
  ])('%s', (text, expected) => expect(parseDanishNumber(text)).toBe(expected));

  test('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (units, decimals) => {
        const value = units / 10 ** decimals;
        expect(parseDanishNumber(formatDanishNumber(value, decimals))).toBeCloseTo(value, 4);
      }),
    );
  });
});

describe('amounts', () => {
  test.each([
    [
      'Anlægget koster 3,5 mio. kr. og 200.000 kr. i drift, 450 t.kr. ekstra og 1,2 mia. kr. i alt.',
      [3_500_000, 200_000, 450_000, 1_200_000_000],
    ],
    ['5 mio kr. og 5 millioner kroner og 700 tkr.', [5_000_000, 5_000_000, 700_000]],
    ['Der er 12 elever, 3 skoler, § 17 og 2024-pl. Krog 5 koster intet.', []],
    ['Prisen er 90.000 kr.', [90_000]],
    ['2 mio. passagerer', []],
  ])('%s', (text, expected) => expect(amounts(text).map(({ kroner }) => kroner)).toEqual(expected));
});

test('hostile text is read in linear time', () => {
  const hostile = [
    '1.'.repeat(10_000),
    '1,'.repeat(10_000),
    'bilag 1, '.repeat(2500),
    '('.repeat(20_000),
    'a.'.repeat(10_000),
    '9'.repeat(20_000),
    ' '.repeat(20_000),
  ];
  for (const text of hostile) {
    const start = performance.now();
    amounts(text);
    sentences(text);
    for (const pattern of Object.values(patterns))
      if (pattern instanceof RegExp) text.match(new RegExp(pattern.source, 'giu'));
    expect(performance.now() - start).toBeLessThan(500);
  }
});
