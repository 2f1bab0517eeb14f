import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';

/** The first place to write in the section with this key, or null when there is none. */
export function sectionStart(doc: Node, key: string): number | null {
  let found: number | null = null;
  doc.forEach((section, offset) => {
    if (found === null && section.attrs.key === key) found = Selection.near(doc.resolve(offset + 1)).from;
  });
  return found;
}

/** Brings the text at a position to the middle of the view. */
export function scrollToPos(editor: Editor, pos: number): void {
  const { node } = editor.view.domAtPos(pos);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

/** Puts the cursor at the beginning of a section, with its heading at the top of the view. */
export function goToSection(editor: Editor, key: string): void {
  const start = sectionStart(editor.state.doc, key);
  if (start === null) return;
  editor.commands.setTextSelection(start);
  editor.view.focus();
  editor.view.dom.querySelector(`section[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'start' });
}
