import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { z } from 'zod';
import { clashId, SETTLED, settledChoice } from '../../../shared/kinds/clash.ts';
import { nextClock } from '../../../shared/kinds/clock.ts';
import { defineKind, formOf } from '../../../shared/kinds/define.ts';
import {
  addFact,
  areConcurrent,
  brokenFacts,
  carryFact,
  FACTS,
  type Fact,
  inOrder,
  readFacts,
} from '../../../shared/kinds/facts.ts';
import { writtenIn } from '../../../shared/kinds/written.ts';

const kind = defineKind({
  name: 'garden',
  version: 3,
  content: {
    fields: { title: z.string(), place: z.object({ room: z.string() }) },
    lists: {
      beds: { schema: z.object({ id: z.string(), plant: z.string() }) },
      notes: { schema: z.object({ id: z.string() }), onRestore: 'stays' },
    },
    maps: { marks: { schema: z.int() }, seen: { schema: z.literal(true), onRestore: 'stays' } },
  },
  facts: { planted: z.object({ bed: z.string() }) },
  writers: { content: 'everyone', facts: { planted: 'everyone' } },
  upcast: {
    1: (doc) => void doc.getMap('fields').set('title', `${doc.getMap('fields').get('title')}+1`),
    2: (doc) => void doc.getMap('fields').set('title', `${doc.getMap('fields').get('title')}+2`),
  },
});
const now = new Date('2026-11-28T18:00:00.000Z');
const maker = (device: string) => ({ device, by: device, now });

describe('the form of a document', () => {
  it.each<[unknown, number]>([
    [undefined, 1],
    [1, 1],
    [7, 7],
    [0, 1],
    [-2, 1],
    [1.5, 1],
    ['3', 1],
  ])('that says %j is %i', (version, form) => {
    const doc = new Y.Doc();
    if (version !== undefined) doc.getMap('record').set('version', version);
    expect(formOf(doc)).toBe(form);
  });

  it.each([
    [1, 'Have+1+2'],
    [2, 'Have+2'],
    [3, 'Have'],
    [4, 'Have'],
  ])('%i is brought to today’s in turn', (form, title) => {
    const doc = new Y.Doc();
    doc.getMap('record').set('version', form);
    doc.getMap('fields').set('title', 'Have');
    const state = Y.encodeStateVector(doc);
    kind.upcast(doc);
    expect([kind.fields(doc).title, formOf(doc)]).toEqual([title, Math.max(form, 3)]);
    expect(Y.encodeStateVector(doc).join() === state.join()).toBe(form >= 3);
  });

  it('is stamped on a new one with its kind and its council, and one council there may not be', () => {
    const [own, without] = [new Y.Doc(), new Y.Doc()];
    kind.begin(own, 'council-1');
    kind.begin(without, null);
    expect(own.getMap('record').toJSON()).toEqual({ kind: 'garden', version: 3, council: 'council-1' });
    expect(without.getMap('record').toJSON()).toEqual({ kind: 'garden', version: 3 });
  });
});

describe('registers', () => {
  it('read as they can be, by the order of their keys, and nothing of what an object always has', () => {
    const doc = new Y.Doc();
    for (const [key, value] of [
      ['title', 'Have'],
      ['place', { room: 7 }],
      ['toString', 'x'],
      ['hasOwnProperty', 1],
    ] as const)
      doc.getMap('fields').set(key, value);
    expect(kind.fields(doc)).toEqual({ title: 'Have' });
    expect(kind.unknown(doc).fields).toBe(3);
    for (const [key, value] of [
      ['b', 2],
      ['a', 1],
      ['c', 'three'],
    ] as const)
      doc.getMap('marks').set(key, value);
    expect(Object.entries(kind.map(doc, 'marks'))).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('are written when they differ or cannot be read, and one change is one update', () => {
    const doc = new Y.Doc();
    let updates = 0;
    doc.on('update', () => updates++);
    kind.setFields(doc, { title: 'Have', place: { room: 'A' } });
    expect(updates).toBe(1);
    kind.setFields(doc, { title: 'Have', place: { room: 'A' }, ...{ nothing: undefined } });
    kind.setEntry(doc, 'marks', { key: 'a', value: undefined });
    expect(updates).toBe(1);
    doc.getMap('fields').set('title', 7);
    kind.setFields(doc, { title: 'Have' });
    expect([kind.fields(doc).title, updates]).toEqual(['Have', 3]);
  });

  it('of a list this kind has not are no place to write', () => {
    expect(() => kind.put(new Y.Doc(), 'toString' as never, { id: 'a' } as never)).toThrow('No list toString');
  });
});

describe('going back to older content', () => {
  it('takes away what was not there, in fields, lists and maps, and keeps what stays', () => {
    const doc = new Y.Doc();
    kind.setFields(doc, { title: 'Ny' });
    kind.put(doc, 'beds', { id: 'a', plant: 'løg' });
    kind.put(doc, 'notes', { id: 'n' });
    kind.setEntry(doc, 'marks', { key: 'a', value: 1 });
    kind.setEntry(doc, 'seen', { key: 's', value: true });
    doc.getMap('marks').set('strange', 'ord');
    const none = { fields: {}, lists: { beds: [], notes: [] }, maps: { marks: {}, seen: {} } };
    kind.restore(doc, none);
    expect(kind.content(doc)).toEqual({
      ...none,
      lists: { beds: [], notes: [{ id: 'n' }] },
      maps: { marks: {}, seen: { s: true } },
    });
    expect(doc.getMap('marks').get('strange')).toBe('ord');
    kind.restore(doc, { ...none, fields: { title: 'Før' }, maps: { marks: { b: 2 }, seen: {} } });
    expect([kind.fields(doc), kind.map(doc, 'marks')]).toEqual([{ title: 'Før' }, { b: 2 }]);
  });
});

describe('facts', () => {
  const made = (key: string, clock = 'c', seen = {}) => {
    const [device = '', number = ''] = key.split('/');
    return {
      ...{ key, device, number: Number(number), clock, seen },
      kind: 'planted',
      data: {},
      by: '',
      at: '',
      signature: null,
    } as Fact;
  };

  it('are in the order of clock, then device, then number', () => {
    const all = [made('b/1', '2'), made('b/10', '1'), made('b/9', '1'), made('a/1', '1'), made('a/2', '3')];
    expect(all.sort(inOrder).map(({ key }) => key)).toEqual(['a/1', 'b/9', 'b/10', 'b/1', 'a/2']);
  });

  it('are made apart unless one saw the other, and never apart from themselves', () => {
    expect(areConcurrent(made('a/1'), made('b/1'))).toBe(true);
    expect(areConcurrent(made('a/1'), made('b/1', 'c', { a: 1 }))).toBe(false);
    expect(areConcurrent(made('a/2'), made('b/1', 'c', { a: 1 }))).toBe(true);
    expect(areConcurrent(made('b/1', 'c', { a: 9 }), made('a/3'))).toBe(false);
    expect(areConcurrent(made('a/1'), made('a/1'))).toBe(false);
  });

  it('know the highest number of each other device, and nothing of their own', () => {
    const doc = new Y.Doc();
    for (const device of ['a', 'b', 'a', 'a']) addFact(doc, { kind: 'planted', data: { bed: 'x' }, ...maker(device) });
    const last = addFact(doc, { kind: 'planted', data: { bed: 'x' }, ...maker('b') });
    expect([last.key, last.seen]).toEqual(['b/2', { a: 3 }]);
    expect(readFacts(doc).at(-1)).toEqual(last);
  });

  it.each<[string, unknown]>([
    ['a/0', { body: true, signature: null }],
    ['a/01', { body: true, signature: null }],
    ['a', { body: true, signature: null }],
    ['a b/1', { body: true, signature: null }],
    ['/1', { body: true, signature: null }],
    ['a/1', { body: true }],
    ['a/1', { body: true, signature: 'x'.repeat(201) }],
  ])('under %s as %j are none', (key, stored) => {
    const [from, doc] = [new Y.Doc(), new Y.Doc()];
    addFact(from, { kind: 'planted', data: { bed: 'x' }, ...maker('a') });
    const { body } = from.getMap(FACTS).get('a/1') as { body: string };
    doc.getMap(FACTS).set(key, { ...(stored as object), body });
    expect(readFacts(doc)).toEqual([]);
    doc.getMap(FACTS).set('a-1.b_c/12', { body, signature: null });
    expect(readFacts(doc).map((one) => [one.device, one.number])).toEqual([['a-1.b_c', 12]]);
  });

  it('of one value under two keys are two', () => {
    const doc = new Y.Doc();
    addFact(doc, { kind: 'planted', data: { bed: 'x' }, ...maker('a') });
    const value = doc.getMap(FACTS).get('a/1');
    doc.getMap(FACTS).set('b/1', value);
    expect(readFacts(doc).map(({ key }) => key)).toEqual(['a/1', 'b/1']);
    expect(readFacts(doc).map(({ device }) => device)).toEqual(['a', 'b']);
  });

  it('that are gone or changed are named, in their order', () => {
    const before = new Y.Doc();
    for (const device of ['c', 'b', 'a']) addFact(before, { kind: 'planted', data: { bed: device }, ...maker(device) });
    const after = new Y.Doc();
    Y.applyUpdate(after, Y.encodeStateAsUpdate(before));
    expect(brokenFacts(before, after)).toEqual([]);
    after.getMap(FACTS).delete('c/1');
    after.getMap(FACTS).set('b/1', { body: '{}', signature: null });
    addFact(after, { kind: 'planted', data: { bed: 'd' }, ...maker('d') });
    expect(brokenFacts(before, after)).toEqual(['b/1', 'c/1']);
  });

  it('from before facts are named by what they were made of, whatever letters that has', () => {
    const doc = new Y.Doc();
    const old = { kind: 'planted', data: { bed: 'x' }, by: 'Bo', at: now.toISOString() };
    carryFact(doc, { source: `bed æ/7 ${'x'.repeat(200)}`, ...old });
    const [fact] = readFacts(doc);
    expect(fact?.device).toBe(`legacy-bed___7_${'x'.repeat(92)}`);
    expect(fact).toMatchObject({ number: 1, seen: {}, clock: `${old.at}/0000`, at: old.at, by: 'Bo' });
    carryFact(doc, { source: `bed æ/7 ${'x'.repeat(200)}`, ...old, by: 'Another' });
    expect(readFacts(doc)).toEqual([fact]);
  });
});

describe('a hybrid clock', () => {
  it.each<[string | undefined, string]>([
    [undefined, '2026-11-28T18:00:00.000Z/0000'],
    ['2026-11-28T17:59:59.999Z/0041', '2026-11-28T18:00:00.000Z/0000'],
    ['2026-11-28T18:00:00.000Z/0000', '2026-11-28T18:00:00.000Z/0001'],
    ['2026-11-28T19:00:00.000Z/0009', '2026-11-28T19:00:00.000Z/0010'],
    ['2026-11-28T19:00:00.000Z/9998', '2026-11-28T19:00:00.000Z/9999'],
    ['2026-11-28T19:00:00.000Z/9999', '2026-11-28T19:00:00.001Z/0000'],
    ['2026-11-28T19:00:00.000Z', '2026-11-28T19:00:00.000Z/0001'],
    ['2026-11-28T19:00:00.000Z/x', '2026-11-28T19:00:00.000Z/0001'],
  ])('after %s goes on as %s', (last, next) => {
    expect(nextClock(last, now)).toBe(next);
  });
});

describe('a choice', () => {
  it('is none where the fact only looks like one', () => {
    const doc = new Y.Doc();
    const id = clashId('x', ['b', 'a']);
    expect(id).toBe('x:a|b');
    addFact(doc, { kind: 'planted', data: { clash: id, choice: 'a' }, ...maker('a') });
    addFact(doc, { kind: SETTLED, data: { clash: id }, ...maker('a') });
    addFact(doc, { kind: SETTLED, data: { clash: 'x:a|c', choice: 'a' }, ...maker('a') });
    expect(settledChoice(readFacts(doc), id)).toBeNull();
  });

  it('has an id that fits, however many it is among', () => {
    const long = clashId(
      'x',
      Array.from({ length: 100 }, (_, index) => `id-${index}`),
    );
    expect(long).toHaveLength(400);
    expect(long.startsWith('x:id-0|id-1|id-10|')).toBe(true);
  });
});

describe('what an update wrote in', () => {
  const written = (edit: (doc: Y.Doc) => void, before: (doc: Y.Doc) => void = () => {}) => {
    const doc = new Y.Doc();
    before(doc);
    let told: unknown;
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      told ??= [...writtenIn(transaction)].map(([name, keys]) => [name, [...keys].sort()]);
    });
    doc.transact(() => edit(doc));
    return told;
  };
  const item = (doc: Y.Doc) => void doc.getMap('beds').set('a', new Y.Map([['tags', new Y.Map()]]));

  it.each<[string, ReturnType<typeof written>, unknown]>([
    ['nothing', written(() => {}), []],
    ['fields by their keys', written((doc) => doc.getMap('fields').set('title', 'x').length), [['fields', ['title']]]],
    [
      'two roots',
      written((doc) => {
        doc.getMap('fields').set('b', 1);
        doc.getMap('fields').set('a', 1);
        doc.getMap('beds').set('x', 1);
      }),
      [
        ['fields', ['a', 'b']],
        ['beds', ['x']],
      ],
    ],
    ['a text, which has no keys', written((doc) => doc.getText('body').insert(0, 'x')), [['body', []]]],
    [
      'an item, however deep below it',
      written(
        (doc) => ((doc.getMap('beds').get('a') as Y.Map<Y.Map<number>>).get('tags') as Y.Map<number>).set('t', 1),
        item,
      ),
      [['beds', ['a']]],
    ],
    ['an item that went', written((doc) => doc.getMap('beds').delete('a'), item), [['beds', ['a']]]],
  ])('is %s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});
