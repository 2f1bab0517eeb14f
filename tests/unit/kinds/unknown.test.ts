import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/kinds/canonical.ts';
import { countUnknown, withUnknown } from '../../../shared/kinds/unknown.ts';

describe('what a newer program wrote', () => {
  it.each<[string, unknown, unknown, unknown, unknown]>([
    ['a key beside the known ones', { a: 1, new: 9 }, { a: 1 }, { a: 2 }, { a: 2, new: 9 }],
    ['a key further down', { a: { b: 1, new: 9 } }, { a: { b: 1 } }, { a: { b: 2 } }, { a: { b: 2, new: 9 } }],
    ['nothing of a known key that is left out now', { a: 1, b: 2 }, { a: 1, b: 2 }, { a: 1 }, { a: 1 }],
    ['what is said anew under its key', { a: 1, new: 9 }, { a: 1 }, { a: 1, new: 3 }, { a: 1, new: 3 }],
    ['nothing where a value is another altogether', { a: 1, new: 9 }, { a: 1 }, 'text', 'text'],
    ['nothing of a value that could not be read', { a: 1, new: 9 }, undefined, { a: 2 }, { a: 2 }],
    ['nothing of a null', null, null, { a: 1 }, { a: 1 }],
    [
      'a key in the element with the same id, wherever it stands now',
      [
        { id: 'x', new: 1 },
        { id: 'y', new: 2 },
      ],
      [{ id: 'x' }, { id: 'y' }],
      [{ id: 'y', a: 5 }, { id: 'z' }, { id: 'x' }],
      [{ id: 'y', a: 5, new: 2 }, { id: 'z' }, { id: 'x', new: 1 }],
    ],
    [
      'a key in the element that says just what it said',
      [
        { a: 1, new: 1 },
        { a: 2, new: 2 },
      ],
      [{ a: 1 }, { a: 2 }],
      [{ a: 2 }, { a: 3 }],
      [{ a: 2, new: 2 }, { a: 3 }],
    ],
    [
      'nothing of a list that could not be read whole',
      [{ id: 'x', new: 1 }, 7],
      [{ id: 'x' }],
      [{ id: 'x' }],
      [{ id: 'x' }],
    ],
    ['a list where there was none', { a: 1 }, { a: 1 }, [1, 2], [1, 2]],
  ])('keeps %s', (_what, raw, read, next, kept) => {
    expect(withUnknown(raw, read, next)).toEqual(kept);
  });

  it.each<[unknown, unknown, number]>([
    [{ a: 1 }, { a: 1 }, 0],
    [{ a: 1, b: 2, c: 3 }, { a: 1 }, 2],
    [{ a: { b: 1, c: 2 }, d: 1 }, { a: { b: 1 } }, 2],
    [
      [
        { a: 1, b: 1 },
        { a: 1, b: 1 },
      ],
      [{ a: 1 }, { a: 1 }],
      2,
    ],
    [[{ a: 1 }], { a: 1 }, 0],
    ['text', 'text', 0],
    [null, null, 0],
    [{ a: 1 }, null, 0],
  ])('is counted in %j, of which %j was read: %i', (raw, read, count) => {
    expect(countUnknown(raw, read)).toBe(count);
  });
});

describe('canonical JSON', () => {
  it('has its keys in order at every depth, its lists as they are', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 3, 1], a: null, c: { z: '', y: true } })).toBe(
      '{"a":null,"b":[{"c":2,"d":1},3,1],"c":{"y":true,"z":""}}',
    );
  });
});
