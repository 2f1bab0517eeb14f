import { Plugin, type Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

const MOVES = /^(?:Arrow|Home|End|Page)/;

/**
 * Keeps a caret where a key has moved it. The browser moves it at once but tells the editor in a task of its own; what is drawn in between, words
 * from elsewhere or findings, would have the editor put the old place back, and the next letter would stand beside where it was typed. So the
 * caret is read from the page before either. (ProseMirror guards only a selection that the mouse drags.)
 */
export function movedCaret(): Plugin {
  const now: { view: EditorView | null; isMoving: boolean } = { view: null, isMoving: false };
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, { key }) => {
          now.isMoving ||= MOVES.test(key);
          return false;
        },
        blur: () => {
          now.isMoving = false;
          return false;
        },
      },
    },
    // Only where a key may have moved it: what is drawn while the page gives the focus must not take the browser's first guess for a place.
    appendTransaction(transactions, _old, state) {
      if (!now.isMoving || transactions.some((tr) => tr.docChanged || tr.selectionSet)) return null;
      const shown = now.view && shownCaret(now.view);
      return shown && state.tr.setSelection(shown);
    },
    view(view) {
      now.view = view;
      const doc: Y.Doc = ySyncPluginKey.getState(view.state).doc;
      const before = ({ local }: Y.Transaction) => {
        const shown = local ? null : shownCaret(view);
        if (shown) view.dispatch(view.state.tr.setSelection(shown));
      };
      doc.on('beforeTransaction', before);
      return {
        update({ state }, { selection }) {
          if (!state.selection.eq(selection)) now.isMoving = false;
        },
        destroy: () => doc.off('beforeTransaction', before),
      };
    },
  });
}

/**
 * Where the page has the caret, if that is not where the editor has it. Only where text is selected: what is chosen as a whole the editor sets
 * itself. A composing keyboard owns its selection.
 */
function shownCaret(view: EditorView): Selection | null {
  const { state } = view;
  const shown = view.dom.ownerDocument.getSelection();
  if (!shown || !view.hasFocus() || view.composing || !(state.selection instanceof TextSelection)) return null;
  const { anchorNode, focusNode } = shown;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode) || !anchorNode || !focusNode) return null;
  const [anchor, head] = [view.posAtDOM(anchorNode, shown.anchorOffset), view.posAtDOM(focusNode, shown.focusOffset)];
  if (anchor === state.selection.anchor && head === state.selection.head) return null;
  return TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
}
