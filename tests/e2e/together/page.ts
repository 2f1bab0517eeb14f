import { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { caseExtensions } from '../../../renderer/features/case/editor/extensions.ts';
import { undoManagerOf } from '../../../renderer/features/case/editor/undo.ts';
import { BODY } from '../../../shared/records/caseDoc.ts';

/** Several of the case's editors on one page, each with a document of its own and a network that delivers when it is told to. */
interface Desk {
  readonly editor: Editor;
  readonly doc: Y.Doc;
  readonly inbox: Uint8Array[];
}

const desks: Desk[] = [];

function open(count: number, html: string): void {
  for (const { editor, doc } of desks.splice(0)) {
    editor.destroy();
    doc.destroy();
  }
  document.body.replaceChildren();
  for (let person = 0; person < count; person += 1) desks.push(newDesk(person === 0 ? null : desks[0]?.doc, html));
}

function newDesk(first: Y.Doc | null | undefined, html: string): Desk {
  const doc = new Y.Doc();
  if (first) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first), 'network');
  const element = document.body.appendChild(document.createElement('div'));
  const editor = new Editor({
    element,
    injectCSS: false,
    extensions: caseExtensions(doc, { store: async () => null, leftOut: () => {} }, null),
  });
  if (!first) editor.view.dispatch(editor.state.tr.setMeta('changeSections', true));
  if (!first) fill(editor, html);
  const desk: Desk = { editor, doc, inbox: [] };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'network') for (const other of desks) if (other !== desk) other.inbox.push(update);
  });
  return desk;
}

function fill(editor: Editor, html: string): void {
  editor.storage.section = {};
  editor
    .chain()
    .setMeta('changeSections', true)
    .setContent(`<section data-key="presentation" data-heading="H">${html}</section>`)
    .run();
  undoManagerOf(editor)?.clear();
}

/** Hands over the first `count` of what waits for one person. */
function deliver(person: number, count: number): void {
  const desk = desks[person];
  for (const update of desk?.inbox.splice(0, count) ?? []) Y.applyUpdate(desk?.doc ?? new Y.Doc(), update, 'network');
}

function settle(): void {
  while (desks.some(({ inbox }) => inbox.length > 0)) desks.forEach((_desk, person) => void deliver(person, 1));
}

function look(person: number) {
  const { editor, doc } = at(person);
  const { $head, empty } = editor.state.selection;
  const block = $head.parent;
  return {
    json: JSON.stringify(editor.state.doc.toJSON()),
    stored: doc.getXmlFragment(BODY).toJSON(),
    blocks: textblocks(editor),
    before: block.textBetween(0, $head.parentOffset, '', '￼'),
    after: block.textBetween($head.parentOffset, block.content.size, '', '￼'),
    empty,
    rows: tableRows(editor),
  };
}

function textblocks({ state }: Editor): string[] {
  const found: string[] = [];
  state.doc.descendants((node) => {
    if (node.isTextblock) found.push(node.textContent);
    return !node.isTextblock;
  });
  return found;
}

function tableRows({ state }: Editor): string[][] {
  const found: string[][] = [];
  state.doc.descendants((node) => {
    if (node.type.name === 'tableRow') found.push(node.children.map(({ textContent }) => textContent));
    return node.type.name !== 'tableRow';
  });
  return found;
}

/** Puts the caret `offset` letters into the block that begins with `start`. */
function put(person: number, start: string, offset: number): void {
  const { editor } = at(person);
  let place = -1;
  editor.state.doc.descendants((node, pos) => {
    if (place < 0 && node.isTextblock && node.textContent.startsWith(start)) place = pos + 1 + offset;
    return !node.isTextblock;
  });
  editor.chain().focus().setTextSelection(place).run();
}

function putInCell(person: number, row: number, column: number): void {
  const { editor } = at(person);
  let seen = -1;
  let place = -1;
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name !== 'tableRow') return true;
    seen += 1;
    if (seen === row) node.forEach((_cell, offset, index) => void (index === column && (place = pos + offset + 3)));
    return false;
  });
  editor.chain().focus().setTextSelection(place).run();
}

function run(person: number, command: 'addColumnAfter' | 'addRowAfter' | 'deleteColumn' | 'deleteRow'): boolean {
  return at(person).editor.commands[command]();
}

function at(person: number): Desk {
  const desk = desks[person];
  if (!desk) throw new Error(`Nobody ${person}`);
  return desk;
}

const together = {
  open,
  deliver,
  settle,
  look,
  put,
  putInCell,
  run,
  focus: (person: number) => at(person).editor.view.focus(),
  /** As if a moment had passed: what comes next is a step of its own. */
  pause: (person: number) => undoManagerOf(at(person).editor)?.stopCapturing(),
};

export type Together = typeof together;

Object.assign(window, { together });
