import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/**
 * Takes over where the caret is before a change from elsewhere is put in. At an arrow key or a click the browser moves the caret at
 * once but tells of it in a task of its own; a change that comes in between would have the editor put the old place back, and the
 * next letter would stand beside where it was typed.
 */
export function movedCaret(): Plugin {
  return new Plugin({
    view(view) {
      const doc: Y.Doc = ySyncPluginKey.getState(view.state).doc;
      const before = ({ local }: Y.Transaction) => {
        if (!local) takeCaret(view);
      };
      doc.on('beforeTransaction', before);
      return { destroy: () => doc.off('beforeTransaction', before) };
    },
  });
}

/** Only where text is selected: what is chosen as a whole the editor sets itself. A composing keyboard owns its selection. */
function takeCaret(view: EditorView): void {
  const { state } = view;
  const shown = view.dom.ownerDocument.getSelection();
  if (!shown || !view.hasFocus() || view.composing || !(state.selection instanceof TextSelection)) return;
  const { anchorNode, focusNode } = shown;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode) || !anchorNode || !focusNode) return;
  const [anchor, head] = [view.posAtDOM(anchorNode, shown.anchorOffset), view.posAtDOM(focusNode, shown.focusOffset)];
  if (anchor === state.selection.anchor && head === state.selection.head) return;
  view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))));
}
