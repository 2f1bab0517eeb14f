import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMatches } from '../../../shared/text/allMatches.ts';

const PATTERNS = [/a/gu, /a*/gu, /(?<!b)a|🙂?/gu, /$/gmu, /(?=a)/g, /(a)(b)?/gu, /.{0,2}/gsu];

describe('allMatches', () => {
  it('finds what matchAll finds, also nothing between two signs, and leaves the pattern at the start', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '🙂', '\ud83d', '\n', ' '), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom(...PATTERNS), (given, pattern) => {
        const found = allMatches(given, pattern).map((match) => [match.index, ...match]);
        expect(found).toEqual([...given.matchAll(pattern)].map((match) => [match.index, ...match]));
        expect(pattern.lastIndex).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('starts at the start, wherever a test has left the pattern', () => {
    const pattern = /a/gu;
    pattern.test('aa');
    expect(allMatches('aa', pattern)).toHaveLength(2);
  });

  it('refuses a pattern that is not global: it would find the first match for ever', () => {
    expect(() => allMatches('a', /a/u)).toThrow('global');
  });
});
