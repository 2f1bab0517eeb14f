import type { DocJson } from '../../../shared/kinds/case/case.ts';

/** A cell and the rectangle it covers; rows and columns count from 0. */
export interface PlacedCell {
  readonly cell: DocJson;
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** How many rows at the top hold header cells only. */
  readonly headRows: number;
  /** By row, then column. None overlap; where the rows are of unequal length or reach too far, spans are cut to what is there. */
  readonly cells: readonly PlacedCell[];
}

/** In letters. */
const LINE = 84;
const NARROWEST = 6;
const WIDEST = 42;
/** Room for a word of so many letters is kept; one that is longer may be broken. */
const LONGEST_WORD = 20;

/** More columns than any page holds; keeps a span of a damaged file from growing the table without end. */
const MOST_COLUMNS = 200;

/** The cells of each row that begin in it, from the left. */
export function rowsOf({ rows, cells }: Grid): PlacedCell[][] {
  return Array.from({ length: rows }, (_value, at) => cells.filter(({ row }) => row === at));
}

/**
 * Shares of the width by how much each column holds, within bounds. Where all cannot be had, each column keeps the room its longest
 * word needs and text that can be broken over lines gives way.
 */
export function columnShares(grid: Grid): number[] {
  const columns = Array.from({ length: grid.columns }, () => ({ least: NARROWEST, wanted: NARROWEST }));
  for (const { cell, column, across } of grid.cells) {
    const share = columns[column];
    if (across > 1 || !share) continue;
    const text = plainText(cell);
    const longestWord = Math.max(...text.split(/[\s-]+/).map((word) => word.length));
    share.least = Math.max(share.least, Math.min(longestWord, LONGEST_WORD) + 3);
    share.wanted = Math.max(share.wanted, share.least, Math.min(text.length, WIDEST));
  }
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const wanted = columns.reduce((sum, column) => sum + column.wanted, 0);
  if (wanted <= LINE || least >= LINE) return columns.map((column) => (least >= LINE ? column.least : column.wanted));
  const kept = (LINE - least) / (wanted - least);
  return columns.map((column) => column.least + (column.wanted - column.least) * kept);
}

/** Where the cells of a table stand, when cells above reach down and cells before reach across. */
export function gridOf(table: DocJson): Grid {
  const rows = table.content ?? [];
  const taken = rows.map((): boolean[] => []);
  const cells = rows.flatMap((row, at) => placeRow(row.content ?? [], { at, taken }));
  const columns = Math.max(1, ...cells.map(({ column, across }) => column + across));
  return { columns, rows: rows.length, headRows: headRowsOf(rows, cells), cells };
}

function placeRow(cells: readonly DocJson[], { at, taken }: { at: number; taken: boolean[][] }): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let column = 0;
  for (const cell of cells) {
    while (taken[at]?.[column]) column++;
    if (column >= MOST_COLUMNS) break;
    const across = freeAcross(taken[at] ?? [], column, Math.min(spanOf(cell, 'colspan'), MOST_COLUMNS - column));
    const down = Math.min(spanOf(cell, 'rowspan'), taken.length - at);
    for (const row of taken.slice(at, at + down)) for (let x = column; x < column + across; x++) row[x] = true;
    placed.push({ cell, row: at, column, across, down });
    column += across;
  }
  return placed;
}

function spanOf(cell: DocJson, name: 'colspan' | 'rowspan'): number {
  return Math.max(1, Number(cell.attrs?.[name]) || 1);
}

function freeAcross(row: readonly boolean[], from: number, wanted: number): number {
  let free = 1;
  while (free < wanted && !row[from + free]) free++;
  return free;
}

/** A header cell that reaches into the body makes its rows no head: a head is repeated, and the body is not. */
function headRowsOf(rows: readonly DocJson[], cells: readonly PlacedCell[]): number {
  const isHead = (row: DocJson) =>
    (row.content ?? []).length > 0 && (row.content ?? []).every(({ type }) => type === 'tableHeader');
  const firstBody = rows.findIndex((row) => !isHead(row));
  const count = firstBody === -1 ? 0 : firstBody;
  return cells.some(({ row, down }) => row < count && row + down > count) ? 0 : count;
}

const NUMBER = /^[-−–+]?\s?\d[\d.,\u00a0 ]*(?:\s?(?:kr\.?|mio\. kr\.?|t\.kr\.?|%|pct\.?))?$/;
/** Stands for zero or nothing among numbers; alone it makes no column one of numbers. */
const DASH = /^[-−–]$/;

/** A number, an amount or a percentage and nothing else. */
function isNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}

/**
 * The cells of a table that are set to the right: those of columns where most body cells that hold something are numbers, their
 * header among them. The first column never is: what it holds names the row, a year or a letter alike.
 */
export function numericCells(table: DocJson): ReadonlySet<DocJson> {
  const columns = new Map<number, { cell: DocJson; header: boolean; text: string }[]>();
  for (const { cell, column, across } of gridOf(table).cells) {
    if (across > 1) continue;
    const entry = { cell, header: cell.type === 'tableHeader', text: plainText(cell).trim() };
    columns.set(column, [...(columns.get(column) ?? []), entry]);
  }
  const numeric = [...columns].filter(([column, cells]) => {
    const filled = cells.filter(({ header, text }) => !header && text !== '' && !DASH.test(text));
    return column > 0 && filled.length > 0 && filled.filter(({ text }) => isNumber(text)).length * 2 > filled.length;
  });
  return new Set(
    numeric.flatMap(([, cells]) =>
      cells
        .filter(({ header, text }) => (header || isNumber(text) || DASH.test(text)) && text !== '')
        .map(({ cell }) => cell),
    ),
  );
}

/** What a reader sees of a node's own text; sources are not in it. */
export function plainText(node: DocJson): string {
  if (node.type === 'hardBreak') return ' ';
  return node.text ?? (node.content ?? []).map(plainText).join('');
}
