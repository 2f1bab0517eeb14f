import type { Editor } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import { dropPoint } from '@tiptap/pm/transform';
import { asOneStep } from './undo.ts';

/** What can be shown in a text, and in every file that is made of it. */
export const PICTURE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

export const isPicture = ({ type }: { readonly type: string }): boolean => PICTURE_TYPES.includes(type);

/** Pictures of the store as nodes, none of them described. */
export function pictureNodes({ schema }: Pick<EditorState, 'schema'>, hashes: readonly string[]): Node[] {
  return hashes.map((file) => schema.node('image', { id: crypto.randomUUID(), file }));
}

/** Puts them between two blocks, nearest to `pos`, and selects the first; where there is no room for a picture nothing is changed. */
export function putPictures({ doc, tr }: EditorState, nodes: readonly Node[], pos: number): Transaction {
  // Between sections there is no room: what is nearest in one of them is meant.
  const $pos = Selection.near(doc.resolve(Math.min(pos, doc.content.size)), -1).$head;
  const isBlank = $pos.parent.isTextblock && $pos.parent.content.size === 0;
  // A line nobody has written in yet stays under the picture, to be written in.
  const near = isBlank ? $pos.before() : $pos.pos;
  const at = dropPoint(doc, near, new Slice(Fragment.from([...nodes]), 0, 0));
  if (at === null || nodes.length === 0) return tr;
  const put = tr.insert(at, nodes);
  return put.setSelection(NodeSelection.create(put.doc, at)).scrollIntoView();
}

export interface Description {
  readonly alt: string;
  /** True, or null where nobody has said so. */
  readonly decorative: true | null;
}

/** What is said of a picture, as one step to undo. It may be gone by now. */
export function describePicture(editor: Editor, id: string, { alt, decorative }: Description): void {
  const { doc, tr } = editor.state;
  doc.descendants((node, pos) => {
    if (node.type.name === 'image' && node.attrs.id === id)
      tr.setNodeMarkup(pos, null, { ...node.attrs, alt, decorative });
    return !node.isTextblock;
  });
  if (tr.docChanged) asOneStep(editor, () => editor.view.dispatch(tr));
}

/** Goes on writing after the picture. */
export function leavePicture(editor: Editor, id: string): void {
  const { doc } = editor.state;
  doc.descendants((node, pos) => {
    if (node.type.name === 'image' && node.attrs.id === id) editor.commands.setNodeSelection(pos);
    return !node.isTextblock;
  });
  editor.view.focus();
}
