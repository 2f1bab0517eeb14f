import type { Editor } from '@tiptap/core';
import { findParentNode } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { formatDanishNumber, parseDanishNumber } from '../../../../shared/text/numbers.ts';

/** Adds a last row that sums every column of numbers in the table the cursor is in. One step to undo. */
export function insertSumRow(editor: Editor, label: string): void {
  const table = findParentNode((node) => node.type.name === 'table')(editor.state.selection);
  if (!table) return;
  const { tableRow, tableCell, paragraph } = editor.schema.nodes;
  if (!tableRow || !tableCell || !paragraph) return;
  const cells = columnSums(table.node).map((sum, column) => {
    const text = column === 0 ? label : sum;
    return tableCell.create(null, paragraph.create(null, text ? editor.schema.text(text) : null));
  });
  editor.view.dispatch(editor.state.tr.insert(table.pos + table.node.nodeSize - 1, tableRow.create(null, cells)));
  editor.commands.focus();
}

/** Sums in Danish with as many decimals as the column shows; empty where a column has words or no numbers. */
export function columnSums(table: Node): string[] {
  const rows = table.children.filter((row) => row.children.some(({ type }) => type.name === 'tableCell'));
  const count = Math.max(0, ...table.children.map(({ childCount }) => childCount));
  return Array.from({ length: count }, (_value, column) => {
    const texts = rows
      .map((row) => row.maybeChild(column)?.textContent.trim() ?? '')
      .filter((text) => text !== '' && text !== '–');
    const numbers = texts.map(parseDanishNumber);
    if (numbers.length === 0 || numbers.some((value) => value === null)) return '';
    const decimals = Math.max(0, ...texts.map((text) => text.split(',')[1]?.length ?? 0));
    return formatDanishNumber(
      numbers.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      decimals,
    );
  });
}
