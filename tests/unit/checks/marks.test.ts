import { describe, expect, test } from 'vitest';
import '../../../shared/checks/index.ts';
import { allMarks } from '../../../shared/checks/marks.ts';
import { unmarkedWay } from '../../support/unmarked.ts';

const pairs = allMarks().flatMap(({ of, texts }) => of.map((pattern) => ({ pattern, texts })));

describe('a pattern that is read only where one of its marks stands', () => {
  test.each(pairs)('$pattern cannot hold without one', ({ pattern, texts }) => {
    expect(unmarkedWay(pattern, texts)).toBeNull();
  });
});

describe('the proof itself', () => {
  test.each([
    [/(?<!\p{L})(?:abc|def)(?!\p{L})/u, ['abc', 'de'], null],
    [/(?<!\p{L})(?:abc|def)(?!\p{L})/u, ['abc'], 'def'],
    [/de[fg]/u, ['def'], 'deg'],
    [/(?:under|med)\s+forbehold/u, ['under forbehold', 'med'], 'under‡forbehold'],
    [/x?y{2,3}/u, ['xy'], 'yy'],
    [/\p{L}*es efterfølgende/u, ['efter'], null],
    [/(?<=i )maj/u, ['i '], null],
    [/maj(?= hej)/u, ['hej'], null],
    [/a(?=hej)\p{L}+/u, ['hej'], 'a‡'],
  ])('%s with the marks %j', (pattern, texts, way) => {
    expect(unmarkedWay(pattern, texts)).toBe(way);
  });
});
