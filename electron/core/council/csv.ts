/** A record of a file of separated values, and the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

const SEPARATORS = [';', ',', '\t'] as const;

/** UTF-8 where the bytes are that, else Windows-1252, as a spreadsheet on Windows writes it. A byte order mark is taken away. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads RFC 4180 with the separator the first line uses most. Empty lines are left out. `unclosed` is the line on which a quotation
 * mark begins that never ends; the rows before it are right.
 */
export function readCsv(text: string): { readonly rows: readonly CsvRow[]; readonly unclosed: number | null } {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (mark: string) => head.split(mark).length;
  const separator = SEPARATORS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  // A field is either quoted, with doubled marks inside, or runs to the next separator or line end; then what ended it.
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*|))(${separator}|\\r?\\n|\\r|$)`,
    'y',
  );
  const rows: CsvRow[] = [];
  const at = { line: 1, start: 1, fields: [] as string[] };
  while (field.lastIndex < text.length) {
    const from = field.lastIndex;
    const found = field.exec(text);
    if (!found) return { rows, unclosed: at.line };
    const [whole, quoted, plain = '', end] = found;
    at.fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at.line += whole.split('\n').length - 1;
    const isLast = from + whole.length === text.length;
    if (end === separator && isLast) at.fields.push('');
    if (end !== separator || isLast) {
      if (at.fields.some((one) => one.trim() !== '')) rows.push({ line: at.start, fields: at.fields });
      at.fields = [];
      at.start = at.line;
    }
  }
  return { rows, unclosed: null };
}

/** Semicolons, as a Danish spreadsheet opens it; lines end as RFC 4180 says, and a byte order mark tells that it is UTF-8. */
export function writeCsvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((value) => quote(guard(value))).join(';'));
  return `\u{feff}${lines.join('\r\n')}\r\n`;
}

const quote = (value: string): string => (/[";,\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A spreadsheet would run what begins so as a formula; an apostrophe keeps it text, and `unguard` takes it away again. */
const guard = (value: string): string => (/^'*[=+\-@]/.test(value) ? `'${value}` : value);

export const unguard = (value: string): string => (/^'+[=+\-@]/.test(value) ? value.slice(1) : value);
