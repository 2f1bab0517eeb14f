import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { groupLabel } from '../../../../shared/openness/labels.ts';
import { append } from '../append.ts';
import { textOf } from '../inline.ts';
import { blockSignals, fileSignals } from '../openness.ts';
import type { ReadFile } from '../types.ts';
import type { Around } from './tableSections.ts';
import type { RawRow } from './types.ts';

interface WordTables {
  readonly rows: readonly RawRow[];
  readonly around: Around;
  /** Words that stand in none of the rows. */
  readonly leftOver: readonly string[];
}

/**
 * The rows of a Word file whose items are rows of tables. The largest table says what an agenda looks like in this file; tables that
 * are as wide go on with it, and lines between them that tell open items from closed ones stay where they are.
 */
export function tablesOfWord(read: ReadFile, name: string): WordTables {
  const tables = new Map(read.blocks.filter(({ type }) => type === 'table').map((table) => [table, gridOf(table)]));
  const largest = [...tables.values()].reduce<Grid>((best, rows) => (rows.length > best.length ? rows : best), []);
  const fits = (block: DocJson): boolean => tables.has(block) && widthOf(tables.get(block) ?? []) === widthOf(largest);
  const first = read.blocks.findIndex(fits);
  const last = read.blocks.findLastIndex(fits);
  const rows: string[][] = [];
  const leftOver: string[] = [];
  for (const [at, block] of read.blocks.entries()) {
    const text = textOf(block).replaceAll(/\s+/g, ' ').trim();
    if (fits(block)) append(rows, withoutHead(tables.get(block) ?? [], rows[0]));
    else if (at > first && at < last && groupLabel(text) !== null) rows.push([text]);
    else if (text !== '') leftOver.push(text);
  }
  const others = read.blocks.filter((block, at) => at > first && !fits(block));
  const doubts = blockSignals(others).filter(({ says }) => says !== 'open');
  const lines = read.blocks.slice(0, Math.max(first, 0)).flatMap((block) => textOf(block).split('\n'));
  const told = [...fileSignals(read.said, name), ...doubts.map((one) => ({ ...one, says: 'unclear' as const }))];
  return { rows: rows.map((cells, index) => ({ line: index + 1, cells })), around: { lines, told }, leftOver };
}

type Grid = readonly (readonly string[])[];

const widthOf = (rows: Grid): number => rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);

/** Many repeat the names of the columns over each table. */
function withoutHead(rows: Grid, head: readonly string[] | undefined): string[][] {
  const [first] = rows;
  const isRepeated = head !== undefined && first !== undefined && first.join('|') === head.join('|');
  return (isRepeated ? rows.slice(1) : rows).map((cells) => [...cells]);
}

/** A cell that spans rows says the same in each of them, as a merged cell of a sheet does; one that spans columns says it once. */
function gridOf(table: DocJson): string[][] {
  const running = new Map<number, { text: string; rows: number }>();
  return (table.content ?? []).map((row) => {
    const cells: string[] = [];
    const spanned = (): void => {
      for (let above = running.get(cells.length); above && above.rows > 0; above = running.get(cells.length)) {
        above.rows--;
        cells.push(above.text);
      }
    };
    for (const cell of row.content ?? []) {
      spanned();
      const text = textOf(cell).trim();
      const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
      for (let column = 0; column < Number(colspan); column++) {
        running.set(cells.length, { text: column === 0 ? text : '', rows: Number(rowspan) - 1 });
        cells.push(column === 0 ? text : '');
      }
    }
    spanned();
    return cells;
  });
}
