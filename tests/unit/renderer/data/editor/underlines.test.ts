import { describe, expect, it } from 'vitest';
import { type Kind, type Marked, underlinesOf } from '../../../../../renderer/data/editor/underlines.ts';

const mark = (key: string, kind: Kind, [from, to]: readonly [number, number]): Marked => ({ key, kind, from, to });
const told = (marked: readonly Marked[], active: string | null = null) =>
  underlinesOf(marked, active).map(
    ({ from, to, key, active: of }) => `${from}-${to} ${key}${of === null ? '' : ` (${of})`}`,
  );

describe('underlines', () => {
  it('stand as they are where no words are shared', () => {
    expect(told([mark('b', 'warning', [10, 14]), mark('a', 'error', [2, 5])])).toEqual(['2-5 a', '10-14 b']);
  });

  it.each<[Kind, Kind]>([
    ['error', 'warning'],
    ['error', 'suggestion'],
    ['warning', 'suggestion'],
    ['suggestion', 'spelling'],
  ])('show an %s over a %s of the same words, whichever comes first', (strong, weak) => {
    const both = [mark('strong', strong, [3, 9]), mark('weak', weak, [3, 9])];
    expect(told(both)).toEqual(['3-9 strong']);
    expect(told(both.toReversed())).toEqual(['3-9 strong']);
  });

  it('leave a milder one what is its own', () => {
    expect(told([mark('mild', 'suggestion', [0, 20]), mark('error', 'error', [5, 8])])).toEqual([
      '0-5 mild',
      '5-8 error',
      '8-20 mild',
    ]);
    expect(told([mark('error', 'error', [0, 6]), mark('mild', 'warning', [4, 10])])).toEqual([
      '0-6 error',
      '6-10 mild',
    ]);
  });

  it('show of two alike the one with fewer words, so that both can be clicked', () => {
    const both = [mark('long', 'warning', [0, 20]), mark('short', 'warning', [5, 8])];
    expect(told(both)).toEqual(['0-5 long', '5-8 short', '8-20 long']);
    expect(told(both.toReversed())).toEqual(['0-5 long', '5-8 short', '8-20 long']);
  });

  it('keep the look of what is weightiest under the one in focus, and mark all its words', () => {
    const both = [mark('mild', 'suggestion', [0, 9]), mark('error', 'error', [3, 6])];
    expect(told(both, 'mild')).toEqual(['0-3 mild (suggestion)', '3-6 error (suggestion)', '6-9 mild (suggestion)']);
    expect(told(both, 'error')).toEqual(['0-3 mild', '3-6 error (error)', '6-9 mild']);
  });

  it('do not share words where one ends and the next begins', () => {
    expect(told([mark('a', 'error', [0, 4]), mark('b', 'warning', [4, 8])])).toEqual(['0-4 a', '4-8 b']);
  });

  it('are none of nothing', () => {
    expect(told([])).toEqual([]);
  });
});
