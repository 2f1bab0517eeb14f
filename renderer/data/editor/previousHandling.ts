import type { Node } from '@tiptap/pm/model';
import type { CaseSession } from '../session/CaseSession.ts';
import { goToSection } from './places.ts';
import { asOneStep, undoManagerOf } from './undo.ts';

const KEY = 'previousHandling';

function place({ editor }: CaseSession): { node: Node; pos: number } | null {
  const { doc } = editor.state;
  const index = doc.children.findIndex(({ attrs }) => attrs.key === KEY);
  const node = doc.children[index];
  if (!node) return null;
  const pos = doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return { node, pos };
}

/** The text of the section *Tidligere behandling*; null when the case has no such section. */
export function previousText(session: CaseSession): string | null {
  const found = place(session);
  return found ? found.node.textBetween(0, found.node.content.size, '\n', ' ').trim() : null;
}

/** Writes the lines as paragraphs, after what stands there or in its place. One step to undo; answers what takes it back. */
export function writePrevious(session: CaseSession, lines: readonly string[], how: 'append' | 'replace'): () => void {
  const { editor } = session;
  const found = place(session);
  if (!found) return () => undefined;
  const { schema, tr } = editor.state;
  const paragraphs = lines.map((line) => schema.node('paragraph', null, [schema.text(line)]));
  const end = found.pos + found.node.nodeSize - 1;
  const from = how === 'append' ? end : found.pos + 1;
  asOneStep(editor, () => editor.view.dispatch(tr.replaceWith(from, end, paragraphs)));
  goToSection(editor, KEY);
  return () => void undoManagerOf(editor)?.undo();
}
