import type { Editor } from '@tiptap/core';
import type { LiveBlock } from '../../../shared/handlerum/live.ts';
import { asOneStep } from './undo.ts';

/** Sections a block belongs in, the first that the case has; else the last section that is text of the case. */
const PLACES: Readonly<Record<LiveBlock, readonly string[]>> = {
  profile: ['politicalRoom', 'options', 'presentation'],
  bindings: ['politicalRoom', 'legalBasis', 'options', 'presentation'],
  options: ['options', 'politicalRoom', 'presentation'],
  consequences: ['consequences', 'options', 'presentation'],
  economy: ['economy', 'presentation'],
  chart: ['economy', 'presentation'],
  stances: ['politicalRoom', 'options', 'presentation'],
};

/** Whether the text shows it already. */
export function hasLive({ state }: Editor, kind: LiveBlock): boolean {
  return state.doc.children.some((section) =>
    section.children.some((node) => node.type.name === 'live' && node.attrs.kind === kind),
  );
}

/** Puts the block at the end of its section, as one step to undo. A section that was empty holds the block alone. */
export function insertLive(editor: Editor, kind: LiveBlock): void {
  const { doc, schema, tr } = editor.state;
  const keys = doc.children.map(({ attrs }) => String(attrs.key));
  const wanted = PLACES[kind].find((key) => keys.includes(key));
  const index = wanted === undefined ? 0 : keys.indexOf(wanted);
  const section = doc.children[index];
  if (!section) return;
  const start = doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const end = start + section.nodeSize - 1;
  const isEmpty =
    section.childCount === 1 && section.textContent === '' && section.firstChild?.type.name === 'paragraph';
  const node = schema.node('live', { kind, id: crypto.randomUUID() });
  asOneStep(editor, () => editor.view.dispatch(tr.replaceWith(isEmpty ? start + 1 : end, end, node)));
}
