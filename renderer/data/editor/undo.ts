import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';

/** An editor, or its view. */
interface Edited {
  readonly state: EditorState;
}

export function undoManagerOf({ state }: Edited): UndoManager | undefined {
  return yUndoPluginKey.getState(state)?.undoManager;
}

/** Keeps a change from running together with the typing before and after it, so that one undo takes back just this. */
export function asOneStep(edited: Edited, change: () => void): void {
  const manager = undoManagerOf(edited);
  manager?.stopCapturing();
  change();
  manager?.stopCapturing();
}

/**
 * As `asOneStep`; answers what takes back just this change, as long as it is the last one. It says whether it did: what was written since is
 * nobody's to take along.
 */
export function asStepToUndo(edited: Edited, change: () => void): () => 'undone' | 'writtenSince' {
  const manager = undoManagerOf(edited);
  const before = manager?.undoStack.at(-1);
  asOneStep(edited, change);
  const step = manager?.undoStack.at(-1);
  return () => {
    if (!manager || !step || step === before || manager.undoStack.at(-1) !== step) return 'writtenSince';
    manager.undo();
    return 'undone';
  };
}
