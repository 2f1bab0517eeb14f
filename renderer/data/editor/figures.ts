import type { Node } from '@tiptap/pm/model';
import { formatDanishNumber, parseDanishNumber } from '../../../shared/text/numbers.ts';

const UNIT = /\s?(?:mio\. kr\.?|mia\. kr\.?|t\.kr\.?|kr\.?|%|pct\.?)$/i;
const DASH = /^[–-]$/;

export interface Figure {
  readonly value: number;
  /** As written, with the space before it; empty when there is none. */
  readonly unit: string;
  readonly decimals: number;
}

/** A Danish number with its unit; null when the text is anything else. A lone dash is no number. */
export function parseFigure(text: string): Figure | null {
  const trimmed = text.trim();
  const unit = UNIT.exec(trimmed)?.[0] ?? '';
  const written = trimmed.slice(0, trimmed.length - unit.length);
  const value = parseDanishNumber(written);
  return value === null ? null : { value, unit, decimals: written.split(',')[1]?.length ?? 0 };
}

export const isFigure = (text: string): boolean => DASH.test(text.trim()) || parseFigure(text) !== null;

/** The row above which sums are made: a table may have one row of sums, told by its first cell. */
export function isSumRow(row: Node, label: string): boolean {
  const first = row.firstChild?.textContent.trim().toLowerCase();
  return first === label.toLowerCase() || first === 'i alt' || first === 'sum' || first === 'total';
}

export function hasMergedCells(table: Node): boolean {
  return table.children.some((row) => row.children.some(({ attrs }) => attrs.colspan > 1 || attrs.rowspan > 1));
}

/** Rows that hold content, not headings. */
const bodyRows = (table: Node): Node[] =>
  table.children.filter((row) => row.children.some(({ type }) => type.name === 'tableCell'));

const columnCount = (table: Node): number => Math.max(0, ...table.children.map(({ childCount }) => childCount));

const textsOf = (rows: readonly Node[], column: number): string[] =>
  rows.map((row) => row.maybeChild(column)?.textContent.trim() ?? '').filter((text) => text !== '');

/** Columns whose filled body cells are all figures, at least one of them a number. Tables with merged cells have none. */
export function figureColumns(table: Node): ReadonlySet<number> {
  if (hasMergedCells(table)) return new Set();
  const rows = bodyRows(table);
  const columns = Array.from({ length: columnCount(table) }, (_value, column) => column);
  return new Set(
    columns.filter((column) => {
      const texts = textsOf(rows, column);
      return texts.some((text) => parseFigure(text)) && texts.every(isFigure);
    }),
  );
}

/**
 * The sum of each column in Danish, with as many decimals as the column shows and its unit when all cells share one; empty for a
 * column with other words, or with units that cannot be added together. A row of sums already there is left out.
 */
export function columnSums(table: Node, label: string): string[] {
  const rows = bodyRows(table).filter((row) => !isSumRow(row, label));
  return Array.from({ length: columnCount(table) }, (_value, column) => {
    const texts = textsOf(rows, column);
    const figures = texts.flatMap((text) => parseFigure(text) ?? []);
    const [first] = figures;
    if (!first || !texts.every(isFigure) || figures.some(({ unit }) => unit !== first.unit)) return '';
    const decimals = Math.max(...figures.map((figure) => figure.decimals));
    return formatDanishNumber(addExactly(figures, decimals), decimals) + first.unit;
  });
}

/** In whole steps of the smallest decimal, so that 0,1 and 0,2 make 0,3. */
function addExactly(figures: readonly Figure[], decimals: number): number {
  const scale = 10 ** decimals;
  return figures.reduce((sum, { value }) => sum + Math.round(value * scale), 0) / scale;
}
