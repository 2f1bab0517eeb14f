import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { joinedUpdate } from '../../../electron/core/records/joined.ts';
import { runsOf } from '../../support/runs.ts';

/** A document that was built from these updates alone. */
function built(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

const act = fc.tuple(fc.constantFrom('insert', 'delete', 'field', 'item', 'gone'), fc.nat(30), fc.nat(9));

function play(doc: Y.Doc, [what, where, how]: readonly [string, number, number]): void {
  const text = doc.getText('text');
  const at = text.length === 0 ? 0 : where % (text.length + 1);
  if (what === 'insert') text.insert(at, 'abcdefghij'.slice(0, how + 1));
  if (what === 'delete') text.delete(Math.min(at, text.length), Math.min(how, text.length - at));
  if (what === 'field') doc.getMap('fields').set(`k${where % 4}`, how);
  if (what === 'item') doc.getMap('items').set(`i${where % 4}`, new Y.Map([['value', how]]));
  if (what === 'gone') doc.getMap('items').delete(`i${where % 4}`);
}

it('says what the updates it stands for say, in any order with them, whoever wrote on meanwhile', () => {
  fc.assert(
    fc.property(fc.array(act), fc.array(act, { minLength: 1 }), fc.array(act), (early, late, apart) => {
      const doc = new Y.Doc();
      for (const one of early) play(doc, one);
      const start = Y.encodeStateAsUpdate(doc);
      const before = built([start]);
      const single: Uint8Array[] = [];
      doc.on('update', (update: Uint8Array) => void single.push(update));
      for (const one of late) play(doc, one);
      const joined = joinedUpdate(before, doc);
      // Another laptop that has seen only the start, and writes on.
      const other = built([start]);
      for (const one of apart) play(other, one);
      const theirs = Y.encodeStateAsUpdate(other, Y.encodeStateVector(before));
      const long = built([start, ...single, theirs]);
      for (const order of [
        [start, joined, theirs],
        [start, theirs, joined],
        [start, joined, ...single, theirs],
      ]) {
        const short = built(order);
        expect(short.getText('text').toString()).toBe(long.getText('text').toString());
        expect(short.getMap('fields').toJSON()).toEqual(long.getMap('fields').toJSON());
        expect(short.getMap('items').toJSON()).toEqual(long.getMap('items').toJSON());
        expect(Y.encodeStateVector(short)).toEqual(Y.encodeStateVector(long));
      }
    }),
    { numRuns: runsOf(300).runs },
  );
});

it('tells as deleted what was deleted in between, each place once, and nothing else', () => {
  const places = (sets: ReadonlyMap<number, readonly { clock: number; len: number }[]>) =>
    [...sets].flatMap(([client, ranges]) =>
      ranges.flatMap(({ clock, len }) => Array.from({ length: len }, (_, index) => `${client} ${clock + index}`)),
    );
  const deletedIn = (doc: Y.Doc) => places(Y.createDeleteSetFromStructStore(doc.store).clients);
  fc.assert(
    fc.property(fc.array(act), fc.array(act, { minLength: 1 }), (early, late) => {
      const doc = new Y.Doc();
      for (const one of early) play(doc, one);
      const before = built([Y.encodeStateAsUpdate(doc)]);
      for (const one of late) play(doc, one);
      const told = Y.decodeUpdate(joinedUpdate(before, doc)).ds.clients;
      const gone = new Set(deletedIn(before));
      expect(places(told).sort()).toEqual(
        deletedIn(doc)
          .filter((place) => !gone.has(place))
          .sort(),
      );
      for (const ranges of told.values()) {
        expect(ranges.length).toBeGreaterThan(0);
        for (const { len } of ranges) expect(len).toBeGreaterThan(0);
      }
    }),
    { numRuns: runsOf(300).runs },
  );
});

it('does not lay down again what was deleted before', () => {
  const doc = new Y.Doc();
  const text = doc.getText('text');
  text.insert(0, 'x'.repeat(2000));
  for (let at = 0; at < 900; at++) text.delete(at, 1);
  const before = built([Y.encodeStateAsUpdate(doc)]);
  text.insert(5, 'ny');
  text.delete(0, 1);
  expect(joinedUpdate(before, doc).length).toBeLessThan(60);
  expect(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before)).length).toBeGreaterThan(1500);
});
