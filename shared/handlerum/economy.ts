import type { CostCell, CostKind, Handlerum } from '../kinds/case/handlerum.ts';
import type { PricedElement } from './compromise.ts';
import { type Ore, sumOre } from './money.ts';
import { atPricesOf } from './prices.ts';

export const COST_KINDS: readonly CostKind[] = ['operating', 'capital', 'financing'];

/** Amounts of one option, element or combination; all in whole øre. */
export interface Totals {
  /** Years that have an amount, in order. */
  readonly years: readonly number[];
  readonly byYear: ReadonlyMap<number, Readonly<Record<CostKind, Ore>>>;
  readonly all: Readonly<Record<CostKind, Ore>>;
  /** Operating and capital together: what it takes of the frame. */
  readonly cost: Ore;
  /** Cost that no financing is named for; 0 when all is. */
  readonly unfunded: Ore;
}

/** Sums of cells; where the same place is given twice both count, since both were written. */
export function totalsOf(cells: readonly CostCell[]): Totals {
  const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b);
  const sum = (kind: CostKind, year?: number): Ore =>
    sumOre(cells.filter((cell) => cell.kind === kind && (year ?? cell.year) === cell.year).map(({ ore }) => ore));
  const record = (year?: number) => ({
    operating: sum('operating', year),
    capital: sum('capital', year),
    financing: sum('financing', year),
  });
  const all = record();
  const cost = all.operating + all.capital;
  return {
    years,
    byYear: new Map(years.map((year) => [year, record(year)])),
    all,
    cost,
    unfunded: Math.max(0, cost - all.financing),
  };
}

/** Amounts of an option: its own and those of its elements. */
export function cellsOf({ options, costs }: Handlerum, option: string): readonly CostCell[] {
  const elements = options.find(({ id }) => id === option)?.elements ?? [];
  const owners = new Set([option, ...elements]);
  return costs.filter(({ owner }) => owners.has(owner));
}

/** Amounts that lie on the parts of an option and not on itself. */
export function cellsOfParts(handlerum: Handlerum, option: string): readonly CostCell[] {
  return cellsOf(handlerum, option).filter(({ owner }) => owner !== option);
}

/** Elements as the room of compromise reads them. Financing of an element lowers what it takes of the frame. */
export function pricedElements({ elements, costs }: Handlerum): PricedElement[] {
  return elements.map(({ id, requires, excludes }) => {
    const { cost, all } = totalsOf(costs.filter(({ owner }) => owner === id));
    return { id, cost, funded: Math.max(0, all.financing), requires, excludes };
  });
}

/** Against the frame: what is left (negative: how much is lacking), or null without a frame. */
export function leftOfFrame({ economy }: Handlerum, cost: Ore): Ore | null {
  return economy.frame === null ? null : economy.frame - cost;
}

/** All amounts at the prices of another year; null where the table lacks one of the years, or no year of the amounts is given. */
export function atPrices({ economy, costs }: Handlerum, year: number): CostCell[] | null {
  const from = economy.priceYear;
  if (from === null) return null;
  const moved = costs.map((cell) => ({ cell, ore: atPricesOf(cell.ore, { from, to: year }, economy.indices) }));
  return moved.every(({ ore }) => ore !== null) ? moved.map(({ cell, ore }) => ({ ...cell, ore: ore ?? 0 })) : null;
}
