import { type Editor, Mark } from '@tiptap/core';
import { textNow } from '../../../words/i18n.tsx';

const NAME = 'formula';

/** Mathematics on one line. A new paragraph after one is prose again. */
export const Formula = Mark.create({
  name: NAME,
  keepOnSplit: false,
  parseHTML: () => [{ tag: 'span[data-formula]' }],
  renderHTML: () => ['span', { 'data-formula': '', title: textNow('case.formula') }, 0],
});

/** Marks what is selected or is typed next, or no longer. A cursor within a formula takes the mark off all of it; at its end, what is typed next is prose. */
export function toggleFormula(editor: Editor): void {
  const { empty, $from } = editor.state.selection;
  const isWithin = empty && ($from.nodeAfter?.marks.some(({ type }) => type.name === NAME) ?? false);
  editor.chain().focus().toggleMark(NAME, {}, { extendEmptyMarkRange: isWithin }).run();
}
