import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Dismissal } from '../../../shared/kinds/case/case.ts';
import { dismiss, eachOnce, takeUp } from '../../../shared/kinds/case/dismissals.ts';
import { putItem, readItems } from '../../../shared/kinds/case/doc.ts';

const about = { check: 'PR05', contextHash: 'ab12' };
const made = (reason: string, more: Partial<Dismissal> = {}) => ({
  ...{ ...about, kind: 'accepted' as const, reason, by: 'Ida', at: '2026-11-28T12:00:00.000Z' },
  ...more,
});
const read = (doc: Y.Doc) => readItems(doc, 'dismissals');
function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

describe('one finding set aside twice', () => {
  it('in two replicas is one dismissal, the same in both', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    dismiss(a, made('a'));
    dismiss(b, made('b'));
    exchange(a, b);
    expect(read(a)).toHaveLength(1);
    expect(read(b)).toEqual(read(a));
  });

  it('keeps the last reason, also over one with an id of its own from before', () => {
    const doc = new Y.Doc();
    putItem(doc, 'dismissals', { id: 'old-random', ...made('old') });
    putItem(doc, 'dismissals', { id: 'another', ...made('other', { contextHash: 'cd34' }) });
    dismiss(doc, made('first'));
    dismiss(doc, made('second'));
    expect(read(doc).map(({ reason }) => reason)).toEqual(['other', 'second']);
  });

  it('stays in its place when it is set aside anew', () => {
    const doc = new Y.Doc();
    dismiss(doc, made('first'));
    dismiss(doc, made('other', { contextHash: 'cd34' }));
    dismiss(doc, made('again'));
    expect(read(doc).map(({ reason }) => reason)).toEqual(['again', 'other']);
  });

  it('is taken up whole, with what older versions left, and nothing else', () => {
    const doc = new Y.Doc();
    for (const id of ['x', 'y']) putItem(doc, 'dismissals', { id, ...made(id) });
    dismiss(doc, made('other words', { contextHash: 'cd34' }));
    dismiss(doc, made('other check', { check: 'PR06' }));
    takeUp(doc, about);
    expect(read(doc).map(({ reason }) => reason)).toEqual(['other words', 'other check']);
  });

  it('is told once, by the last', () => {
    const all = [
      { id: '1', ...made('first') },
      { id: '2', ...made('other', { contextHash: 'cd34' }) },
      { id: '3', ...made('last') },
    ];
    expect(eachOnce(all).map(({ id }) => id)).toEqual(['2', '3']);
  });
});
