import { describe, expect, it } from 'vitest';
import {
  amendmentOf,
  isReady,
  newDraft,
  originalOf,
  withKind,
  withPoint,
} from '../../../../../renderer/features/handlerum/amendmentDraft.ts';
import type { Amendment } from '../../../../../shared/kinds/negotiation/negotiation.ts';

const POINTS = [
  { id: 'p1', text: 'vælger løsning B,' },
  { id: 'p2', text: 'frigiver 1,4 mio. kr.' },
];
const begun = newDraft(POINTS, null);

describe('an amendment to the recommendation', () => {
  it('begins from the text of the first point', () => {
    expect(begun).toMatchObject({ kind: 'replace', point: 'p1', text: 'vælger løsning B,', proposer: '' });
    expect(newDraft([], null)).toMatchObject({ point: '', text: '' });
  });

  it('takes the text of another point, but leaves the words of a point that is added', () => {
    expect(withPoint(begun, POINTS, 'p2').text).toBe('frigiver 1,4 mio. kr.');
    const added = { ...withKind(begun, POINTS, 'add'), text: 'følger op i 2028,' };
    expect(withPoint(added, POINTS, 'p2')).toMatchObject({ point: 'p2', text: 'følger op i 2028,' });
  });

  it('adds from nothing, and rewrites from what stands', () => {
    const added = withKind(begun, POINTS, 'add');
    expect(added.text).toBe('');
    expect(withKind({ ...added, text: 'x' }, POINTS, 'replace').text).toBe('vælger løsning B,');
    expect(withKind(begun, POINTS, 'remove').text).toBe('');
  });

  it('is ready when somebody moves something that changes the text', () => {
    const moved = { ...begun, proposer: 'x' };
    expect(isReady(moved, POINTS)).toBe(false);
    expect(isReady({ ...moved, text: '  vælger løsning B, ' }, POINTS)).toBe(false);
    expect(isReady({ ...moved, text: '   ' }, POINTS)).toBe(false);
    expect(isReady({ ...moved, text: 'vælger løsning A,' }, POINTS)).toBe(true);
    expect(isReady({ ...begun, text: 'vælger løsning A,' }, POINTS)).toBe(false);
    expect(isReady(withKind(moved, POINTS, 'remove'), POINTS)).toBe(true);
    expect(isReady(withKind(moved, POINTS, 'add'), POINTS)).toBe(false);
  });

  it('is sent with what it changes', () => {
    const told = { ...begun, proposer: 'x', text: ' vælger A, ', motivation: ' Naboerne. ', cost: 15_000_000 };
    expect(amendmentOf(told, POINTS, 'a')).toEqual({
      id: 'a',
      to: null,
      proposer: 'x',
      motivation: 'Naboerne.',
      cost: 15_000_000,
      votes: {},
      change: { kind: 'replace', point: 'p1', text: 'vælger A,' },
      original: 'vælger løsning B,',
    });
    const added = { ...withKind(told, POINTS, 'add'), text: ' og følger op ' };
    expect(amendmentOf(added, POINTS, 'a')).toMatchObject({
      change: { kind: 'add', after: 'p1', text: 'og følger op' },
      original: '',
    });
    expect(amendmentOf({ ...added, point: '' }, POINTS, 'a').change).toEqual({
      kind: 'add',
      after: null,
      text: 'og følger op',
    });
    const removed = amendmentOf(withKind(told, POINTS, 'remove'), POINTS, 'a');
    expect(removed).toMatchObject({ change: { kind: 'remove', point: 'p1' }, original: 'vælger løsning B,' });
  });
});

describe('a sub-amendment', () => {
  const parent = (change: Amendment['change']): Amendment => ({
    ...amendmentOf({ ...begun, proposer: 'x' }, POINTS, 'a'),
    change,
  });

  it('changes the text its amendment wants to put in', () => {
    const draft = newDraft(POINTS, parent({ kind: 'replace', point: 'p2', text: 'frigiver 1 mio. kr.' }));
    expect(draft).toMatchObject({ point: 'p2', text: 'frigiver 1 mio. kr.' });
    expect(originalOf(draft, POINTS)).toBe('frigiver 1 mio. kr.');
    const sub = amendmentOf({ ...draft, proposer: 'y', text: 'frigiver 0,5 mio. kr.' }, POINTS, 'b');
    expect(sub).toMatchObject({ to: 'a', original: 'frigiver 1 mio. kr.' });
  });

  it('stands where its amendment stands', () => {
    expect(newDraft(POINTS, parent({ kind: 'add', after: 'p1', text: 'ny' })).point).toBe('p1');
    expect(newDraft(POINTS, parent({ kind: 'add', after: null, text: 'ny' })).point).toBe('');
    expect(newDraft(POINTS, parent({ kind: 'remove', point: 'p2' })).text).toBe('');
  });
});
