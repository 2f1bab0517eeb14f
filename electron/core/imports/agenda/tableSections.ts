import type { Signal } from '../../../../shared/openness/judge.ts';
import { groupLabel, lineMark, speaksOfGroup, speaksOfRest, textMark } from '../../../../shared/openness/labels.ts';
import { asideSignals, asSignals } from '../openness.ts';
import { Sections } from './sections.ts';
import type { CellComment, RawRow } from './types.ts';

/** What stands around a table in its file. */
export interface Around {
  /** Lines above it, in their order. */
  readonly lines: readonly string[];
  readonly told: readonly Signal[];
}

export const NOTHING_AROUND: Around = { lines: [], told: [] };

export interface DividedRow {
  readonly row: RawRow;
  readonly section: Signal | null;
}

interface Divided {
  readonly rows: readonly DividedRow[];
  readonly told: readonly Signal[];
}

/** The rows that are items, each with what the rows between them say of it, and what is said above them of all. */
export function divideRows({
  above,
  below,
  around,
}: {
  readonly above: readonly RawRow[];
  readonly below: readonly RawRow[];
  readonly around: Around;
}): Divided {
  const sections = new Sections();
  const loose = around.lines.filter((line) => !sections.read(line));
  // What stands over the names of the columns is a heading of the list, and no line between its items.
  const heads = above.slice(0, -1).map(({ cells }) => cells.filter(Boolean).join(' '));
  const carried = new Carried(sections);
  const rows = below.flatMap((row) => (carried.divides(row) ? [] : [{ row, section: sections.pass() }]));
  const told = [
    ...around.told,
    ...[...loose, ...heads].flatMap((line) => asSignals('front', lineMark(line))),
    ...headSignals(above.at(-1)),
    ...above.flatMap(({ comments = [] }) => commentSignals(comments)),
  ];
  return { rows: rows.map(({ row, section }) => ({ row, section: section ?? sections.before })), told };
}

/** A column may be headed by what all its cells are: *Lukkede punkter* over the titles. */
function headSignals(head: RawRow | undefined): Signal[] {
  const labels = (head?.cells ?? []).filter((cell) => speaksOfGroup(cell) && groupLabel(cell));
  return labels.flatMap((cell) => asSignals('front', lineMark(cell))).filter(({ says }) => says !== 'open');
}

export const commentSignals = (comments: readonly CellComment[]): Signal[] =>
  comments
    .flatMap(({ text }) => text.split('\n'))
    .flatMap((text) => asideSignals({ place: 'comment', text, about: '' }));

/** What rows say of the rows below them. */
class Carried {
  readonly #sections: Sections;
  /** The column that told of closed items; where it tells of open ones, they begin. */
  #column = -1;

  constructor(sections: Sections) {
    this.#sections = sections;
  }

  /** True for a row that is nothing but a line between items. */
  divides({ cells, state }: RawRow): boolean {
    if (state === 'hidden') return this.#passHidden(cells);
    const filled = new Set(cells.filter((cell) => cell !== ''));
    const [only = ''] = filled;
    if (filled.size === 1 && this.#sections.read(only)) return true;
    for (const [column, cell] of cells.entries()) this.#cell(cell, column);
    return false;
  }

  /** A row that nobody sees may close the items below it; it opens none, and is no item. */
  #passHidden(cells: readonly string[]): boolean {
    const label = cells.map(groupLabel).find((one) => one?.says === 'closed');
    if (label) this.#sections.enter(label, 'said');
    return true;
  }

  #cell(cell: string, column: number): void {
    if (!speaksOfGroup(cell)) return;
    const label = groupLabel(cell);
    if (label?.says === 'closed') {
      this.#sections.enter(label, 'said');
      this.#column = column;
    } else if (label && column === this.#column) this.#sections.enter(label, 'said');
    else if (!label && speaksOfRest(cell)) {
      const mark = textMark(cell);
      if (mark && mark.says !== 'open') this.#sections.doubt(mark.words);
    }
  }
}
