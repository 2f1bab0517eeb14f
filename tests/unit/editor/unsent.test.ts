import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { unsentBy } from '../../../renderer/data/session/unsent.ts';

const textOf = (doc: Y.Doc): string => doc.getText('t').toString();

/** Edits given as [place, text or number of characters to delete]. */
function edit(doc: Y.Doc, edits: readonly (readonly [number, string | number])[]): void {
  for (const [place, change] of edits) {
    const text = doc.getText('t');
    const at = Math.min(place, text.length);
    if (typeof change === 'string') text.insert(at, change);
    else text.delete(at, Math.min(change, text.length - at));
  }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('what the core has not got', () => {
  it('is nothing when a case is merely opened, also one where text was deleted', () => {
    const core = new Y.Doc();
    edit(core, [
      [0, 'Sagen om skolen'],
      [0, 6],
    ]);
    expect(unsentBy(copyOf(core), { coreState: Y.encodeStateAsUpdate(core), pending: 'no' })).toBeNull();
  });

  it('is a deletion the core never acknowledged', () => {
    const core = new Y.Doc();
    edit(core, [[0, 'Sagen om skolen']]);
    const page = copyOf(core);
    edit(page, [[0, 6]]);
    const missing = unsentBy(page, { coreState: Y.encodeStateAsUpdate(core), pending: 'yes' });
    if (missing) Y.applyUpdate(core, missing);
    expect(textOf(core)).toBe('om skolen');
  });

  it('brings both sides to the same text, whatever either wrote while they were apart', () => {
    const edits = fc.array(
      fc.tuple(fc.nat(40), fc.oneof(fc.string({ minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 5 }))),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(edits, edits, edits, (before, ours, theirs) => {
        const core = new Y.Doc();
        edit(core, before);
        const page = copyOf(core);
        edit(page, ours);
        edit(core, theirs);
        const coreState = Y.encodeStateAsUpdate(core);
        Y.applyUpdate(page, coreState);
        const missing = unsentBy(page, { coreState, pending: ours.length > 0 ? 'yes' : 'no' });
        if (missing) Y.applyUpdate(core, missing);
        expect(textOf(core)).toBe(textOf(page));
      }),
    );
  });
});
