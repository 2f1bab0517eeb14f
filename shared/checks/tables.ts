import type { Node } from 'prosemirror-model';
import type { TextBlock } from './blocks.ts';
import { Memo } from './memo.ts';

export interface CellView {
  readonly text: string;
  readonly header: boolean;
  /** First text block of the cell; null for a place that a spanning cell covers. */
  readonly block: TextBlock | null;
}

const EMPTY: CellView = { text: '', header: false, block: null };

/** A table as drawn. */
export class TableView extends Memo {
  readonly node: Node;
  /** Its text blocks in document order. */
  readonly blocks: readonly TextBlock[];
  /** Rows of cells as drawn; a spanning cell stands in its first row and column, the others it covers are empty. */
  readonly rows: readonly (readonly CellView[])[];

  constructor(node: Node, blocks: readonly TextBlock[]) {
    super();
    this.node = node;
    this.blocks = blocks;
    this.rows = readRows(node, blocks);
  }
}

function readRows(table: Node, blocks: readonly TextBlock[]): CellView[][] {
  const rows: CellView[][] = Array.from({ length: table.childCount }, () => []);
  let next = 0;
  table.forEach((row, _offset, r) => {
    let column = 0;
    row.forEach((cell) => {
      while (rows[r]?.[column]) column++;
      const count = textblocksIn(cell);
      const view = cellView(cell, blocks[next] ?? null);
      next += count;
      spread(rows, { cell, view, row: r, column });
      column += Number(cell.attrs.colspan) || 1;
    });
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? EMPTY));
}

/** Puts the cell in its place and empty ones where it spans. */
function spread(rows: CellView[][], at: { cell: Node; view: CellView; row: number; column: number }): void {
  const columns = Number(at.cell.attrs.colspan) || 1;
  const height = Number(at.cell.attrs.rowspan) || 1;
  for (let y = at.row; y < Math.min(at.row + height, rows.length); y++) {
    for (let x = at.column; x < at.column + columns; x++) {
      const target = rows[y];
      if (target) target[x] = y === at.row && x === at.column ? at.view : EMPTY;
    }
  }
}

function textblocksIn(node: Node): number {
  let count = 0;
  node.descendants((child) => {
    if (child.isTextblock) count++;
    return !child.isTextblock;
  });
  return count;
}

function cellView(cell: Node, block: TextBlock | null): CellView {
  const text = cell.textBetween(0, cell.content.size, ' ', ' ').trim();
  return { text, header: cell.type.name === 'tableHeader', block };
}
