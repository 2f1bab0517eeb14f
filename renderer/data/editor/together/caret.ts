import { type EditorState, Plugin, type Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
  yUndoPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { type Around, around, changedRange, findMoved } from './movedText.ts';

/** Both ends of a selection, each held to the letter before it. */
interface Held {
  readonly anchor: Y.RelativePosition;
  readonly head: Y.RelativePosition;
}

/** Where the caret stood before a step that can be undone, and after it. */
interface Step {
  readonly before: Held | null;
  after: Held | null;
}

const STEP = 'caret';

/**
 * Keeps the caret with its text when somebody else writes, and puts it where the change was by undo and redo. The Yjs binding does
 * neither: as soon as a block's text differs it takes the Yjs position for a wrong one and puts the old offset back
 * (`isMisresolvedAfterStructuralChange` in @tiptap/y-tiptap 3.0.9), and the place it keeps for redo is worked out from a document
 * that is no longer there. So we hold the positions ourselves and have the last word. Must stand after `Collaboration`.
 */
export function steadyCaret(): Plugin {
  const now: { held: Held | null; step: Step | null } = { held: null, step: null };
  return new Plugin({
    appendTransaction(transactions, old, state) {
      if (!transactions.some((tr) => tr.docChanged && tr.getMeta(ySyncPluginKey)?.isChangeOrigin)) return null;
      const back = steppedTo(state);
      const selection = back ? resolve(state, back) : follow(now.held, { old, state });
      if (!selection) return null;
      const tr = state.tr.setSelection(selection);
      return back ? tr.scrollIntoView() : tr;
    },
    view(view) {
      const stop = watchSteps(view, now);
      now.held = hold(view.state);
      return {
        update({ state }, before) {
          if (state.doc !== before.doc || !state.selection.eq(before.selection)) now.held = hold(state);
          if (now.step) now.step.after = now.held;
          now.step = null;
        },
        destroy: stop,
      };
    },
  });
}

/** Notes the caret before and after each step that can be undone; a step undone or done again hands its notes on. */
function watchSteps(view: EditorView, now: { held: Held | null; step: Step | null }): () => void {
  const manager: Y.UndoManager = yUndoPluginKey.getState(view.state).undoManager;
  const added = ({ stackItem }: { stackItem: Y.UndoManager['undoStack'][number] }) => {
    const stepped = manager.currStackItem;
    const step: Step = stepOf(stepped) ?? { before: now.held, after: null };
    stackItem.meta.set(STEP, step);
    if (!stepped) now.step = step;
  };
  const updated = ({ stackItem }: { stackItem: Y.UndoManager['undoStack'][number] }) => {
    now.step = stepOf(stackItem) ?? null;
  };
  manager.on('stack-item-added', added);
  manager.on('stack-item-updated', updated);
  return () => {
    manager.off('stack-item-added', added);
    manager.off('stack-item-updated', updated);
  };
}

function stepOf(item: Y.UndoManager['currStackItem']): Step | undefined {
  return item?.meta.get(STEP);
}

/** The place to go to if the change at hand is an undo or redo. */
function steppedTo(state: EditorState): Held | null {
  const manager: Y.UndoManager = yUndoPluginKey.getState(state).undoManager;
  const step = stepOf(manager.currStackItem);
  return (manager.undoing ? step?.before : step?.after) ?? null;
}

function bindingOf(state: EditorState): ProsemirrorBinding {
  return ySyncPluginKey.getState(state).binding;
}

/** Only where text is selected; other selections the binding follows itself. */
function hold(state: EditorState): Held | null {
  const { type, mapping } = bindingOf(state);
  const at = (pos: number): Y.RelativePosition => absolutePositionToRelativePosition(pos, type, mapping);
  const { selection } = state;
  return selection instanceof TextSelection ? { anchor: at(selection.anchor), head: at(selection.head) } : null;
}

function resolve(state: EditorState, held: Held): Selection | null {
  return between(state, { anchor: placeOf(state, held.anchor), head: placeOf(state, held.head) });
}

/** The caret by the letter it stands behind; when that letter is gone, by where its surroundings went. */
function follow(held: Held | null, { old, state }: { old: EditorState; state: EditorState }): Selection | null {
  if (!held || !(old.selection instanceof TextSelection)) return null;
  const range = changedRange(old.doc, state.doc);
  const end = (position: Y.RelativePosition, was: number): number | null => {
    const place = placeOf(state, position);
    if (!range || isAlive(state, position)) return place;
    const text: Around | null = around(old.doc, was);
    return (text && findMoved(state.doc, range, text)) ?? place;
  };
  const { anchor, head } = old.selection;
  return between(state, { anchor: end(held.anchor, anchor), head: end(held.head, head) });
}

function placeOf(state: EditorState, position: Y.RelativePosition): number | null {
  const { doc, type, mapping } = bindingOf(state);
  const place = relativePositionToAbsolutePosition(doc, type, position, mapping);
  return place === null || place < 0 || place > state.doc.content.size ? null : place;
}

/** Whether what the position is held to still stands: a letter counts itself on one of its two sides, a deleted one on neither. */
function isAlive(state: EditorState, position: Y.RelativePosition): boolean {
  const { doc } = bindingOf(state);
  const side = (assoc: number) =>
    Y.createAbsolutePositionFromRelativePosition(
      new Y.RelativePosition(position.type, position.tname, position.item, assoc),
      doc,
    );
  const [left, right] = [side(-1), side(0)];
  if (!left || !right || left.type._item?.deleted) return false;
  return position.item === null || left.index !== right.index;
}

function between(
  { doc }: EditorState,
  { anchor, head }: { anchor: number | null; head: number | null },
): Selection | null {
  const from = anchor ?? head;
  const to = head ?? anchor;
  return from === null || to === null ? null : TextSelection.between(doc.resolve(from), doc.resolve(to));
}
