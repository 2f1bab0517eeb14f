import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { z } from 'zod';
import { clashId, SETTLED, Settled, settledChoice } from '../../../shared/kinds/clash.ts';
import { nextClock } from '../../../shared/kinds/clock.ts';
import { defineKind, formOf } from '../../../shared/kinds/define.ts';
import {
  addFact,
  areConcurrent,
  carryFact,
  FACTS,
  happenedBefore,
  readFacts,
  unreadableFacts,
} from '../../../shared/kinds/facts.ts';
import { regroup } from '../../../shared/kinds/items.ts';

/** A kind nobody uses: what a newcomer writes to have one. */
const pollList = { schema: z.object({ id: z.string(), text: z.string(), for: z.int(), against: z.int() }) };
const poll = defineKind({
  name: 'poll',
  version: 2,
  content: {
    fields: { title: z.string(), place: z.object({ room: z.string() }) },
    lists: {
      hands: { ...pollList, together: [['for', 'against']] },
      remarks: { schema: z.object({ id: z.string(), words: z.string() }), onRestore: 'stays' },
    },
    maps: { marks: { schema: z.boolean() }, seen: { schema: z.literal(true), onRestore: 'stays' } },
  },
  facts: { counted: z.object({ sum: z.int() }), settled: Settled },
  writers: { content: 'everyone', facts: { counted: 'everyone', settled: 'everyone' } },
  upcast: { 1: (doc) => regroup(doc, { name: 'hands', ...pollList, together: [['for', 'against']] }) },
});

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 28, 18, minute));
const maker = (device: string, minute = 0) => ({ device, by: `Ida ved ${device}`, now: at(minute) });
const hand = { id: 'a', text: 'Sti', for: 5, against: 0 };

function twin(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function meet(...docs: readonly Y.Doc[]): void {
  for (const one of docs) for (const other of docs) Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
}

describe('a kind that was only declared', () => {
  it('reads what it wrote, and nothing it did not', () => {
    const doc = new Y.Doc();
    poll.begin(doc, 'k');
    poll.setFields(doc, { title: 'Ny sti' });
    poll.put(doc, 'hands', hand);
    poll.put(doc, 'hands', { ...hand, id: 'b' });
    poll.move(doc, 'hands', { id: 'b', index: 0 });
    poll.setEntry(doc, 'marks', { key: 'x', value: true });
    poll.setEntry(doc, 'marks', { key: 'y', value: false });
    poll.setEntry(doc, 'marks', { key: 'y', value: undefined });
    expect(poll.content(doc)).toEqual({
      fields: { title: 'Ny sti' },
      lists: { hands: [{ ...hand, id: 'b' }, hand], remarks: [] },
      maps: { marks: { x: true }, seen: {} },
    });
    poll.remove(doc, 'hands', 'b');
    expect(poll.list(doc, 'hands')).toEqual([hand]);
    expect(poll.unknown(doc)).toEqual({ fields: 0, items: 0, facts: 0 });
  });

  it('writes nothing where nothing differs', () => {
    const doc = new Y.Doc();
    poll.setFields(doc, { title: 'Ny sti' });
    poll.put(doc, 'hands', hand);
    const before = Y.encodeStateVector(doc);
    poll.setFields(doc, { title: 'Ny sti' });
    poll.put(doc, 'hands', { ...hand });
    poll.restore(doc, poll.content(doc));
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('never pairs the hands of one count with those of another', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), (a, b, c, d) => {
        const one = new Y.Doc();
        poll.put(one, 'hands', hand);
        const two = twin(one);
        poll.put(one, 'hands', { ...hand, for: a, against: b });
        poll.put(two, 'hands', { ...hand, for: c, against: d });
        meet(one, two);
        const [counted] = poll.list(one, 'hands');
        expect(poll.list(two, 'hands')).toEqual([counted]);
        // One who counts just what stood there has counted nothing anew.
        const told = [[a, b] as const, [c, d] as const].filter(([yes, no]) => yes !== 5 || no !== 0);
        expect(told.length === 0 ? [[5, 0]] : told).toContainEqual([counted?.for, counted?.against]);
      }),
    );
  });

  it('goes back to older content only: facts, what stays, and what it cannot read are untouched', () => {
    const doc = new Y.Doc();
    poll.setFields(doc, { title: 'Før' });
    poll.put(doc, 'hands', hand);
    const older = poll.content(doc);
    poll.addFact(doc, maker('a'), { kind: 'counted', data: { sum: 5 } });
    poll.setFields(doc, { title: 'Efter' });
    poll.remove(doc, 'hands', 'a');
    poll.put(doc, 'hands', { ...hand, id: 'c' });
    poll.put(doc, 'remarks', { id: 'r', words: 'Sagt siden' });
    poll.setEntry(doc, 'seen', { key: 'm', value: true });
    doc.getMap('hands').set('newer', new Y.Map(Object.entries({ id: 'newer', shape: 'unknown' })));
    doc.getMap('fields').set('mood', 'ukendt');
    const facts = JSON.stringify(doc.getMap(FACTS).toJSON());
    poll.restore(doc, older);
    expect(poll.content(doc)).toEqual({
      ...older,
      lists: { ...older.lists, remarks: [{ id: 'r', words: 'Sagt siden' }] },
      maps: { ...older.maps, seen: { m: true } },
    });
    expect(JSON.stringify(doc.getMap(FACTS).toJSON())).toBe(facts);
    expect(doc.getMap('fields').get('mood')).toBe('ukendt');
    expect(doc.getMap('hands').has('newer')).toBe(true);
    expect(poll.unknown(doc)).toEqual({ fields: 1, items: 1, facts: 0 });
  });

  it('keeps what a newer program wrote inside a value that this one changes', () => {
    const doc = new Y.Doc();
    doc.getMap('fields').set('place', { room: 'Lokale 2', floor: 3 });
    poll.setFields(doc, { place: { room: 'Lokale 4' } });
    expect(doc.getMap('fields').get('place')).toEqual({ room: 'Lokale 4', floor: 3 });
    expect(poll.unknown(doc).fields).toBe(1);
  });

  it('brings an older form to today’s, the same on two laptops, and leaves a newer one alone', () => {
    const old = new Y.Doc();
    old.getMap('hands').set('a', new Y.Map(Object.entries({ ...hand, position: 'V' })));
    const other = twin(old);
    for (const doc of [old, other]) poll.upcast(doc);
    meet(old, other);
    for (const doc of [old, other]) {
      expect(poll.list(doc, 'hands')).toEqual([hand]);
      expect([formOf(doc), poll.unknown(doc).items]).toEqual([2, 0]);
    }
    const newer = new Y.Doc();
    newer.getMap('record').set('version', 7);
    poll.upcast(newer);
    expect(formOf(newer)).toBe(7);
  });

  it('has an upcast for each form before its own', () => {
    expect(Object.keys(poll.spec.upcast)).toEqual(['1']);
  });
});

describe('facts', () => {
  it('stand in the order of their clocks, each after all its maker had seen, whatever the computers’ clocks say', () => {
    const one = new Y.Doc();
    const early = addFact(one, { kind: 'counted', data: { sum: 1 }, ...maker('a', 50) });
    const two = twin(one);
    // Its clock is an hour behind.
    const answer = addFact(two, { kind: 'counted', data: { sum: 2 }, ...maker('b', -10) });
    meet(one, two);
    expect(readFacts(one).map(({ key }) => key)).toEqual([early.key, answer.key]);
    expect([happenedBefore(early, answer), happenedBefore(answer, early)]).toEqual([true, false]);
    expect(answer.at < early.at).toBe(true);
  });

  it('count from one at each device, and know what was made apart', () => {
    const one = new Y.Doc();
    const two = new Y.Doc();
    const a = addFact(one, { kind: 'counted', data: { sum: 1 }, ...maker('a') });
    const b = addFact(two, { kind: 'counted', data: { sum: 2 }, ...maker('b') });
    meet(one, two);
    const c = addFact(one, { kind: 'counted', data: { sum: 3 }, ...maker('a', 1) });
    expect([a, b, c].map(({ key }) => key)).toEqual(['a/1', 'b/1', 'a/2']);
    expect([areConcurrent(a, b), areConcurrent(a, c), areConcurrent(b, c), areConcurrent(a, a)]).toEqual([
      ...[true, false, false, false],
    ]);
    expect(c.seen).toEqual({ b: 1 });
  });

  it('leave out what is no fact, and say so', () => {
    const doc = new Y.Doc();
    doc.getMap(FACTS).set('no key', { body: '{}', signature: null });
    doc.getMap(FACTS).set('a/1', { body: 'no json', signature: null });
    doc.getMap(FACTS).set('a/2', 'nothing');
    expect([readFacts(doc), unreadableFacts(doc)]).toEqual([[], ['a/1', 'a/2', 'no key']]);
    expect(poll.unknown(doc).facts).toBe(3);
  });

  it('of a kind this program does not know are kept, counted and not read', () => {
    const doc = new Y.Doc();
    addFact(doc, { kind: 'weighed', data: { kilo: 3 }, ...maker('a') });
    addFact(doc, { kind: 'counted', data: { sum: 'many' }, ...maker('a') });
    expect([poll.facts(doc), poll.unknown(doc).facts, readFacts(doc).length]).toEqual([[], 2, 2]);
  });

  it('carried over from an older form are one fact on two laptops, and are not made twice', () => {
    const old = { source: 'event 7', kind: 'counted', data: { sum: 4 }, by: 'Bo', at: at(3).toISOString() };
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    for (const doc of [one, two, one]) carryFact(doc, old);
    meet(one, two);
    expect(readFacts(one)).toHaveLength(1);
    expect(readFacts(one)).toEqual(readFacts(two));
    expect(readFacts(one)[0]).toMatchObject({ kind: 'counted', by: 'Bo', at: old.at, signature: null });
  });
});

describe('a hybrid clock', () => {
  it('always moves on, and never behind the time of day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -600, max: 600 }), { minLength: 1, maxLength: 40 }), (minutes) => {
        let last = nextClock(undefined, at(minutes[0] ?? 0));
        for (const minute of minutes.slice(1)) {
          const next = nextClock(last, at(minute));
          expect(next > last).toBe(true);
          expect(next >= at(minute).toISOString()).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('goes to the next millisecond when one is full', () => {
    expect(nextClock('2026-11-28T18:00:00.123Z/9999', at(0))).toBe('2026-11-28T18:00:00.124Z/0000');
  });
});

describe('a choice', () => {
  const id = clashId('twoSeals', ['b/1', 'a/1']);
  const choose = (doc: Y.Doc, device: string, choice: string) =>
    addFact(doc, { kind: SETTLED, data: { clash: id, choice }, ...maker(device) });

  it('is named alike whatever the order in which the clash was found', () => {
    expect(id).toBe(clashId('twoSeals', ['a/1', 'b/1']));
  });

  it('holds once made; a later one by somebody who had seen it takes its place', () => {
    const doc = new Y.Doc();
    expect(settledChoice(readFacts(doc), id)).toBeNull();
    choose(doc, 'a', 'first');
    expect(settledChoice(readFacts(doc), id)).toBe('first');
    choose(doc, 'b', 'second');
    expect(settledChoice(readFacts(doc), id)).toBe('second');
    expect(settledChoice(readFacts(doc), 'another')).toBeNull();
  });

  it('made differently apart is none yet; made alike it holds', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    choose(one, 'a', 'first');
    choose(two, 'b', 'second');
    meet(one, two);
    expect(settledChoice(readFacts(one), id)).toBeNull();
    choose(one, 'a', 'second');
    expect(settledChoice(readFacts(one), id)).toBe('second');
  });
});
