import { amounts, tableUnit } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import type { TableView } from '../tables.ts';
import type { SectionView } from '../view.ts';
import { amountIn } from './sums.ts';

/** An amount of the economy, in kroner without sign, and how far it may be off by being rounded to what is written. */
export interface Known {
  readonly kroner: number;
  readonly rounding: number;
  /** Got by adding, and not named by itself. */
  readonly added: boolean;
}

const ANY_UNIT = [1, 1e3, 1e6];
/** Larger tables are statistics, and their sums would cost more than they tell. */
const MAX_ROWS = 60;
const MAX_COLUMNS = 16;
const MOST_ADDED = 24;

const UNITS = /(?:1\.000\.000|1\.000|mia\.?|mio\.?|mill\.?|t\.?)?\s?(?:tkr|kr|kroner|dkk)(?!\p{L})/giu;

/** Units told in a text that are no part of an amount: *Beløb i 1.000 kr.*, but not *koster 20.000 kr.* */
function unitsIn(text: string): number[] {
  const own = amounts(text).filter(
    ({ kroner, from }) => !(kroner === 1e3 || kroner === 1e6) || !/^1\./.test(text.slice(from)),
  );
  const rest = own.reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
  return (rest.match(UNITS) ?? []).flatMap((unit) => tableUnit(unit) ?? []);
}

const captionUnits = (block: TextBlock): readonly number[] =>
  block.context.kind === 'cell' ? [] : unitsIn(block.text.slice(0, 2000));

/** Every amount a table may be read to hold: each number in each unit that may be meant, and what rows and columns give when added. */
export function tableAmounts(section: SectionView): Known[] {
  if (section.tables.length === 0) return [];
  const told = [...unitsIn(section.heading), ...section.blocks.flatMap((block) => block.memo(captionUnits))];
  const all = section.tables.flatMap((table) => inTable(table, told));
  // Later ones stand: what is named by itself before what is only got by adding.
  const ordered = [...all.filter(({ added }) => added), ...all.filter(({ added }) => !added)];
  return [...new Map(ordered.map((known) => [`${known.kroner} ${known.rounding}`, known] as const)).values()];
}

function inTable({ rows }: TableView, told: readonly number[]): Known[] {
  const grid = rows.slice(0, MAX_ROWS).map((row) => row.slice(0, MAX_COLUMNS));
  const anywhere = [...new Set(grid.flatMap((row) => row.flatMap(({ text }) => unitsIn(text))))];
  const fallback = anywhere.length > 0 ? anywhere : told.length > 0 ? [...new Set(told)] : ANY_UNIT;
  const width = Math.max(0, ...grid.map((row) => row.length));
  const numbers = grid.slice(1).map((row) => row.map(({ text }) => numberIn(text)));
  const columns = Array.from({ length: width }, (_value, index) => {
    const own = unitsIn(grid[0]?.[index]?.text ?? '');
    return { units: own.length > 0 ? own : fallback, cells: numbers.map((row) => row[index] ?? null) };
  }).slice(1);
  const down = columns.flatMap(({ units, cells }) => scaled([...singles(cells), ...runs(cells)], units));
  return [...down, ...numbers.flatMap((row) => scaled(runs(row.slice(1)), fallback))];
}

/** A number and the size of its last digit. */
interface Written {
  readonly value: number;
  readonly unit: number;
  readonly added: boolean;
}

function numberIn(text: string): Written | null {
  const plain = text.replace(/[*)]+$/u, '').trim();
  if (plain === '' || /^(?:19|20)\d\d$/.test(plain)) return null;
  const value = amountIn({ text, header: false, block: null });
  if (value === null || value === 0) return null;
  return { value, unit: 10 ** -(/,(\d+)/.exec(plain)?.[1]?.length ?? 0), added: false };
}

const singles = (cells: readonly (Written | null)[]): Written[] => cells.filter((cell) => cell !== null);

/** Sums of cells that stand next to each other, two or more. */
function runs(cells: readonly (Written | null)[]): Written[] {
  const numbers = singles(cells);
  if (numbers.length > MOST_ADDED) return [];
  return numbers.flatMap((_first, start) => {
    const sums: Written[] = [];
    let sum = 0;
    for (const [index, { value, unit }] of numbers.slice(start, start + MAX_COLUMNS).entries()) {
      sum += value;
      if (index > 0) sums.push({ value: sum, unit: unit * (index + 1), added: true });
    }
    return sums;
  });
}

const scaled = (numbers: readonly Written[], units: readonly number[]): Known[] =>
  numbers.flatMap(({ value, unit, added }) =>
    units.map((scale) => ({ kroner: Math.abs(value * scale), rounding: (unit * scale) / 2, added })),
  );
