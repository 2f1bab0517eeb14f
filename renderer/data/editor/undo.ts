import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';

export function undoManagerOf(editor: Editor): UndoManager | undefined {
  return yUndoPluginKey.getState(editor.state)?.undoManager;
}

/** Keeps a change from running together with the typing before and after it, so that one undo takes back just this. */
export function asOneStep(editor: Editor, change: () => void): void {
  const manager = undoManagerOf(editor);
  manager?.stopCapturing();
  change();
  manager?.stopCapturing();
}
