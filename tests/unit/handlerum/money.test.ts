import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatMoney,
  formatShort,
  MOST_ORE,
  type MoneyUnit,
  readMoney,
  sumOre,
} from '../../../shared/handlerum/money.ts';
import { atPricesOf } from '../../../shared/handlerum/prices.ts';

const read: readonly (readonly [text: string, kroner: number, unit: MoneyUnit])[] = [
  ['1,4 mio.', 1_400_000, 'kr'],
  ['1,4 mio. kr.', 1_400_000, 'kr'],
  ['1,4 millioner kroner', 1_400_000, 'kr'],
  ['1.400.000', 1_400_000, 'kr'],
  ['1 400 000 kr.', 1_400_000, 'kr'],
  ['1400000', 1_400_000, 'kr'],
  ['450 t.kr.', 450_000, 'kr'],
  ['450 tkr.', 450_000, 'kr'],
  ['2 mia. kr.', 2_000_000_000, 'kr'],
  ['−200.000', -200_000, 'kr'],
  ['-2,5 mio.', -2_500_000, 'kr'],
  ['+3', 3, 'kr'],
  ['0', 0, 'kr'],
  ['-0', 0, 'kr'],
  ['12,50', 12.5, 'kr'],
  ['1,2345678 mio.', 1_234_567.8, 'kr'],
  ['3,2', 3_200, 'thousand'],
  ['3,2', 3_200_000, 'million'],
  ['3,2 mio.', 3_200_000, 'thousand'],
];

const refused: readonly (readonly [text: string, why: string])[] = [
  ['', 'empty'],
  ['  ', 'empty'],
  ['1.4 mio.', 'form'],
  ['1.40', 'form'],
  ['12.34', 'form'],
  ['1,400.00', 'form'],
  ['ca. 3 mio.', 'form'],
  ['2-3 mio.', 'form'],
  ['tre', 'form'],
  ['1,', 'form'],
  ['1.4000', 'form'],
  ['12 34', 'form'],
  ['NaN', 'form'],
  ['1e6', 'form'],
  ['Infinity', 'form'],
  ['3 USD', 'form'],
  ['12,345', 'fraction'],
  ['1,123456789 mio.', 'fraction'],
  ['1.000.000.000.001', 'size'],
];

describe('amounts as they are typed', () => {
  it.each(read)('%s', (text, kroner, unit) => {
    expect(readMoney(text, unit)).toEqual({ ok: true, ore: Math.round(kroner * 100) });
  });
  it.each(refused)('refuses %j: %s', (text, why) => {
    expect(readMoney(text)).toEqual({ ok: false, why });
  });
});

const ore = fc.integer({ min: -MOST_ORE, max: MOST_ORE });

it('what is written is read back to the same øre', () => {
  fc.assert(
    fc.property(ore, (amount) => {
      for (const written of [formatAmount(amount), formatMoney(amount), formatShort(amount)])
        expect(readMoney(written)).toEqual({ ok: true, ore: amount + 0 });
    }),
  );
});

it('writes amounts as Danes do', () => {
  expect([140_000_000, -20_000_000, 1_250, 0, 5].map(formatMoney)).toEqual([
    '1.400.000 kr.',
    '−200.000 kr.',
    '12,50 kr.',
    '0 kr.',
    '0,05 kr.',
  ]);
  expect([140_000_000, 123_456_700_000, 140_000_050, -250_000_000].map(formatShort)).toEqual([
    '1,4 mio. kr.',
    '1.234,567 mio. kr.',
    '1.400.000,50 kr.',
    '−2,5 mio. kr.',
  ]);
});

it('sums in øre equal the sums of whole numbers without limit, in any order', () => {
  fc.assert(
    fc.property(fc.array(ore, { maxLength: 80 }), (amounts) => {
      const exact = Number(amounts.reduce((sum, one) => sum + BigInt(one), 0n));
      expect(sumOre(amounts)).toBe(exact + 0);
      expect(sumOre([...amounts].reverse())).toBe(exact + 0);
    }),
  );
});

describe('price levels', () => {
  const table = [
    { year: 2025, index: 1000 },
    { year: 2026, index: 1032 },
    { year: 2027, index: 1061 },
  ];
  it('goes by the ratio of the indices, to whole øre', () => {
    expect(atPricesOf(100_000_000, { from: 2025, to: 2026 }, table)).toBe(103_200_000);
    expect(atPricesOf(-100_000_000, { from: 2026, to: 2027 }, table)).toBe(-102_810_078);
    expect(atPricesOf(1, { from: 2025, to: 2024 }, table)).toBeNull();
  });
  it('same year is the same amount; there and back is at most an øre off; sign is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(2025, 2026, 2027), (amount, year) => {
        expect(atPricesOf(amount, { from: year, to: year }, table)).toBe(amount);
        const there = atPricesOf(amount, { from: 2025, to: year }, table) ?? Number.NaN;
        const back = atPricesOf(there, { from: year, to: 2025 }, table) ?? Number.NaN;
        expect(Math.abs(back - amount)).toBeLessThanOrEqual(1);
        expect(atPricesOf(0 - amount, { from: 2025, to: year }, table)).toBe(0 - there);
      }),
    );
  });
});
