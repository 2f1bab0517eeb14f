import type { ImportNote } from '../../../../shared/contract/files.ts';
import type { Signal } from '../../../../shared/openness/judge.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { LIMITS, tooMuch } from '../limits.ts';
import { asideSignals } from '../openness.ts';
import { note } from '../types.ts';
import { shown } from './problems.ts';
import { columnsKey, headerScore, proposeColumns } from './synonyms.ts';
import { headOf, rowText, tableOf } from './table.ts';
import type { Sheet, Table, TableRow } from './types.ts';

/** Lines of a second sheet are counted on from the next multiple of this, so that no two rows have one number. */
const ROUND = 10_000;

/**
 * The sheets of a workbook as one table: every sheet that lists items is read, in its order. Of the others it is told what they hold; hidden
 * sheets are among them. Hidden columns are read, and told. `file_empty` when no sheet that is shown has a row.
 */
export function tableOfSheets(sheets: readonly Sheet[], told: readonly Signal[]): Table {
  const filled = sheets.filter(({ state, rows }) => state === 'shown' && rows.length > 0);
  const best = filled.reduce<Sheet | null>((top, one) => (top && scoreOf(top) >= scoreOf(one) ? top : one), null);
  if (!best) throw new AppError('file_empty', 'The file holds no rows');
  const lists = filled.filter((sheet) => sheet === best || listsItems(sheet, best));
  const tables = lists.map((sheet) => sheetTable(sheet));
  const others = sheets.filter((sheet) => !lists.includes(sheet));
  return {
    ...joined(tables, lists),
    told,
    notes: [...tables.flatMap(({ notes }) => notes), ...others.flatMap(unread)],
  };
}

const headCells = ({ rows }: Sheet): readonly string[] => rows[headOf(rows)]?.cells ?? [];
const scoreOf = (sheet: Sheet): number => headerScore(headCells(sheet));

function listsItems(sheet: Sheet, best: Sheet): boolean {
  const [head, wanted] = [headCells(sheet), headCells(best)];
  const names = head.filter((name) => name !== '');
  return columnsKey(head) === columnsKey(wanted) || (scoreOf(sheet) >= 2 && proposeColumns(names).title !== undefined);
}

function sheetTable(sheet: Sheet): Table {
  const table = tableOf(sheet.rows, 'xlsx', { lines: [], told: sheet.said.flatMap(asideSignals) });
  return { ...table, notes: [...sheet.notes, ...table.notes, ...hiddenColumns(table, sheet)] };
}

function hiddenColumns({ columns, rows }: Table, { hiddenColumns: hidden }: Sheet): ImportNote[] {
  const isFilled = (index: number) => rows.some(({ cells }) => (cells[index] ?? '') !== '');
  const names = columns.filter((_, index) => hidden.has(index) && isFilled(index)).map((name) => `»${shown(name)}«`);
  if (names.length === 0) return [];
  const [da, en] = names.length === 1 ? ['Kolonnen', 'The column'] : ['Kolonnerne', 'The columns'];
  const list = names.join(', ');
  return [
    note(
      'info',
      `${da} ${list} er ${names.length === 1 ? 'skjult' : 'skjulte'} i arket og læses som de andre.`,
      `${en} ${list.replaceAll(/[»«]/g, '"')} ${names.length === 1 ? 'is' : 'are'} hidden in the sheet and read as the others.`,
    ),
  ];
}

/** One table with the columns of all, each row with what its own sheet says. */
function joined(tables: readonly Table[], lists: readonly Sheet[]): Table {
  const [first] = tables;
  if (!first) throw new AppError('file_empty', 'The file holds no rows');
  const columns = [...new Set(tables.flatMap((table) => table.columns))];
  let after = 0;
  const sheets: { name: string; after: number }[] = [];
  const rows = tables.flatMap((table, index) => {
    sheets.push({ name: lists[index]?.name ?? '', after });
    const begun = after;
    const last = Math.max(0, ...(lists[index]?.rows ?? []).slice(-1).map(({ line }) => line));
    after = Math.ceil((begun + last + 1) / ROUND) * ROUND;
    return table.rows.map((row) => placed(row, { table, columns, after: begun }));
  });
  if (rows.length > LIMITS.rows) throw tooMuch('rows', LIMITS.rows);
  return { ...first, columns, sheets, rows, leftOver: tables.flatMap(({ leftOver }) => leftOver) };
}

interface Into {
  readonly table: Table;
  readonly columns: readonly string[];
  readonly after: number;
}

function placed(row: TableRow, { table, columns, after }: Into): TableRow {
  const same = table.columns.length === columns.length && columns.every((name, index) => table.columns[index] === name);
  const own = new Map(table.columns.map((name, index) => [name, row.cells[index] ?? '']));
  return {
    ...row,
    line: row.line + after,
    cells: same ? row.cells : columns.map((name) => own.get(name) ?? ''),
    // Cells beyond its own columns are as wrong here as in its own sheet.
    count: columns.length + Math.max(0, row.count - table.columns.length),
    told: table.told,
  };
}

function unread({ name, state, rows, notes }: Sheet): ImportNote[] {
  if (rows.length === 0) return [...notes];
  const begins = shown(rows.slice(0, 3).map(rowText).join(' · '));
  const [daRows, enRows] = rows.length === 1 ? ['1 række', '1 row'] : [`${rows.length} rækker`, `${rows.length} rows`];
  const [da, en] =
    state === 'hidden'
      ? [`Det skjulte ark »${shown(name)}« er ikke læst`, `The hidden sheet "${shown(name)}" was not read`]
      : [
          `Arket »${shown(name)}« er ikke læst, for det har ingen kolonne med titler`,
          `The sheet "${shown(name)}" was not read, for it has no column of titles`,
        ];
  const what = (count: string, words: string) => `${count}, ${words}`;
  return [
    note(
      'dropped',
      `${da} (${what(daRows, `begynder med »${begins}«`)}).`,
      `${en} (${what(enRows, `beginning "${begins}"`)}).`,
    ),
    ...notes,
  ];
}
