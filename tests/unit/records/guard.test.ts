import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyGuarded } from '../../../electron/core/records/guard.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import { AppError } from '../../../shared/rpc/result.ts';

const now = new Date('2026-11-28T18:00:00.000Z');
const happen = (doc: Y.Doc, device = 'a') =>
  caseKind.addFact(doc, { device, by: '', now }, { kind: 'ready', data: {} });

/** A case that was made ready, and a copy of it that somebody else changes. */
function two() {
  const here = new Y.Doc();
  caseKind.begin(here, null);
  happen(here);
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  const made = (edit: (doc: Y.Doc) => void) => {
    const before = Y.encodeStateVector(there);
    there.transact(() => edit(there));
    return Y.encodeStateAsUpdate(there, before);
  };
  return { here, made };
}
/** Why it is refused, or what came of it. */
function outcome(doc: Y.Doc, update: Uint8Array, source: 'content' | 'merge') {
  try {
    const { isNew, written } = applyGuarded(doc, update, source);
    return { isNew, written: [...written.keys()] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.details?.reason];
  }
}
const FACTS = ['invalid_input', 'facts'];
const NO_UPDATE = ['invalid_input', 'notUpdate'];

describe('an update from elsewhere', () => {
  it('tells whether it says anything new, and where', () => {
    const { here, made } = two();
    const update = made((doc) => doc.getMap('fields').set('title', 'Ny'));
    for (const source of ['content', 'merge'] as const) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(here));
      expect(outcome(doc, update, source)).toEqual({ isNew: true, written: ['fields'] });
      expect(outcome(doc, update, source)).toEqual({ isNew: false, written: [] });
    }
  });

  it.each<[string, (doc: Y.Doc) => void, unknown, unknown]>([
    ['adds a fact', (doc) => void happen(doc, 'b'), FACTS, { isNew: true, written: ['facts'] }],
    ['takes a fact away', (doc) => doc.getMap('facts').delete('a/1'), FACTS, FACTS],
    ['changes a fact', (doc) => void doc.getMap('facts').set('a/1', { body: '{}', signature: null }), FACTS, FACTS],
    [
      'says a fact again as it is',
      (doc) => void doc.getMap('facts').set('a/1', doc.getMap('facts').get('a/1')),
      FACTS,
      { isNew: true, written: ['facts'] },
    ],
    [
      'changes what the record says it is',
      (doc) => void doc.getMap('record').set('version', 9),
      FACTS,
      { isNew: true, written: ['record'] },
    ],
  ])(
    'that %s is an editor’s never, and another laptop’s only where nothing is broken',
    (_what, edit, content, merge) => {
      for (const [source, expected] of [
        ['content', content],
        ['merge', merge],
      ] as const) {
        const { here, made } = two();
        expect(outcome(here, made(edit), source)).toEqual(expected);
      }
    },
  );

  it('that is cut, foreign or longer than it says is none, and leaves the document as it was', () => {
    const { here, made } = two();
    const update = made((doc) => doc.getText('body').insert(0, 'Mange ord'));
    const state = Y.encodeStateAsUpdate(here);
    for (const bytes of [
      update.slice(0, -3),
      new Uint8Array([9, 9, 9]),
      new Uint8Array(),
      new Uint8Array([...update, 0]),
    ]) {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, state);
      expect(outcome(copy, bytes, 'merge')).toEqual(NO_UPDATE);
    }
    expect(outcome(here, update.slice(0, -3), 'content')).toEqual(NO_UPDATE);
    expect(Y.encodeStateAsUpdate(here)).toEqual(state);
  });

  it('that waits for one that has not come is news', () => {
    const { here, made } = two();
    const first = made((doc) => doc.getText('body').insert(0, 'Før '));
    const second = made((doc) => doc.getText('body').insert(4, 'siden'));
    const gone = made((doc) => doc.getText('body').delete(0, 2));
    expect(outcome(here, second, 'content')).toEqual({ isNew: true, written: [] });
    expect(outcome(here, gone, 'content')).toMatchObject({ isNew: true });
    expect(here.getText('body').toString()).toBe('');
    expect(outcome(here, first, 'content')).toEqual({ isNew: true, written: ['body'] });
    expect(here.getText('body').toString()).toBe('r siden');
  });

  it('that waits behind others that wait is news each time, whatever order they come in', () => {
    const edits = [1, 2, 3, 4].flatMap((time) => [
      (doc: Y.Doc) => doc.getText('body').insert(doc.getText('body').length, `ord${time} `),
      (doc: Y.Doc) => doc.getText('body').delete(0, 1),
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(edits, { minLength: edits.length }), (order) => {
        const { here, made } = two();
        const whole = new Y.Doc();
        Y.applyUpdate(whole, Y.encodeStateAsUpdate(here));
        const updates = new Map(edits.map((edit) => [edit, made(edit)]));
        const log = order.flatMap((edit) => {
          const update = updates.get(edit) as Uint8Array;
          const { isNew } = applyGuarded(here, update, 'content');
          return isNew ? [update] : [];
        });
        // What is laid down must make what is in memory, or words are gone with the next start.
        for (const update of log) Y.applyUpdate(whole, update);
        expect(whole.getText('body').toString()).toBe(here.getText('body').toString());
        expect(Y.encodeStateVector(whole)).toEqual(Y.encodeStateVector(here));
        expect(here.store.pendingStructs).toBeNull();
      }),
    );
  });

  it('leaves nobody listening when it is done', () => {
    const { here, made } = two();
    outcome(
      here,
      made((doc) => doc.getMap('facts').delete('a/1')),
      'content',
    );
    // Were it still listened to, this would be told as a breach of the next update.
    happen(here, 'c');
    expect(
      outcome(
        here,
        made((doc) => doc.getMap('fields').set('title', 'Ny')),
        'content',
      ),
    ).toEqual({
      ...{ isNew: true, written: ['fields'] },
    });
  });
});
