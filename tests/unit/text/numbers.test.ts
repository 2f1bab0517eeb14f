import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amounts, formatDanishNumber, parseDanishNumber, tableUnit } from '../../../shared/text/numbers.ts';
import * as patterns from '../../../shared/text/patterns.ts';
import { dateReferences, lawReferences, priceLevels } from '../../../shared/text/references.ts';
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

describe('ranges', () => {
  test.each([
    ['ca. 2-3 mio. kr. om året', [[2_000_000, 3_000_000]]],
    ['fra 0,4 til 3,1 mio. kr.', [[400_000, 3_100_000]]],
    ['mellem 200.000 og 300.000 kr.', [[200_000, 300_000]]],
    ['1.000 kr.', [[1000, 1000]]],
    ['2 og 3 mio. passagerer', []],
    ['kravet om 500', []],
  ])('%s', (text, expected) => expect(amounts(text).map(({ lowest, kroner }) => [lowest, kroner])).toEqual(expected));

  test('offsets select the amount', () => {
    const text = 'Rammen er 1,4 mio. kr. og driften 45 t.kr.';
    expect(amounts(text).map(({ from, to }) => text.slice(from, to))).toEqual(['1,4 mio. kr.', '45 t.kr.']);
  });

  test('an amount is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (kroner) => {
        expect(amounts(`Prisen er ${formatDanishNumber(kroner)} kr. i alt.`).map((amount) => amount.kroner)).toEqual([
          kroner,
        ]);
      }),
    );
  });
});

test.each([
  ['Økonomi (1.000 kr., 2027-p/l)', 1000],
  ['Beløb i mio. kr.', 1_000_000],
  ['t.kr.', 1000],
  ['tkr', 1000],
  ['Kr.', 1],
  ['Elever', null],
  ['Krav', null],
])('the unit of a table under »%s« is %s', (caption, unit) => expect(tableUnit(caption)).toBe(unit));

// As long as this, what reads it in more than linear time passes the limit of every test.
test('hostile text is read in linear time', () => {
  const hostile = [
    '1.'.repeat(100_000),
    '1,'.repeat(100_000),
    'bilag 1, '.repeat(25_000),
    '('.repeat(200_000),
    'a.'.repeat(100_000),
    '9'.repeat(200_000),
    ' '.repeat(200_000),
  ];
  for (const text of hostile) {
    expect(amounts(text)).toBeInstanceOf(Array);
    sentences(text);
    for (const find of [lawReferences, dateReferences, priceLevels]) find(text);
    tableUnit(text);
    for (const pattern of Object.values(patterns))
      if (pattern instanceof RegExp) text.match(new RegExp(pattern.source, 'giu'));
  }
});
