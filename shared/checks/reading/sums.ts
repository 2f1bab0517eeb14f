import { parseDanishNumber } from '../../text/numbers.ts';
import type { CellView, TableView } from '../tables.ts';

/** A sum in a table that is not what the numbers give. */
export interface WrongSum {
  readonly cell: CellView;
  readonly sum: number;
  readonly stated: number;
  /** Decimals of the stated sum. */
  readonly decimals: number;
  /** No more off than rounding each number could make it. */
  readonly withinRounding: boolean;
}

const TOTAL =
  /^(?:(?:udgifter|indtægter|drift|anlæg|bevilling|beløb|finansiering|elever|pladser|antal|stemmer)?\s*(?:i\s?alt)|sum|total|hovedtotal|samlet|samlet (?:sum|udgift|beløb)|samlede (?:udgifter|indtægter|beløb)|total i alt)(?:\s+(?:19|20)\d\d)?[\s:.]*$/iu;
/** What is left of amounts that are written with their signs. */
const NET = /^(?:netto|i alt netto|netto i alt|nettoudgift(?:er)?|nettoresultat)[\s:.]*$/iu;
const SUBTOTAL = /(?:i alt|subtotal|delsum|mellemsum|sum)\s*:?$/iu;
const PART = /^\s*(?:-\s*)?(?:heraf|deraf|herunder)(?!\p{L})/iu;
/** Columns and rows whose numbers are not meant to be added. */
const NOT_ADDED =
  /%|pct|procent|pr\.|per\s|andel|gennemsnit|snit|indeks|takst|sats|år til|forskel|difference|afvigelse|stigning|ændring|normering|netto|resultat|balance|saldo|alder|klassetrin|nr\.?$|nummer/iu;
/** Columns that are multiplied with each other rather than added. */
const FACTOR = /antal|stk|timer|pris|takst|sats|mængde|enhed|m2|m²|areal|timeløn/iu;

/** Empty and a dash mean nothing to add; null is something that cannot be read, so the sum is left alone. */
export function amountIn(cell: CellView | undefined): number | null {
  const text = (cell?.text ?? '').replace(/\s*(?:kr\.?|,-)$/iu, '').trim();
  if (/^[-–—]?$/.test(text)) return 0;
  const bracketed = /^\(([^()]+)\)$/.exec(text)?.[1];
  const plain = (bracketed ?? text).replace(/(?<=\d) (?=\d{3}(?!\d))/g, '.');
  const value = parseDanishNumber(plain);
  return value === null ? null : bracketed ? -value : value;
}

/** Rows of the head: marked as such, or without a number that is not a year. */
function headRows({ rows }: TableView): number {
  const isHead = (row: readonly CellView[]): boolean =>
    row.some(({ header, block }, index) => header && block !== null && index > 0) ||
    row
      .slice(1)
      .every(
        ({ text }) =>
          !/^[-+−–(]?\d[\d.,\s]*\)?(?:\s?(?:kr\.?|kroner|mio\. kr\.|,-))?$/.test(text) || /^(?:19|20)\d\d$/.test(text),
      );
  let count = 0;
  while (count < Math.min(2, rows.length - 1) && isHead(rows[count] ?? [])) count++;
  return count;
}

/** Every total of the table that does not follow from its numbers in any of the ways totals are made. */
export function wrongSums(table: TableView): WrongSum[] {
  const head = headRows(table);
  if (head === 0 && table.rows.length < 3) return [];
  return [...columnSums(table, head), ...rowSums(table, head)];
}

/** Each total row against the rows above it: all of them, those since the last subtotal, the subtotals, or all but parts. */
function columnSums({ rows }: TableView, head: number): WrongSum[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const titles = Array.from({ length: width }, (_value, column) => titleOf(rows.slice(0, head), column));
  const lines = rows.slice(head);
  return lines.flatMap((line, index) => {
    const label = line[0]?.text ?? '';
    const net = NET.test(label);
    if (!net && !TOTAL.test(label)) return [];
    return titles.flatMap((title, column) => {
      if (column === 0 || NOT_ADDED.test(title)) return [];
      // Without a minus somewhere, what is to be taken away is known from its name only.
      if (net && !lines.slice(0, index).some((above) => (amountIn(above[column]) ?? 0) < 0)) return [];
      return compare(line[column], waysDown(lines.slice(0, index), column));
    });
  });
}

const titleOf = (head: readonly (readonly CellView[])[], column: number): string =>
  head.map((row) => row[column]?.text ?? '').join(' ');

function waysDown(above: readonly (readonly CellView[])[], column: number): Numbers[] {
  const label = (line: readonly CellView[]): string => line[0]?.text ?? '';
  const isTotal = (line: readonly CellView[]): boolean =>
    TOTAL.test(label(line)) || NET.test(label(line)) || SUBTOTAL.test(label(line));
  const whole = above.filter((line) => !PART.test(label(line)));
  const plain = whole.filter((line) => !isTotal(line));
  const totals = whole.filter(isTotal);
  const last = totals.at(-1);
  const since = last ? whole.slice(whole.indexOf(last) + 1) : whole;
  const ways = [plain, totals, since, [...totals, ...since], whole, above];
  return ways.map((lines) => numbersOf(lines.map((line) => line[column])));
}

/** *I alt* after all other columns, or *Anlæg i alt* after those that begin with *Anlæg*. */
function rowSums({ rows }: TableView, head: number): WrongSum[] {
  const titles = (rows[head - 1] ?? []).map(({ text }) => text);
  return titles.flatMap((title, column) => {
    const name = /^(.*?)\s*(?:i alt|sum|total)$/iu.exec(title)?.[1]?.toLowerCase();
    if (name === undefined || column < 2) return [];
    const added = titles.flatMap((other, index) => (isAdded(other, { name, index, column }) ? [index] : []));
    const all = name !== '' || added.length === column - 1;
    if (added.length < 2 || !all || added.some((index) => FACTOR.test(titles[index] ?? ''))) return [];
    return rows.slice(head).flatMap((row) => compare(row[column], [numbersOf(added.map((index) => row[index]))]));
  });
}

function isAdded(title: string, at: { name: string; index: number; column: number }): boolean {
  return at.index > 0 && at.index < at.column && title.toLowerCase().startsWith(at.name) && !NOT_ADDED.test(title);
}

/** Null when one of the cells cannot be read. */
type Numbers = readonly number[] | null;

function numbersOf(cells: readonly (CellView | undefined)[]): Numbers {
  const values = cells.map(amountIn);
  return values.every((value) => value !== null) ? (values as number[]) : null;
}

function compare(cell: CellView | undefined, ways: readonly Numbers[]): WrongSum[] {
  const stated = amountIn(cell);
  const usable = ways.flatMap((numbers) => (numbers && numbers.length > 0 ? [numbers] : []));
  const first = usable.find((numbers) => numbers.length >= 2);
  if (!cell?.block || cell.text === '' || stated === null || !first) return [];
  const decimals = /,(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
  const unit = 10 ** -decimals;
  const off = (numbers: readonly number[]): number => Math.abs(total(numbers) - stated);
  if (usable.some((numbers) => off(numbers) < unit / 1e3)) return [];
  const withinRounding = usable.some((numbers) => off(numbers) <= (numbers.length * unit) / 2 + unit / 1e3);
  return [{ cell, sum: total(first), stated, decimals, withinRounding }];
}

const total = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
