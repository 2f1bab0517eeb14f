import type { CheckAcross, MonthOfCases } from '../../../shared/contract/quality.ts';

/** Findings of one kind for each thousand words; months with no text have none. */
export const rate = (found: number, words: number): number => (words === 0 ? 0 : (1000 * found) / words);

/** The top of a scale: 1, 2, 5, 10, 20 … at or above the most, so that the numbers beside it are plain. */
export function niceMost(most: number): number {
  if (most <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? most;
}

/** The top of the scale that errors and warnings of all months share. */
export function scaleOf(months: readonly MonthOfCases[]): number {
  return niceMost(
    Math.max(0, ...months.flatMap(({ errors, warnings, words }) => [rate(errors, words), rate(warnings, words)])),
  );
}

export interface ShareOfMonth {
  readonly month: string;
  /** Cases with an open finding of the check, of so many. */
  readonly found: number;
  readonly cases: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** How many of each month's cases a check finds something in. */
export function sharesOf(check: Pick<CheckAcross, 'months'>, months: readonly MonthOfCases[]): readonly ShareOfMonth[] {
  const found = new Map(check.months.map(({ month, cases }) => [month, cases] as const));
  return months.map(({ month, cases }) => {
    const own = found.get(month) ?? 0;
    return { month, found: own, cases, share: cases === 0 ? 0 : own / cases };
  });
}

/** How often people called a check mistaken, of all it has found; null where nobody has. */
export function mistakenOf({
  open,
  wrong,
  accepted,
}: CheckAcross): { readonly wrong: number; readonly of: number } | null {
  return wrong === 0 ? null : { wrong, of: open + wrong + accepted };
}
