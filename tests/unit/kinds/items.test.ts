import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { z } from 'zod';
import {
  moveOrdered,
  putOrdered,
  rawItems,
  readOrdered,
  regroup,
  removeOrdered,
  restoreOrdered,
} from '../../../shared/kinds/items.ts';

const list = {
  name: 'rows',
  schema: z.object({ id: z.string(), text: z.string(), from: z.string().optional(), to: z.string().optional() }),
};
const paired = { ...list, together: [['from', 'to']] };
const row = (id: string, text = id) => ({ id, text });
const order = (doc: Y.Doc) => readOrdered(doc, list).map(({ id }) => id);
const filled = (...ids: string[]) => {
  const doc = new Y.Doc();
  for (const id of ids) putOrdered(doc, list, row(id));
  return doc;
};
const broken = (doc: Y.Doc, id: string, position: unknown = 'V') =>
  doc.getMap('rows').set(id, new Y.Map(Object.entries({ id, position, shape: 1 })));

describe('an ordered list', () => {
  it('has new items last, in the order they were put, and does not move one that is changed', () => {
    const doc = filled('c', 'a', 'b');
    putOrdered(doc, list, row('a', 'changed'));
    expect(readOrdered(doc, list)).toEqual([row('c'), row('a', 'changed'), row('b')]);
  });

  it.each<[string, number, string]>([
    ['a', 0, 'abcd'],
    ['a', 1, 'bacd'],
    ['a', 3, 'bcda'],
    ['a', 99, 'bcda'],
    ['d', 0, 'dabc'],
    ['c', 1, 'acbd'],
    ['b', 2, 'acbd'],
    ['nobody', 0, 'abcd'],
  ])('with %s moved to %i reads %s', (id, index, after) => {
    const doc = filled('a', 'b', 'c', 'd');
    moveOrdered(doc, 'rows', { id, index });
    expect(order(doc).join('')).toBe(after);
  });

  it('finds a place also among items that were given one position apart', () => {
    const [one, two] = [filled('a'), new Y.Doc()];
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    putOrdered(one, list, row('b'));
    putOrdered(two, list, row('c'));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    expect(order(one)).toEqual(['a', 'b', 'c']);
    putOrdered(one, list, row('d'));
    // Behind b, whose position c has too: the next one that is further on.
    moveOrdered(one, 'rows', { id: 'd', index: 2 });
    expect(order(one)).toEqual(['a', 'b', 'c', 'd']);
    moveOrdered(one, 'rows', { id: 'd', index: 1 });
    expect(order(one)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('takes an item away once, and again without harm', () => {
    const doc = filled('a', 'b');
    removeOrdered(doc, 'rows', 'a');
    removeOrdered(doc, 'rows', 'a');
    expect(order(doc)).toEqual(['b']);
  });

  it('reads past what is no item, and stands what has no place of its own in the middle', () => {
    const doc = filled('a');
    doc.getMap('rows').set('text', 'nothing');
    broken(doc, 'shapeless');
    for (const [id, position] of [
      ['x', 7],
      ['y', ''],
      ['z', 'å'],
      ['w', 'V!'],
    ] as const)
      doc.getMap('rows').set(id, new Y.Map(Object.entries({ ...row(id), position })));
    doc.getMap('rows').set('0', new Y.Map(Object.entries({ ...row('0'), position: '1' })));
    expect(order(doc)).toEqual(['0', 'a', 'w', 'x', 'y', 'z']);
    expect(rawItems(doc, list).map(({ id }) => id)).toEqual(['0', 'a', 'shapeless', 'w', 'x', 'y', 'z']);
  });

  it('lays an item over what lies under its id and is none', () => {
    const doc = new Y.Doc();
    doc.getMap('rows').set('a', 'nothing');
    putOrdered(doc, list, row('a'));
    expect(readOrdered(doc, list)).toEqual([row('a')]);
  });

  it('writes just the keys that differ, and a key that was never laid down', () => {
    const doc = filled('a');
    const item = doc.getMap('rows').get('a') as Y.Map<unknown>;
    const changed: string[] = [];
    item.observe(({ keysChanged }) => changed.push(...(keysChanged as Set<string>)));
    putOrdered(doc, list, row('a'));
    expect(changed).toEqual([]);
    putOrdered(doc, list, { ...row('a', 'b'), id: 'a' });
    expect(changed).toEqual(['text']);
  });
});

describe('keys that are one register', () => {
  const days = { ...row('a'), from: '1', to: '2' };

  it('lie under one key, and are read as they were put', () => {
    const doc = new Y.Doc();
    putOrdered(doc, paired, days);
    expect((doc.getMap('rows').get('a') as Y.Map<unknown>).toJSON()).toEqual({
      ...{ ...row('a'), 'from+to': { from: '1', to: '2' } },
      position: expect.any(String),
    });
    expect(readOrdered(doc, paired)).toEqual([days]);
    expect(rawItems(doc, paired)[0]?.raw).toMatchObject(days);
  });

  it('that were laid down one by one are read, and brought together without a word changed', () => {
    const doc = new Y.Doc();
    putOrdered(doc, list, days);
    putOrdered(doc, list, row('b'));
    expect(readOrdered(doc, paired)).toEqual([days, row('b')]);
    regroup(doc, paired);
    const raw = doc.getMap('rows').toJSON() as Record<string, object>;
    expect([Object.keys(raw.a ?? {}).sort(), Object.keys(raw.b ?? {}).sort()]).toEqual([
      ['from+to', 'id', 'position', 'text'],
      ['id', 'position', 'text'],
    ]);
    expect(readOrdered(doc, paired)).toEqual([days, row('b')]);
  });

  it('that are together already are left alone', () => {
    const doc = new Y.Doc();
    putOrdered(doc, paired, days);
    (doc.getMap('rows').get('a') as Y.Map<unknown>).set('from', 'strange');
    regroup(doc, paired);
    expect(readOrdered(doc, paired)).toEqual([days]);
  });

  it('of which one alone was laid down are brought together too', () => {
    const doc = new Y.Doc();
    putOrdered(doc, list, { ...row('a'), to: '2' } as never);
    regroup(doc, paired);
    expect(readOrdered(doc, paired)).toEqual([{ ...row('a'), to: '2' }]);
  });

  it('whose register is broken leave the rest to be read', () => {
    const doc = new Y.Doc();
    putOrdered(doc, paired, days);
    (doc.getMap('rows').get('a') as Y.Map<unknown>).set('from+to', null);
    expect(readOrdered(doc, paired)).toEqual([row('a')]);
  });
});

describe('a list that is made to say something', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefg'), { maxLength: 7 });

  it('says it, whatever it said before, and keeps what it cannot read', () => {
    fc.assert(
      fc.property(ids, ids, fc.boolean(), (before, after, strange) => {
        const doc = filled(...before);
        if (strange) broken(doc, 'strange');
        restoreOrdered(
          doc,
          list,
          after.map((id) => row(id, `${id}2`)),
        );
        expect(readOrdered(doc, list)).toEqual(after.map((id) => row(id, `${id}2`)));
        expect(doc.getMap('rows').has('strange')).toBe(strange);
      }),
    );
  });

  it('moves nothing that stands right', () => {
    const doc = filled('a', 'b', 'c');
    broken(doc, 'strange', '0V');
    const state = Y.encodeStateVector(doc);
    restoreOrdered(doc, list, [row('a'), row('b'), row('c')]);
    expect(Y.encodeStateVector(doc)).toEqual(state);
  });
});
