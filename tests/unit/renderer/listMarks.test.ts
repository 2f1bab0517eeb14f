import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedMark, listMark } from '../../../renderer/data/editor/listMarks.ts';

describe('the mark of an item of a list from Word', () => {
  it.each([
    ['1.', null, 1],
    ['(12)', null, 12],
    ['3)\u00A0\u00A0', null, 3],
    ['a)', 'a', 1],
    ['c.', 'a', 3],
    ['B)', 'A', 2],
    ['aa)', 'a', 27],
    ['i)', 'i', 1],
    ['iv.', 'i', 4],
    ['XII.', 'I', 12],
    ['2.3', '1.1', 3],
    ['2.3.', '1.1', 3],
  ])('%s counts', (text, type, number) => expect(listMark(text, null)).toEqual({ is: 'number', type, number }));

  it.each(['·', 'o', '§', 'Ø', 'ü', '-', '–', '•', ''])('»%s« is a bullet', (text) =>
    expect(listMark(text, null)).toEqual({ is: 'bullet' }),
  );

  it.each(['§ 1', 'Bilag 1', 'Artikel I'])('»%s« is words that no list writes', (words) =>
    expect(listMark(words, null)).toEqual({ is: 'words', words }),
  );

  it('»i)« after »h)« is a letter, and »v)« after »iv)« a Roman number', () => {
    expect(listMark('i)', { type: 'a', number: 8 })).toMatchObject({ type: 'a', number: 9 });
    expect(listMark('v)', { type: 'i', number: 4 })).toMatchObject({ type: 'i', number: 5 });
    expect(listMark('v)', null)).toMatchObject({ type: 'a', number: 22 });
  });

  it('reads back every list of letters or Roman numbers from its beginning', () => {
    const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
    const written = (type: 'a' | 'A' | 'i' | 'I', n: number): string => {
      const small =
        type.toLowerCase() === 'a'
          ? String.fromCharCode(96 + n)
          : `${'x'.repeat(Math.floor(n / 10))}${units[n % 10] ?? ''}`;
      return type === type.toLowerCase() ? small : small.toUpperCase();
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...(['a', 'A', 'i', 'I'] as const)),
        fc.integer({ min: 1, max: 26 }),
        (type, length) => {
          let before: CountedMark | null = null;
          for (let n = 1; n <= length; n++) {
            const mark = listMark(`${written(type, n)})`, before);
            expect(mark).toEqual({ is: 'number', type, number: n });
            before = mark.is === 'number' ? mark : null;
          }
        },
      ),
    );
  });
});
