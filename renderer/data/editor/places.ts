import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';

/** The first place to write in the section with this key, or null when there is none. */
export function sectionStart(doc: Node, key: string): number | null {
  let found: number | null = null;
  doc.forEach((section, offset) => {
    if (found === null && section.attrs.key === key) found = Selection.near(doc.resolve(offset + 1)).from;
  });
  return found;
}

/**
 * Takes over where the page's own cursor stands. The browser tells of it a moment after a click; what changes the editor before that would put
 * the cursor back to where it was.
 */
export function takeSelection({ view }: Editor): void {
  const page = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = page ?? {};
  if (!page || !anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const { doc, tr } = view.state;
  const [anchor, head] = [view.posAtDOM(anchorNode, page.anchorOffset), view.posAtDOM(focusNode, page.focusOffset)];
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}

/** Brings the text at a position to the middle of the view. */
export function scrollToPos(editor: Editor, pos: number): void {
  const { node } = editor.view.domAtPos(pos);
  const element = editor.view.nodeDOM(pos) ?? node;
  const shown = element instanceof Element ? element : element.parentElement;
  shown?.scrollIntoView({ block: 'center' });
}

/** Puts the cursor at the beginning of a section, with its heading at the top of the view. */
export function goToSection(editor: Editor, key: string): void {
  const start = sectionStart(editor.state.doc, key);
  if (start === null) return;
  editor.commands.setTextSelection(start);
  editor.view.focus();
  editor.view.dom.querySelector(`section[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'start' });
}
