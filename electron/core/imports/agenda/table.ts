import type { AgendaField, AgendaMapping } from '../../../../shared/contract/agendaImport.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { headerScore, proposeColumns } from './synonyms.ts';
import { type Around, commentSignals, type DividedRow, divideRows, NOTHING_AROUND } from './tableSections.ts';
import type { RawRow, Sheet, Table, TableRow } from './types.ts';

const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
/** Letterheads and titles stand above the column names in what people call a list. */
const HEAD_WITHIN = 25;

/**
 * Rows as a table: the first rows that name columns are its head. A row that only names a group of items (*Lukkede punkter*) is none of
 * them: it says what those below it are. `file_empty` without any row, `file_too_large` beyond 20,000.
 */
export function tableOf(raw: readonly RawRow[], kind: 'csv' | 'xlsx', around: Around = NOTHING_AROUND): Table {
  if (raw.length === 0) throw new AppError('file_empty', 'The file holds no rows');
  if (raw.length > MAX_ROWS + HEAD_WITHIN) {
    throw new AppError('file_too_large', `The file has more than ${MAX_ROWS} rows`, { unit: 'rows', limit: MAX_ROWS });
  }
  const at = headOf(raw);
  const head = raw[at];
  const columns = uniqueNames((head?.cells ?? []).slice(0, MAX_COLUMNS));
  const { rows, told } = divideRows({ above: raw.slice(0, at + 1), below: raw.slice(at + 1), around });
  return {
    kind,
    unit: kind === 'csv' ? 'line' : 'row',
    columns,
    head: head?.line ?? null,
    rows: rows.map(({ row, section }) => rowOf({ row, section }, columns.length)),
    known: {},
    leftOver: raw.slice(0, at).map(({ cells }) => cells.filter(Boolean).join(' ')),
    notes: [],
    told,
    files: [],
  };
}

/** The sheet whose head says most. */
export function bestSheet(sheets: readonly Sheet[]): Sheet {
  const score = ({ rows }: Sheet) => headerScore(rows[headOf(rows)]?.cells ?? []);
  const none: Sheet = { name: '', rows: [], said: [] };
  return sheets.reduce((best, sheet) => (score(sheet) > score(best) || best.rows.length === 0 ? sheet : best), none);
}

function headOf(raw: readonly RawRow[]): number {
  const scores = raw.slice(0, HEAD_WITHIN).map(({ cells }) => headerScore(cells));
  const best = Math.max(0, ...scores);
  return best < 2 ? 0 : scores.indexOf(best);
}

function rowOf({ row, section }: DividedRow, columns: number): TableRow {
  const { line, cells, comments = [] } = row;
  const filled = Array.from({ length: columns }, (_, index) => cells[index] ?? '');
  const extra = cells.slice(columns).findLastIndex((cell) => cell !== '');
  return { line, cells: filled, count: columns + extra + 1, content: null, own: commentSignals(comments), section };
}

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const last = names.findLastIndex((name) => name !== '');
  return names.slice(0, last + 1).map((name, index) => {
    const own = name.replaceAll(/\s+/g, ' ').slice(0, 180) || `Kolonne ${index + 1}`;
    let free = own;
    for (let n = 2; taken.has(free); n++) free = `${own} (${n})`;
    taken.add(free);
    return free;
  });
}

/** A mapping for a table nobody has mapped before: what its reader knows, else what its columns are called. */
export function proposeMapping({ columns, known }: Table): AgendaMapping {
  const proposed: Partial<Record<AgendaField, string>> = { ...proposeColumns(columns), ...known };
  return { columns: proposed, bodies: {}, meeting: { body: null, date: null, time: null } };
}
