import { LIMITS, tooMuch } from '../limits.ts';
import { childrenOf, descendants, find, type XmlElement } from '../word/xml.ts';
import { type Book, cellText } from './cellText.ts';
import type { RawRow } from './types.ts';

export interface SheetRows {
  readonly rows: readonly RawRow[];
  /** Columns that the sheet hides, counted from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Formulas without a stored value: cells that are empty here and are not in the sheet. */
  readonly uncounted: readonly string[];
  /** Cells with something in them that stand too far to the right. */
  readonly beyond: readonly string[];
}

interface Row {
  readonly line: number;
  readonly cells: string[];
  readonly state: 'shown' | 'hidden';
}

/** The rows of a sheet that have anything in them. A merged cell's value is in every cell that it covers. */
export function sheetRows(sheet: XmlElement, book: Book): SheetRows {
  const data = find(sheet, 'sheetData');
  const rows: Row[] = [];
  const uncounted: string[] = [];
  const beyond: string[] = [];
  let line = 0;
  for (const row of data ? childrenOf(data) : []) {
    line = Number(row.attrs.r) || line + 1;
    const cells: string[] = [];
    let next = 0;
    for (const cell of childrenOf(row)) {
      const column = columnOf(cell.attrs.r) ?? next;
      next = column + 1;
      const text = cellText(cell, book).trim();
      if (text === '' && find(cell, 'f')) uncounted.push(`${nameOf(column)}${line}`);
      if (column >= LIMITS.columns && text !== '') beyond.push(text);
      if (column >= LIMITS.columns || text === '') continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    if (cells.length > 0) rows.push({ line, cells, state: isOn(row.attrs.hidden) ? 'hidden' : 'shown' });
  }
  spread(rows, sheet);
  return { rows, hiddenColumns: hiddenColumns(sheet), uncounted, beyond };
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Fills what merged cells cover, in rows that have something of their own. */
function spread(rows: readonly Row[], sheet: XmlElement): void {
  let covered = 0;
  for (const { attrs } of descendants(sheet, 'mergeCell')) {
    const area = areaOf(attrs.ref);
    if (!area) continue;
    const inside = rowsWithin(rows, area.top, area.bottom);
    const [first] = inside;
    const value = first?.line === area.top ? (first.cells[area.left] ?? '') : '';
    if (value === '') continue;
    covered += inside.length * (area.right - area.left + 1);
    if (covered > LIMITS.cells) throw tooMuch('cells', LIMITS.cells);
    for (const { cells } of inside) {
      while (cells.length <= area.right) cells.push('');
      for (let column = area.left; column <= area.right; column++) cells[column] ||= value;
    }
  }
}

/** Rows come in their order; a file may hold thousands of merged cells. */
function rowsWithin(rows: readonly Row[], top: number, bottom: number): readonly Row[] {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < rows.length && (rows[end]?.line ?? 0) <= bottom) end++;
  return rows.slice(low, end);
}

function areaOf(reference = '') {
  const [, left, top, right, bottom] = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? [];
  const [from, to] = [columnOf(left), columnOf(right)];
  if (from === null || to === null || from >= LIMITS.columns) return null;
  return { left: from, right: Math.min(to, LIMITS.columns - 1), top: Number(top), bottom: Number(bottom) };
}

function hiddenColumns(sheet: XmlElement): ReadonlySet<number> {
  const spans = descendants(sheet, 'col').filter(({ attrs }) => isOn(attrs.hidden) || Number(attrs.width ?? 1) === 0);
  return new Set(
    spans.flatMap(({ attrs }) => {
      const [from, to] = [Number(attrs.min) || 1, Math.min(Number(attrs.max) || 1, LIMITS.columns)];
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from - 1 + index);
    }),
  );
}

/** `C7` is column 2; null when the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function nameOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameOf(Math.floor(column / 26) - 1) + letter;
}
