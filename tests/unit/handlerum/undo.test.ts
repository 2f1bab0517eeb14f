import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { EMPTY_HANDLERUM } from '../../../shared/kinds/case/handlerum.ts';
import {
  putHandlerumItem,
  readHandlerum,
  removeHandlerumItem,
  removeOwner,
  writeHandlerum,
} from '../../../shared/kinds/case/handlerumDoc.ts';
import { putBack, takeAway, takeBack } from '../../../shared/kinds/case/handlerumUndo.ts';
import { handlerum } from '../../support/handlerum.ts';

const element = (id: string, more: object = {}) => ({ id, title: id, text: '', requires: [], excludes: [], ...more });
const option = (id: string, more: object = {}) => ({
  ...{ id, label: id, title: id, kind: 'alternative' as const, description: [] },
  ...{ proposer: { kind: 'administration' as const, name: '' }, advantages: '', disadvantages: '' },
  ...{
    elements: [] as string[],
    combinableWith: [] as string[],
    prerequisites: '',
    reversibleUntil: '',
    earliestStart: '',
  },
  ...more,
});
const cost = (owner: string, year: number, ore = 5) => ({
  ...{ id: `${owner}/capital/${year}`, owner, kind: 'capital' as const, year, ore },
});

/** Two laptops with the same handlerum. */
function two(more: object): [Y.Doc, Y.Doc] {
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  writeHandlerum(a, { ...EMPTY_HANDLERUM, ...more });
  exchange(a, b);
  return [a, b];
}
function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

const START = {
  options: [
    option('o1', { elements: ['e1', 'e2'], combinableWith: ['o2'] }),
    option('o2', { combinableWith: ['o1', 'o3'] }),
    option('o3'),
  ],
  elements: [element('e1', { requires: ['e2'] }), element('e2'), element('e3', { excludes: ['e1', 'e2'] })],
  costs: [cost('o1', 2027), cost('o2', 2027), cost('e1', 2028)],
  consequences: [{ id: 'o1/time', option: 'o1', dimension: 'time', text: 'to år' }],
};

describe('putting back what was taken away', () => {
  it('leaves a handlerum as it was, whatever was taken', () => {
    fc.assert(
      fc.property(handlerum, fc.nat(), (before, pick) => {
        const doc = new Y.Doc();
        writeHandlerum(doc, before);
        const all = (['options', 'elements', 'bindings', 'dimensions', 'costs'] as const).flatMap((list) =>
          before[list].map(({ id }) => ({ list, id })),
        );
        const one = all[pick % Math.max(all.length, 1)];
        if (!one) return;
        const seen = readHandlerum(doc);
        const taken = takeAway(doc, one.list, one.id);
        expect(readHandlerum(doc)[one.list].some(({ id }) => id === one.id)).toBe(false);
        putBack(doc, taken);
        expect(known(readHandlerum(doc), one)).toEqual(known(seen, one));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['o1', 'o2', 'e1', 'e2'])('brings %s back to its place, with its amounts and where it was named', (id) => {
    const [doc] = two(START);
    const before = readHandlerum(doc);
    putBack(doc, takeAway(doc, id.startsWith('o') ? 'options' : 'elements', id));
    expect(readHandlerum(doc)).toEqual(before);
  });

  it('keeps what others added, mended, moved in and took away meanwhile', () => {
    const [a, b] = two(START);
    const taken = takeAway(a, 'options', 'o1');
    putHandlerumItem(b, 'options', option('o4'));
    putHandlerumItem(b, 'elements', element('e2', { title: 'Mended by B' }));
    putHandlerumItem(b, 'costs', cost('o2', 2027, 99));
    putHandlerumItem(b, 'bindings', {
      ...{ id: 'new', kind: 'must', strength: 'hard', text: 'B binds', source: '', lifter: '', note: '' },
    } as never);
    removeOwner(b, 'elements', 'e3');
    exchange(a, b);
    const meanwhile = readHandlerum(b);
    putBack(a, taken);
    exchange(a, b);
    const after = readHandlerum(b);
    expect(readHandlerum(a)).toEqual(after);
    expect(after.options.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3', 'o4']);
    expect(after.elements).toEqual(meanwhile.elements);
    expect(after.bindings).toEqual(meanwhile.bindings);
    expect(after.costs.find(({ id }) => id === 'o2/capital/2027')?.ore).toBe(99);
    expect(after.costs.some(({ id }) => id === 'o1/capital/2027')).toBe(true);
    expect(after.consequences.map(({ text }) => text)).toEqual(['to år']);
  });

  it('names nothing that was taken away meanwhile, and is named in nothing that is gone', () => {
    const [a, b] = two(START);
    const taken = takeAway(a, 'options', 'o1');
    removeOwner(b, 'elements', 'e2');
    removeOwner(b, 'options', 'o2');
    exchange(a, b);
    putBack(a, taken);
    expect(readHandlerum(a).options.map(({ id, elements, combinableWith }) => [id, elements, combinableWith])).toEqual([
      ['o1', ['e1'], []],
      ['o3', [], []],
    ]);
  });

  it('leaves what someone made anew under the same id, and does nothing the second time', () => {
    const [a] = two(START);
    const taken = takeAway(a, 'costs', 'o1/capital/2027');
    putHandlerumItem(a, 'costs', cost('o1', 2027, 7));
    putBack(a, taken);
    expect(readHandlerum(a).costs.find(({ id }) => id === 'o1/capital/2027')?.ore).toBe(7);
    const again = takeAway(a, 'elements', 'e1');
    putBack(a, again);
    const vector = Y.encodeStateVector(a);
    putBack(a, again);
    expect(Y.encodeStateVector(a)).toEqual(vector);
  });

  it('keeps what this program does not know of the thing, and adds to a list others changed', () => {
    const [a, b] = two(START);
    (a.getMap('elements').get('e1') as Y.Map<unknown>).set('fromLater', { deep: 1 });
    exchange(a, b);
    const taken = takeAway(a, 'elements', 'e1');
    exchange(a, b);
    putHandlerumItem(b, 'options', option('o1', { elements: ['e3', 'e2'], combinableWith: ['o2'] }));
    exchange(a, b);
    putBack(a, taken);
    expect((a.getMap('elements').get('e1') as Y.Map<unknown>).get('fromLater')).toEqual({ deep: 1 });
    expect(readHandlerum(a).options[0]?.elements).toEqual(['e1', 'e3', 'e2']);
  });
});

describe('taking back amounts that were taken over from a table', () => {
  it('restores what stood there, and leaves what someone has changed since', () => {
    const [doc] = two(START);
    const [changed, fresh, theirs] = [cost('o1', 2027, 50), cost('o3', 2030), cost('o2', 2027, 60)];
    for (const item of [changed, fresh, theirs]) putHandlerumItem(doc, 'costs', item);
    putHandlerumItem(doc, 'costs', { ...theirs, ore: 61 });
    takeBack(doc, [
      { list: 'costs', item: changed, before: cost('o1', 2027) },
      { list: 'costs', item: fresh, before: null },
      { list: 'costs', item: theirs, before: cost('o2', 2027) },
    ]);
    const amounts = readHandlerum(doc).costs.map(({ id, ore }) => [id, ore]);
    expect(amounts).toEqual([
      ['o1/capital/2027', 5],
      ['o2/capital/2027', 61],
      ['e1/capital/2028', 5],
    ]);
  });
  it('is nothing when it was taken away meanwhile', () => {
    const [doc] = two(START);
    removeHandlerumItem(doc, 'costs', 'o2/capital/2027');
    takeBack(doc, [{ list: 'costs', item: cost('o2', 2027), before: cost('o2', 2027, 1) }]);
    expect(readHandlerum(doc).costs.some(({ id }) => id === 'o2/capital/2027')).toBe(false);
  });
});

/** What came back names only what is there: a random handlerum may name what is not. */
function known(all: ReturnType<typeof readHandlerum>, one: { list: string; id: string }) {
  const [options, elements] = [new Set(all.options.map(({ id }) => id)), new Set(all.elements.map(({ id }) => id))];
  return {
    ...all,
    options: all.options.map((item) =>
      item.id === one.id && one.list === 'options'
        ? {
            ...item,
            elements: item.elements.filter((id) => elements.has(id)),
            combinableWith: item.combinableWith.filter((id) => options.has(id)),
          }
        : item,
    ),
    elements: all.elements.map((item) =>
      item.id === one.id && one.list === 'elements'
        ? {
            ...item,
            requires: item.requires.filter((id) => elements.has(id)),
            excludes: item.excludes.filter((id) => elements.has(id)),
          }
        : item,
    ),
  };
}
