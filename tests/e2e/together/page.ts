import { Editor } from '@tiptap/core';
import { Decoration } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { caseExtensions } from '../../../renderer/data/editor/extensions.ts';
import { findingsKey } from '../../../renderer/data/editor/findingsPlugin.ts';
import { undoManagerOf } from '../../../renderer/data/editor/undo.ts';
import { BODY } from '../../../shared/kinds/case/doc.ts';

/** Several of the case's editors on one page, each with a document of its own and a network that delivers when it is told to. */
interface Desk {
  readonly editor: Editor;
  readonly doc: Y.Doc;
  readonly inbox: Uint8Array[];
}

const desks: Desk[] = [];
const DESK = { store: async () => null, leftOut: () => {}, inserted: () => {} };

export function open(count: number, html: string): void {
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
    extensions: caseExtensions(doc, { desk: DESK, live: null, pictures: null }),
  });
  if (!first) fill(editor, html);
  // Steps end where a run says so, not where a busy machine was slow.
  const steps = undoManagerOf(editor);
  if (steps) steps.captureTimeout = Number.POSITIVE_INFINITY;
  const desk: Desk = { editor, doc, inbox: [] };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'network') for (const other of desks) if (other !== desk) other.inbox.push(update);
  });
  return desk;
}

function fill(editor: Editor, html: string): void {
  editor
    .chain()
    .setMeta('changeSections', true)
    .setContent(`<section data-key="presentation" data-heading="H">${html}</section>`)
    .run();
  undoManagerOf(editor)?.clear();
}

/** Hands over the first `count` of what waits for one person. */
export function deliver(person: number, count: number): void {
  const desk = desks[person];
  for (const update of desk?.inbox.splice(0, count) ?? []) Y.applyUpdate(desk?.doc ?? new Y.Doc(), update, 'network');
}

export function settle(): void {
  while (desks.some(({ inbox }) => inbox.length > 0)) desks.forEach((_desk, person) => void deliver(person, 1));
}

export function look(person: number) {
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
export function put(person: number, start: string, offset: number): void {
  const { editor } = at(person);
  select(editor, placeIn(editor, start, offset));
}

function placeIn({ state }: Editor, start: string, offset: number): number {
  let place = -1;
  state.doc.descendants((node, pos) => {
    if (place < 0 && node.isTextblock && node.textContent.startsWith(start)) place = pos + 1 + offset;
    return !node.isTextblock;
  });
  return place;
}

function select(editor: Editor, place: number): void {
  editor.view.focus();
  editor.commands.setTextSelection(place);
}

/** Moves the caret as an arrow key does: in the browser, which tells the editor of it in a task to come. */
export function step(person: number, direction: 'forward' | 'backward'): void {
  const { view } = at(person).editor;
  view.focus();
  const key = direction === 'forward' ? 'ArrowRight' : 'ArrowLeft';
  view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  getSelection()?.modify('move', direction, 'character');
}

/** Underlines the first letters of the block that begins with `start`, as the checks do when they are done. */
export function underline(person: number, start: string): void {
  const { view } = at(person).editor;
  const place = placeIn(at(person).editor, start, 0);
  const add = [Decoration.inline(place, place + 3, { class: 'finding' })];
  view.dispatch(view.state.tr.setMeta(findingsKey, { remove: [], add }));
}

export function putInCell(person: number, row: number, column: number): void {
  const { editor } = at(person);
  let seen = -1;
  let place = -1;
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name !== 'tableRow') return true;
    seen += 1;
    node.forEach((_cell, offset, index) => {
      if (seen === row && index === column) place = pos + offset + 3;
    });
    return false;
  });
  select(editor, place);
}

export function run(person: number, command: 'addColumnAfter' | 'addRowAfter' | 'deleteColumn' | 'deleteRow'): boolean {
  return at(person).editor.commands[command]();
}

function at(person: number): Desk {
  const desk = desks[person];
  if (!desk) throw new Error(`Nobody ${person}`);
  return desk;
}

export function pause(person: number): void {
  undoManagerOf(at(person).editor)?.stopCapturing();
}

/** Lets the browser's own editing put in each letter, as a key does, and waits until the editor has read it. */
export async function type(person: number, text: string): Promise<void> {
  at(person).editor.view.focus();
  for (const letter of text) {
    document.execCommand('insertText', false, letter);
    await read();
  }
}

export async function press(person: number, key: 'undo' | 'redo' | 'Backspace'): Promise<void> {
  const { view } = at(person).editor;
  view.focus();
  const init = key === 'Backspace' ? { key } : { key: key === 'undo' ? 'z' : 'y', ctrlKey: true };
  const wasRead = view.dom.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  if (wasRead && key === 'Backspace') document.execCommand('delete');
  await read();
}

function read(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
