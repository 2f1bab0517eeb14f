import writeExcelFile from 'write-excel-file/node';

/** A table that other programs read, with its head row. */
export interface ItemList {
  /** Of its file where it lies beside others, without the ending. */
  readonly fileName: string;
  /** Name of the sheet; at most 31 letters. */
  readonly sheet: string;
  /** `width` in characters. */
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly ListCell[])[];
}

export type ListCell = string | number | null;

/** The list with semicolons, as Danish Excel expects, UTF-8 with its mark, CRLF (RFC 4180). */
export function toCsv({ columns, rows }: ItemList): Uint8Array {
  const all = [columns.map(({ name }) => name), ...rows];
  return new TextEncoder().encode(`\uFEFF${all.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`);
}

/** A sheet reads a cell that begins like this as a formula, and a formula from a stranger may fetch and send. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

function csvCell(cell: ListCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The list as an Excel sheet with a fixed head row. Cells are values: nothing in them is ever a formula. */
export async function toXlsx({ sheet, columns, rows }: ItemList): Promise<Uint8Array> {
  const head = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) =>
    row.map((cell) => (cell === null ? null : { value: cell, wrap: true, alignVertical: 'top' as const })),
  );
  const file = writeExcelFile([head, ...body], {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await file.toBuffer());
}
