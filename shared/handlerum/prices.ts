import type { Ore } from './money.ts';

/** Price indices a person keeps: year and index, such as 2025 and 1032 for 103.2; only their ratios count. */
export interface PriceIndex {
  readonly year: number;
  /** In thousandths of the base, an integer above 0. */
  readonly index: number;
}

/**
 * An amount at the prices of another year, by the table: amount · index(to) / index(from), rounded half away from zero to whole øre.
 * Null when the table lacks one of the years: a missing index is never taken for 1.
 */
export function atPricesOf(
  ore: Ore,
  { from, to }: { readonly from: number; readonly to: number },
  table: readonly PriceIndex[],
): Ore | null {
  if (from === to) return ore;
  const indexOf = (year: number) => table.find((entry) => entry.year === year)?.index;
  const [old, other] = [indexOf(from), indexOf(to)];
  if (!old || !other) return null;
  const scaled = BigInt(Math.abs(ore)) * BigInt(other) * 2n;
  const rounded = Number((scaled + BigInt(old)) / (2n * BigInt(old)));
  return ore < 0 && rounded !== 0 ? -rounded : rounded;
}
