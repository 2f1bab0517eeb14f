import { describe, expect, it } from 'vitest';
import { handsOf, placeIn, slidesOf, toSupport, withHand } from '../../../../../renderer/features/charter/seminar.ts';
import { clauseOf, proposalOf } from './support.ts';

it('shows every clause that stands and has words, and after them every open proposal', () => {
  const slides = slidesOf({
    clauses: [
      clauseOf('a', { rationale: 'Derfor' }),
      clauseOf('b', { text: ' ' }),
      clauseOf('c', { status: 'withdrawn' }),
    ],
    proposals: [proposalOf('p', { clause: 'a' }), proposalOf('q', { state: 'declined' }), proposalOf('r', { by: '' })],
  });
  expect(slides.map(({ id, before, text, by }) => [id, before, text, by])).toEqual([
    ['a', 'Punkt a', 'Punkt a', null],
    ['p', 'Punkt a', 'Forslag p', 'Lindvedlisten'],
    ['r', '', 'Forslag r', ''],
  ]);
});

it('stays among what is shown', () => {
  expect([-1, 0, 2, 3, 9].map((to) => placeIn(3, to))).toEqual([0, 0, 2, 2, 2]);
  expect(placeIn(0, 1)).toBe(0);
});

describe('hands', () => {
  const support = [{ id: 'a/x', target: 'a', group: 'x', for: 2, against: 1 }];

  it('are those of the group for what is shown', () => {
    expect(handsOf({ support }, 'a', 'x')).toMatchObject({ for: 2, against: 1 });
    expect(handsOf({ support }, 'a', 'y')).toEqual({ for: 0, against: 0 });
  });

  it('are one more or fewer, never more than the group has and never under none', () => {
    const now = { for: 2, against: 0 };
    expect(withHand(now, 'for', { by: 1, mandates: 3 })).toEqual({ for: 3, against: 0 });
    expect(withHand(now, 'for', { by: 1, mandates: 2 })).toBeNull();
    expect(withHand(now, 'against', { by: 1, mandates: 2 })).toBeNull();
    expect(withHand(now, 'against', { by: -1, mandates: 3 })).toBeNull();
    expect(withHand(now, 'for', { by: -1, mandates: 2 })).toEqual({ for: 1, against: 0 });
  });

  it('can go down where there are more than the group has now', () => {
    expect(withHand({ for: 4, against: 0 }, 'for', { by: -1, mandates: 3 })).toEqual({ for: 3, against: 0 });
  });

  it('are told by what and whose', () => {
    expect(toSupport('a', 'x', { for: 1, against: 2 })).toEqual({ target: 'a', group: 'x', for: 1, against: 2 });
  });
});
