import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { asStepToUndo } from '../../../../../renderer/data/editor/undo.ts';

/** An editor over one text, as far as undo asks of it. */
function edited() {
  const doc = new Y.Doc();
  const text = doc.getText('t');
  const undoManager = new Y.UndoManager(text, { captureTimeout: 60_000 });
  const state = { [KEY]: { undoManager } };
  const write = (words: string) => text.insert(text.length, words);
  return { text, write, editor: { state } as never };
}
/** What ProseMirror calls the plugin that holds it. */
const KEY = 'y-undo$';

describe('a step that can be taken back', () => {
  it('is taken back alone, as long as nothing has been written since', () => {
    const { text, write, editor } = edited();
    write('Før. ');
    const undo = asStepToUndo(editor, () => write('Skridtet. '));
    expect(undo()).toBe('undone');
    expect(text.toString()).toBe('Før. ');
  });

  it("stays where something has been written since, which is nobody's to take along", () => {
    const { text, write, editor } = edited();
    const undo = asStepToUndo(editor, () => write('Skridtet. '));
    write('Siden.');
    expect(undo()).toBe('writtenSince');
    expect(text.toString()).toBe('Skridtet. Siden.');
  });

  it('is taken back once', () => {
    const { text, write, editor } = edited();
    write('Før. ');
    const undo = asStepToUndo(editor, () => write('Skridtet. '));
    undo();
    expect(undo()).toBe('writtenSince');
    expect(text.toString()).toBe('Før. ');
  });

  it('takes nothing else back where it changed nothing', () => {
    const { text, write, editor } = edited();
    write('Før. ');
    expect(asStepToUndo(editor, () => undefined)()).toBe('writtenSince');
    expect(text.toString()).toBe('Før. ');
  });
});
