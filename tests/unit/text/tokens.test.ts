import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLongWord, words } from '../../../shared/text/lix.ts';
import { alphanumericRuns, countWords } from '../../../shared/text/tokens.ts';

/** Danish, punctuation that stands in and around words, and what lies outside the first plane. */
const danish = fc.string({
  unit: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...'abcdefghijklmnoprstuvyæøåÆØÅéüß') },
    { weight: 4, arbitrary: fc.constantFrom(...' \n\t\u00a0./-,:;»«§%&+()0123456789') },
    { weight: 1, arbitrary: fc.constantFrom('Ж', 'λ', '漢', '²', '½', '€', '—', '\ufffc', '𝐀', '𐐷', '😀', '\u0301') },
  ),
  maxLength: 80,
});

describe('countWords', () => {
  test.each([
    ['', 0, 0],
    ['it-afdelingen', 1, 1],
    ['HR/løn-teamet', 2, 1],
    ['2.325.750 kr. § %', 2, 0],
    ['f.eks. 3,5 – (bilaget)', 3, 1],
  ])('%j is %i words, %i of them long', (text, count, long) => {
    expect(countWords(text, 6)).toEqual({ words: count, long });
  });

  test('agrees with the words themselves for any text', () => {
    fc.assert(
      fc.property(danish, (text) => {
        const found = words(text).map(({ from, to }) => text.slice(from, to));
        expect(countWords(text, 6)).toEqual({ words: found.length, long: found.filter(isLongWord).length });
      }),
      { numRuns: 2000 },
    );
  });
});

test('alphanumericRuns finds what the pattern finds, in any text', () => {
  fc.assert(
    fc.property(danish, (text) => {
      const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: run, index }) => [index, index + run.length]);
      expect(alphanumericRuns(text)).toEqual(found);
    }),
    { numRuns: 2000 },
  );
});
