import type * as Y from 'yjs';
import { elementOf, insertBlank, isBlankOf, isBornWith, isEmptyCell, type Row, rowsOf } from './tableRows.ts';

/**
 * Makes the rows of a table equally long again after changes from two sides were merged: a row added here lacks the column added
 * there, and still has the one deleted there. What is put in or taken out depends on the merged table alone, so that everyone who
 * sees it mends it alike, and the mendings are one (`insertBlank`; taking out twice is taking out once). Words are never taken out.
 * Merged cells are not in it: see `hasMergedCells`. Call it inside a transaction; it writes nothing when the table is regular.
 */
export function mendTable(table: Y.XmlElement): void {
  const rows = rowsOf(table);
  const guide = guideOf(table, rows);
  if (!guide || rows.every(({ cells }) => cells.length === guide.cells.length)) return;
  for (const row of rows) {
    if (row.cells.length < guide.cells.length) lengthen(row, guide);
    else if (row.cells.length > guide.cells.length) shorten(row, guide);
  }
  const width = Math.max(...rows.map(({ type }) => type.length));
  for (const { type } of rows) while (type.length < width) insertBlank(type, type.length);
}

export function hasMergedCells(table: Y.XmlElement): boolean {
  return rowsOf(table).some(({ cells }) =>
    cells.some((item) => {
      const { colspan = 1, rowspan = 1 } = elementOf(item)?.getAttributes() ?? {};
      return Number(colspan) !== 1 || Number(rowspan) !== 1;
    }),
  );
}

/**
 * The row whose number of columns is meant: one that came with the table, since whoever changed columns knew it; when none of those
 * is left, the one that took part in most changes.
 */
function guideOf(table: Y.XmlElement, rows: readonly Row[]): Row | undefined {
  const { _item: item } = table;
  const first = item && rows.find((row) => isBornWith({ item, type: table }, row.item));
  if (first) return first;
  const counted = rows.map((row) => ({
    row,
    changes: row.trail.filter((cell) => !isBlankOf(row, cell) && (cell.deleted || !isBornWith(row, cell))).length,
  }));
  const most = Math.max(0, ...counted.map(({ changes }) => changes));
  return counted.find(({ changes }) => changes === most)?.row;
}

/** A blank where the guide has a column that came after this row was made; what cannot be explained so at the end. */
function lengthen(row: Row, guide: Row): void {
  const missing = guide.cells.length - row.cells.length;
  const unknown = unknownColumns(row, guide)
    .slice(0, missing)
    .sort((a, b) => a - b);
  for (const column of unknown) insertBlank(row.type, Math.min(column, row.type.length));
}

/** Columns of the guide that were added later and are not in `row`, the likeliest first: others' before own, late before early. */
function unknownColumns(row: Row, guide: Row): number[] {
  const own = row.cells.filter((item) => !isBornWith(row, item));
  const left = [...own];
  return guide.cells
    .map((item, column) => ({ item, column }))
    .filter(({ item, column }) => {
      if (isBornWith(guide, item)) return false;
      if (item.id.client === row.item.id.client && item.id.clock < row.item.id.clock) return false;
      const twin = left.findIndex(
        (other) => other.id.client === item.id.client || (isBlankOf(row, other) && row.cells.indexOf(other) === column),
      );
      if (twin >= 0) left.splice(twin, 1);
      return twin < 0;
    })
    .sort(({ item: a }, { item: b }) => {
      const [ofA, ofB] = [a, b].map(({ id }) => Number(id.client === row.item.id.client));
      return (ofA ?? 0) - (ofB ?? 0) || a.id.client - b.id.client || b.id.clock - a.id.clock;
    })
    .map(({ column }) => column);
}

/** Takes out blanks nobody has written in, then empty cells of columns deleted before the row was known. */
function shorten(row: Row, guide: Row): void {
  const surplus = row.cells.length - guide.cells.length;
  const blanks = row.cells.filter((item) => isBlankOf(row, item) && isEmptyCell(item)).slice(-surplus);
  const rest = surplus - blanks.length;
  const gone = rest > 0 ? deletedColumns(row, guide).slice(-rest) : [];
  const doomed = [...blanks, ...gone].map((item) => row.cells.indexOf(item)).sort((a, b) => b - a);
  for (const index of new Set(doomed)) row.type.delete(index, 1);
}

/** The cells of `row` that stand where the guide has had a column that is deleted now, if they are empty. */
function deletedColumns(row: Row, guide: Row): Y.Item[] {
  const trail = guide.trail.filter((item) => !isBlankOf(guide, item));
  const born = row.trail.filter((item) => isBornWith(row, item));
  // As many cells as the guide ever had columns: the row knew them all.
  const knewAll = trail.length === born.length;
  const known = trail.filter((item) => knewAll || item.deleted || isBornWith(guide, item));
  return born.filter((cell, column) => known[column]?.deleted === true && !cell.deleted && isEmptyCell(cell));
}
