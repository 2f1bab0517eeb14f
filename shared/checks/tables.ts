import type { Node } from 'prosemirror-model';
import type { TextBlock } from './blocks.ts';

export interface CellView {
  readonly text: string;
  readonly header: boolean;
  /** First text block of the cell. */
  readonly block: TextBlock | null;
}

export interface TableView {
  /** Rows of cells as drawn; a spanning cell stands in its first row and column, the others it covers are empty. */
  readonly rows: readonly (readonly CellView[])[];
}

const EMPTY: CellView = { text: '', header: false, block: null };

const cache = new WeakMap<Node, TableView>();

/** The tables of a section in order. A table is read once as long as its node lives. */
export function tablesOf(section: Node, blocks: ReadonlyMap<Node, TextBlock>): TableView[] {
  const found: TableView[] = [];
  section.descendants((node) => {
    if (node.type.name !== 'table') return !node.isTextblock;
    const known = cache.get(node) ?? readTable(node, blocks);
    cache.set(node, known);
    found.push(known);
    return false;
  });
  return found;
}

function readTable(table: Node, blocks: ReadonlyMap<Node, TextBlock>): TableView {
  const rows: CellView[][] = Array.from({ length: table.childCount }, () => []);
  table.forEach((row, _offset, r) => {
    let column = 0;
    row.forEach((cell) => {
      while (rows[r]?.[column]) column++;
      const columns = Number(cell.attrs.colspan) || 1;
      const height = Number(cell.attrs.rowspan) || 1;
      for (let y = r; y < Math.min(r + height, rows.length); y++) {
        for (let x = column; x < column + columns; x++) {
          const target = rows[y];
          if (target) target[x] = y === r && x === column ? cellView(cell, blocks) : EMPTY;
        }
      }
      column += columns;
    });
  });
  return { rows: rows.map((row) => Array.from(row, (cell) => cell ?? EMPTY)) };
}

function cellView(cell: Node, blocks: ReadonlyMap<Node, TextBlock>): CellView {
  let block: TextBlock | null = null;
  cell.descendants((node) => {
    block ??= blocks.get(node) ?? null;
    return block === null;
  });
  const text = cell.textBetween(0, cell.content.size, ' ', ' ').trim();
  return { text, header: cell.type.name === 'tableHeader', block };
}
