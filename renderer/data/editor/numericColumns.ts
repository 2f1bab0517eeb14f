import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { figureColumns } from './figures.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Sets columns of figures to the right, headings included, without writing anything into the document. */
export function numericColumns(): Plugin<DecorationSet> {
  const cache = new WeakMap<Node, readonly Range[]>();
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => decorate(doc, cache),
      apply: (tr, shown) => (tr.docChanged ? decorate(tr.doc, cache) : shown),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

/** Tables stand in sections, quotes or list items; one that has not changed is not read again. */
function decorate(doc: Node, cache: WeakMap<Node, readonly Range[]>): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== 'table') return !node.isTextblock;
    const own = cache.get(node) ?? cellRanges(node);
    cache.set(node, own);
    for (const { from, to } of own) found.push(Decoration.node(pos + from, pos + to, { class: 'number' }));
    return false;
  });
  return found.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, found);
}

/** The cells of the columns of figures, counted from the table. */
function cellRanges(table: Node): Range[] {
  const columns = figureColumns(table);
  const found: Range[] = [];
  if (columns.size === 0) return found;
  table.forEach((row, rowAt) => {
    row.forEach((cell, cellAt, column) => {
      const from = 1 + rowAt + 1 + cellAt;
      if (columns.has(column)) found.push({ from, to: from + cell.nodeSize });
    });
  });
  return found;
}
