import type { AgendaField, AgendaMapping } from '../../../../shared/contract/agendaImport.ts';
import type { ImportNote } from '../../../../shared/contract/files.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { LIMITS, tooMuch } from '../limits.ts';
import { quoted } from '../types.ts';
import { headerScore, proposeColumns } from './synonyms.ts';
import { type Around, commentSignals, type DividedRow, divideRows, NOTHING_AROUND } from './tableSections.ts';
import type { RawRow, RowNote, Table, TableRow } from './types.ts';

/** Letterheads and titles stand above the column names in what people call a list. */
const HEAD_WITHIN = 25;

/**
 * Rows as a table: the first rows that name columns are its head. A row that only names a group of items (*Lukkede punkter*) is none of
 * them: it says what those below it are. Hidden rows are left out, and told. `file_empty` without any row, `file_too_large` beyond `LIMITS.rows`.
 */
export function tableOf(raw: readonly RawRow[], kind: 'csv' | 'xlsx', around: Around = NOTHING_AROUND): Table {
  if (raw.length === 0) throw new AppError('file_empty', 'The file holds no rows');
  if (raw.length > LIMITS.rows + HEAD_WITHIN) throw tooMuch('rows', LIMITS.rows);
  const at = headOf(raw);
  const head = raw[at];
  const columns = uniqueNames((head?.cells ?? []).slice(0, LIMITS.columns));
  const below = raw.slice(at + 1);
  const { rows, told } = divideRows({ above: raw.slice(0, at + 1), below, around });
  return {
    kind,
    unit: kind === 'csv' ? 'line' : 'row',
    columns,
    head: head?.line ?? null,
    rows: rows.map(({ row, section }) => rowOf({ row, section }, columns.length)),
    known: {},
    leftOver: raw.slice(0, at).map(rowText),
    notes: [...hiddenRows(below), ...loneComments(raw, new Set(rows.map(({ row }) => row)))],
    told,
    files: [],
  };
}

/** What a row says; a merged cell, which stands in all that it covers, said once. */
export const rowText = ({ cells }: RawRow): string => [...new Set(cells.filter(Boolean))].join(' ');

function hiddenRows(raw: readonly RawRow[]): ImportNote[] {
  const hidden = raw.filter(({ state }) => state === 'hidden');
  const [da, en] =
    hidden.length === 1
      ? ['En skjult række er ikke med', 'A hidden row was left out']
      : [`${hidden.length} skjulte rækker er ikke med`, `${hidden.length} hidden rows were left out`];
  return quoted(hidden.map(rowText), 'dropped', [da, en]);
}

/** A comment on an item is told there; one on a heading or a line between items has only the file. */
function loneComments(raw: readonly RawRow[], items: ReadonlySet<RawRow>): ImportNote[] {
  const lone = raw.filter((row) => !items.has(row)).flatMap(({ comments = [] }) => comments);
  return quoted(
    lone.map(({ cell, text }) => `${cell}: ${text}`),
    'comment',
    ['Kommentarer i arket er ikke med', 'Comments in the sheet were left out'],
  );
}

/** Which row names the columns; the first where none does. */
export function headOf(raw: readonly RawRow[]): number {
  const scores = raw.slice(0, HEAD_WITHIN).map(({ cells }) => headerScore(cells));
  const best = Math.max(0, ...scores);
  return best < 2 ? 0 : scores.indexOf(best);
}

function rowOf({ row, section }: DividedRow, columns: number): TableRow {
  const { line, cells, comments = [] } = row;
  const filled = Array.from({ length: columns }, (_, index) => cells[index] ?? '');
  const extra = cells.slice(columns).findLastIndex((cell) => cell !== '');
  const notes = comments.map(({ cell, text }): RowNote => {
    const words = text.replaceAll(/\s+/g, ' ');
    return {
      code: 'comment',
      message: {
        da: `Kommentaren til ${cell} er ikke med: »${words}«.`,
        en: `The comment on ${cell} was left out: "${words}".`,
      },
    };
  });
  return {
    line,
    cells: filled,
    count: columns + extra + 1,
    content: null,
    own: commentSignals(comments),
    section,
    notes,
  };
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
  return { columns: proposed, bodies: {}, meeting: { body: null, date: null, time: null, ends: null } };
}
