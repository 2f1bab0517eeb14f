import type { Node } from '@tiptap/pm/model';
import { TableMap } from '@tiptap/pm/tables';
import * as Y from 'yjs';
import { insertBlank } from './tableRows.ts';

/**
 * Makes a table with merged cells regular again: what prosemirror-tables' `fixTables` would do, but written so that two who mend the
 * same table mend it once. `node` is the table as the editor shows it. Call it inside a transaction.
 */
export function mendMergedCells(table: Y.XmlElement, node: Node): void {
  const { problems, height } = TableMap.get(node);
  if (!problems) return;
  const missing = Array.from({ length: height }, () => 0);
  const add = (row: number, count: number) => {
    missing[row] = (missing[row] ?? 0) + count;
  };
  for (const problem of problems) {
    if (problem.type === 'missing') add(problem.row, problem.n);
    else if (problem.type === 'overlong_rowspan')
      narrow(table, node, { pos: problem.pos, by: problem.n, name: 'rowspan' });
    else if (problem.type === 'collision') {
      const rowspan = Number(node.nodeAt(problem.pos)?.attrs.rowspan ?? 1);
      for (let row = 0; row < rowspan; row += 1) add(problem.row + row, problem.n);
      narrow(table, node, { pos: problem.pos, by: problem.n, name: 'colspan' });
    }
  }
  rowElements(table).forEach((row, index) => {
    for (let count = missing[index] ?? 0; count > 0; count -= 1) insertBlank(row, row.length);
  });
}

interface Span {
  readonly pos: number;
  readonly by: number;
  readonly name: 'colspan' | 'rowspan';
}

/** Equal values set twice are one. */
function narrow(table: Y.XmlElement, node: Node, { pos, by, name }: Span): void {
  const $pos = node.resolve(pos);
  const cell = rowElements(table)[$pos.index(0)]?.get($pos.index(1));
  const span = Number(node.nodeAt(pos)?.attrs[name] ?? 1) - by;
  if (cell instanceof Y.XmlElement) setNumber(cell, name, Math.max(1, span));
}

/** Attributes hold whatever the schema says; the types of yjs know only strings. */
function setNumber(element: Y.XmlElement, name: string, value: number): void {
  (element as unknown as Y.XmlElement<Record<string, number>>).setAttribute(name, value);
}

function rowElements(table: Y.XmlElement): Y.XmlElement[] {
  return table.toArray().filter((row) => row instanceof Y.XmlElement && row.nodeName === 'tableRow') as Y.XmlElement[];
}
