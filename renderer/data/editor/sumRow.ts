import { type Editor, findParentNode } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { columnSums, hasMergedCells, isSumRow } from './figures.ts';
import { asOneStep } from './undo.ts';

export type SumOutcome = 'done' | 'merged' | 'nothing';

/** Adds a last row with the sum of every column of figures, or brings the one that is there up to date. One step to undo. */
export function insertSumRow(editor: Editor, label: string): SumOutcome {
  const table = findParentNode((node) => node.type.name === 'table')(editor.state.selection);
  if (!table) return 'nothing';
  if (hasMergedCells(table.node)) return 'merged';
  const sums = columnSums(table.node, label);
  if (sums.every((sum) => sum === '')) return 'nothing';
  const row = sumRow(editor.schema, { sums, label });
  const last = table.node.lastChild;
  const end = table.pos + table.node.nodeSize - 1;
  const from = last && isSumRow(last, label) ? end - last.nodeSize : end;
  asOneStep(editor, () => editor.view.dispatch(editor.state.tr.replaceWith(from, end, row)));
  return 'done';
}

function sumRow(schema: Schema, { sums, label }: { sums: readonly string[]; label: string }): Node {
  const bold = schema.mark('bold');
  const cells = sums.map((sum, column) => {
    const text = column === 0 ? label : sum;
    return schema.node('tableCell', null, schema.node('paragraph', null, text ? [schema.text(text, [bold])] : []));
  });
  return schema.node('tableRow', null, cells);
}
