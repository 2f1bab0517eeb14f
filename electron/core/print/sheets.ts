import writeExcelFile from 'write-excel-file/node';
import { COLUMNS, type ItemCell, itemRows } from '../packs/itemRows.ts';
import type { PackWriter } from './means.ts';

/** The items as a table other programs read: semicolons, as Danish Excel expects, UTF-8 with its mark, CRLF (RFC 4180). */
export const writeCsv: PackWriter = async (pack) => {
  const rows = [COLUMNS.map(({ name }) => name), ...itemRows(pack)];
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`);
};

/** A sheet reads a cell that begins like this as a formula, and a formula from a stranger may fetch and send. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

function csvCell(cell: ItemCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The items as a sheet with a fixed head row. Cells are values: nothing in them is ever a formula. */
export const writeXlsx: PackWriter = async (pack) => {
  const head = COLUMNS.map(({ name }) => ({ value: name, fontWeight: 'bold' as const, wrap: true }));
  const rows = itemRows(pack).map((row) =>
    row.map((cell) => (cell === null ? null : { value: cell, wrap: true, alignVertical: 'top' as const })),
  );
  const file = writeExcelFile([head, ...rows], {
    sheet: 'Punkter',
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await file.toBuffer());
};
