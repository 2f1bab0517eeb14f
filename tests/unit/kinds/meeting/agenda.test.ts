import { describe, expect, it } from 'vitest';
import { carryFact } from '../../../../shared/kinds/facts.ts';
import { arrangeAgenda, moveAgendaItem } from '../../../../shared/kinds/meeting/doc.ts';
import { exchange, Laptop } from '../../meeting/support/laptop.ts';

const begin = () => [new Laptop('a'), new Laptop('b')] as const;
const numbers = ({ content }: Laptop) => content.items.map(({ id, number }) => [id, number]);
const told = ({ clashes }: Laptop) =>
  clashes.map(({ kind, about, choices }) => [kind, about, choices.map(({ id }) => id)]);
const choose = (one: Laptop, pick: number) => {
  const [clash] = one.clashes;
  one.settle(clash?.id ?? '', clash?.choices[pick]?.id ?? '');
};
const sent = (
  one: Laptop,
  id: string,
  items: readonly (readonly [string, string])[],
  kind: 'main' | 'supplement' = 'main',
) =>
  one.fact('dispatched', {
    ...{ id, kind, hash: '', reason: '', seal: null },
    items: items.map(([of, number]) => ({
      ...{ item: of, number, title: `Sag ${of}`, closed: false, caseId: null, versionId: null, hash: '' },
    })),
  });

describe('numbers of items', () => {
  it('are those they were sent under, and never change', () => {
    const [a] = begin();
    sent(a, 'd1', [
      ['a', '1'],
      ['b', '2'],
    ]);
    sent(a, 'd2', [['a', '7']], 'supplement');
    expect([numbers(a), a.clashes]).toEqual([
      [
        ['a', '1'],
        ['b', '2'],
      ],
      [],
    ]);
  });

  it('given before an item was sent hold while it is on the agenda', () => {
    const [a] = begin();
    a.fact('numbered', { item: 'a', number: '4' });
    expect(numbers(a)).toEqual([
      ['a', '4'],
      ['b', null],
    ]);
    a.remove('a');
    a.fact('numbered', { item: 'b', number: '4' });
    expect([numbers(a), a.clashes]).toEqual([[['b', '4']], []]);
  });

  it('given twice are the first one’s, the other takes the next free, and a person may turn it round', () => {
    const [a, b] = begin();
    a.dispatch();
    exchange(a, b);
    a.add('c');
    sent(a, 'x', [['c', '3']], 'supplement');
    b.add('d');
    b.at(9);
    sent(b, 'y', [['d', '3']], 'supplement');
    exchange(a, b);
    expect(numbers(a)).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
    ]);
    expect(a.clashes).toEqual(b.clashes);
    expect(a.clashes[0]).toMatchObject({
      kind: 'sameNumber',
      about: '3',
      choices: [{ text: 'Sag c' }, { text: 'Sag d' }],
    });
    choose(a, 1);
    expect([numbers(a), a.clashes]).toEqual([
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '4'],
        ['d', '3'],
      ],
      [],
    ]);
    choose(b, 0);
    expect([numbers(b), b.clashes]).toEqual([
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
        ['d', '4'],
      ],
      [],
    ]);
  });

  it('of two that are one case are no question by themselves', () => {
    const [a, b] = begin();
    a.add('c', 'case-1');
    sent(a, 'x', [['c', '1']]);
    b.add('d', 'case-1');
    sent(b, 'y', [['d', '1']], 'supplement');
    exchange(a, b);
    expect(told(a)).toEqual([['sameCase', 'Sag c', ['c', 'd']]]);
    expect(numbers(a).slice(2)).toEqual([
      ['c', '1'],
      ['d', '2'],
    ]);
  });

  it('that are no whole numbers do not decide which is next', () => {
    const [a, b] = begin();
    sent(a, 'x', [['a', '9b']]);
    sent(b, 'y', [['b', '9b']], 'supplement');
    exchange(a, b);
    expect(numbers(a)).toEqual([
      ['a', '9b'],
      ['b', '1'],
    ]);
  });
});

describe('main dispatches', () => {
  it('made apart are one and a supplement until a person says which was the agenda', () => {
    const [a, b] = begin();
    sent(a, 'x', [
      ['a', '1'],
      ['b', '2'],
    ]);
    sent(b, 'y', [['b', '1']]);
    exchange(a, b);
    const kinds = () => a.content.dispatches.map(({ id, kind }) => [id, kind]);
    expect(kinds()).toEqual([
      ['x', 'main'],
      ['y', 'supplement'],
    ]);
    const clash = a.clashes.find(({ kind }) => kind === 'twoMain');
    expect(clash?.about).toBe('');
    expect(clash?.choices.map(({ text, by }) => [text, by])).toEqual([
      ['1 Sag a, 2 Sag b', 'Hos a'],
      ['1 Sag b', 'Hos b'],
    ]);
    a.settle(clash?.id ?? '', clash?.choices[1]?.id ?? '');
    expect(kinds()).toEqual([
      ['y', 'main'],
      ['x', 'supplement'],
    ]);
    expect(a.content.dispatches[0]).toMatchObject({ by: 'Hos b', hash: '' });
    expect(a.kinds).not.toContain('twoMain');
  });

  it('of older programs are as they were: the first is the agenda', () => {
    const [a] = begin();
    for (const id of ['x', 'y']) {
      const data = { id, kind: 'main', items: [], hash: '', reason: '', seal: null };
      carryFact(a.doc, {
        source: id,
        kind: 'dispatched',
        data,
        by: '',
        at: `2020-01-0${id === 'x' ? 1 : 2}T00:00:00.000Z`,
      });
    }
    expect(a.content.dispatches.map(({ id, kind }) => [id, kind])).toEqual([
      ['x', 'main'],
      ['y', 'supplement'],
    ]);
    expect(a.clashes).toEqual([]);
  });
});

describe('the agenda', () => {
  it('keeps what was sent or handled though somebody took it off, and lets go of the rest', () => {
    const [a, b] = begin();
    a.add('c').add('d');
    exchange(a, b);
    for (const id of ['a', 'b', 'c', 'd']) b.remove(id);
    sent(a, 'x', [['a', '1']]);
    a.open().decide('b');
    exchange(a, b);
    expect(b.content.items.map(({ id }) => id)).toEqual(['a', 'b']);
    b.add('c');
    expect(b.content.items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('has one case once: the one a person keeps, and any that the room has handled', () => {
    const [a, b] = begin();
    a.add('c', 'case-1');
    b.add('d', 'case-1').add('e', 'case-2').add('f');
    exchange(a, b);
    expect(told(a)).toEqual([['sameCase', 'Sag c', ['c', 'd']]]);
    a.open().decide('c');
    choose(a, 1);
    expect(a.content.items.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    choose(b, 1);
    expect([b.content.items.map(({ id }) => id), b.clashes]).toEqual([['a', 'b', 'd', 'e', 'f'], []]);
  });

  it.each<[string[], string]>([
    [['b', 'a'], 'bacde'],
    [['e', 'd', 'c', 'b', 'a'], 'edcba'],
    // Those named share the places they had; all others stay.
    [['d', 'b'], 'adcbe'],
    [['e', 'a', 'nobody', 'e'], 'ebcda'],
    [['c'], 'abcde'],
    [[], 'abcde'],
    [['b', 'c', 'd', 'e', 'a'], 'bcdea'],
  ])('put in the order %j reads %s', (asked, after) => {
    const a = new Laptop('a').add('c').add('d').add('e');
    arrangeAgenda(a.doc, asked);
    expect(a.content.items.map(({ id }) => id).join('')).toBe(after);
  });

  it('moves just the item that must move, so that a move made apart holds', () => {
    const [a, b] = begin();
    a.add('c').add('d');
    exchange(a, b);
    const moved: string[] = [];
    a.doc.getMap('items').observeDeep((events) => {
      for (const event of events) moved.push(String(event.path[0]));
    });
    arrangeAgenda(a.doc, ['d', 'a', 'b', 'c']);
    expect(moved).toEqual(['d']);
    arrangeAgenda(b.doc, ['a', 'c', 'b', 'd']);
    exchange(a, b);
    expect(a.content.items.map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
  });

  it.each<[string, number, string]>([
    ['d', 0, 'dabc'],
    ['a', 2, 'bcad'],
    ['a', 3, 'bcda'],
    ['nobody', 1, 'abcd'],
  ])('with %s moved to %i reads %s, what was taken off left out of the count', (id, index, after) => {
    const a = new Laptop('a').add('x').add('c').add('d');
    a.remove('x');
    moveAgendaItem(a.doc, { id, index });
    expect(a.content.items.map((one) => one.id).join('')).toBe(after);
  });
});
