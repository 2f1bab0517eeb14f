import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { hasMergedCells, mendTable } from './mendTable.ts';
import { mendMergedCells } from './mergedCells.ts';

/** The origin of what is mended: no step of anybody's to undo. */
const MENDING = 'mendTables';

/**
 * Takes from prosemirror-tables' own plugin the mending of tables that others changed. It mends in whichever window a change
 * arrives, and the mendings of two windows merge into columns nobody asked for.
 */
export function mendOwnChangesOnly(tables: Plugin): Plugin {
  const { appendTransaction, ...spec } = tables.spec;
  return new Plugin({
    ...spec,
    appendTransaction: (transactions, old, state) =>
      // It looks for damage only where the two states differ; selections it puts right in any case.
      appendTransaction?.call(tables, transactions, transactions.some(isChangeOrigin) ? state : old, state),
  });
}

/** Mends tables after others' changes and after undo, alike in every window (`mendTable`). Must stand after `Collaboration`. */
export function steadyTables(): Plugin {
  return new Plugin({
    view(view) {
      const { doc } = bindingOf(view);
      const merged = (_doc: Y.Doc, transactions: Y.Transaction[]) => {
        const tables = new Set(transactions.flatMap(changedTables));
        if (tables.size > 0) mend(view, tables);
      };
      doc.on('afterAllTransactions', merged);
      // Damage from merging while no window had it open.
      queueMicrotask(() => !view.isDestroyed && mend(view, allTables(bindingOf(view).type)));
      return { destroy: () => doc.off('afterAllTransactions', merged) };
    },
  });
}

function bindingOf({ state }: EditorView): ProsemirrorBinding {
  return ySyncPluginKey.getState(state).binding;
}

/** Tables whose rows or cells came or went by anything but this window's own editing, which mends as it goes. */
function changedTables({ origin, changed }: Y.Transaction): Y.XmlElement[] {
  if (origin === ySyncPluginKey || origin === MENDING) return [];
  return [...changed.keys()].flatMap((type) =>
    type instanceof Y.XmlElement && type.nodeName.startsWith('table') ? (tableAbove(type) ?? []) : [],
  );
}

function tableAbove(type: Y.XmlElement): Y.XmlElement | null {
  for (let at: unknown = type; at instanceof Y.XmlElement; at = at.parent) if (at.nodeName === 'table') return at;
  return null;
}

function allTables(type: Y.XmlFragment): Set<Y.XmlElement> {
  const found = type.createTreeWalker((node) => node instanceof Y.XmlElement && node.nodeName === 'table');
  return new Set([...found].filter((node) => node instanceof Y.XmlElement));
}

function mend(view: EditorView, tables: ReadonlySet<Y.XmlElement>): void {
  const { doc, mapping } = bindingOf(view);
  doc.transact(() => {
    for (const table of tables) {
      const node = mapping.get(table);
      if (table._item?.deleted) continue;
      if (!hasMergedCells(table)) mendTable(table);
      else if (node && !Array.isArray(node)) mendMergedCells(table, node as Node);
    }
  }, MENDING);
}
