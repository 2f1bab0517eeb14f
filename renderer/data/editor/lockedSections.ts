import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Transactions with this meta may change which sections there are: a change of template. */
export const CHANGE_SECTIONS = 'changeSections';

/**
 * Keeps the sections of a case in place. Deleting, cutting or overwriting a selection that spans several sections empties them one
 * by one; whatever else would remove, add or reorder sections by hand is refused.
 */
export function lockedSections(): Plugin {
  return new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged || isChangeOrigin(tr) || tr.getMeta(CHANGE_SECTIONS)) return true;
      return keysOf(tr.doc) === keysOf(state.doc);
    },
    props: {
      handleKeyDown(view, event) {
        if (!spansSections(view.state)) return false;
        const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (event.key === 'Backspace' || event.key === 'Delete') view.dispatch(emptySections(view.state));
        else if (typed) view.dispatch(emptySections(view.state).insertText(event.key));
        else return false;
        return true;
      },
      handlePaste(view) {
        // The paste itself goes on, into what is left of the first section.
        if (spansSections(view.state)) view.dispatch(emptySections(view.state));
        return false;
      },
      handleDOMEvents: { cut: (view, event) => spansSections(view.state) && cut(view, event) },
    },
  });
}

function keysOf(doc: Node): string {
  return doc.children.map(({ attrs }) => `${attrs.id ?? ''} ${attrs.key}`).join();
}

function spansSections({ doc, selection: { from, to } }: EditorState): boolean {
  return sectionsBetween(doc, from, to).length > 1;
}

function sectionsBetween(doc: Node, from: number, to: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  doc.forEach((section, offset) => {
    const start = offset + 1;
    const end = start + section.content.size;
    if (end > from && start < to) found.push({ start, end });
  });
  return found;
}

/** From the last section to the first, so that earlier positions stay true. */
function emptySections(state: EditorState): Transaction {
  const { from, to } = state.selection;
  const tr = state.tr;
  for (const { start, end } of sectionsBetween(state.doc, from, to).reverse()) {
    tr.deleteRange(Math.max(from, start), Math.min(to, end));
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size))));
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  if (!event.clipboardData) return false;
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  view.dispatch(emptySections(view.state));
  return true;
}
