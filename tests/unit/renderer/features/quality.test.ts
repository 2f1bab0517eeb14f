import { describe, expect, it } from 'vitest';
import { mistakenOf, niceMost, rate, scaleOf, sharesOf } from '../../../../renderer/features/quality/chart.ts';

const month = (name: string, part: object = {}) => ({
  month: name,
  cases: 4,
  words: 2000,
  errors: 2,
  warnings: 6,
  suggestions: 0,
  ...part,
});

describe('the chart of months', () => {
  it('is of a thousand words, and a month without text has none', () => {
    expect([rate(3, 1500), rate(3, 0)]).toEqual([2, 0]);
  });

  it.each([
    [0, 1],
    [0.4, 1],
    [1.2, 2],
    [3, 5],
    [6, 10],
    [10, 10],
    [11, 20],
    [230, 500],
  ])('ends above %s at %s', (most, top) => expect(niceMost(most)).toBe(top));

  it('has one scale for errors and warnings of all months, also of none', () => {
    expect(scaleOf([month('2026-11'), month('2026-12', { errors: 30 })])).toBe(20);
    expect(scaleOf([])).toBe(1);
  });
});

describe('a check across cases', () => {
  it('is told for each month by its share, a month it finds nothing in included', () => {
    const check = { months: [{ month: '2026-12', cases: 1 }] };
    expect(sharesOf(check, [month('2026-11'), month('2026-12'), month('2027-01', { cases: 0 })])).toEqual([
      { month: '2026-11', found: 0, cases: 4, share: 0 },
      { month: '2026-12', found: 1, cases: 4, share: 0.25 },
      { month: '2027-01', found: 0, cases: 0, share: 0 },
    ]);
  });

  it('is called mistaken so often of all it found', () => {
    const counts = { check: 'PR01', cases: 2, open: 5, wrong: 2, accepted: 1, months: [] };
    expect(mistakenOf(counts)).toEqual({ wrong: 2, of: 8 });
    expect(mistakenOf({ ...counts, wrong: 0 })).toBeNull();
  });
});
