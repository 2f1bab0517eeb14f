import { expect, test } from 'vitest';
import { nearest } from '../../../shared/text/nearest.ts';

test.each([
  ['warnAbov', ['errorAbove', 'warnAbove'], 'warnAbove'],
  ['wranAbove', ['warnAbove'], 'warnAbove'],
  ['xwarnAbovey', ['warnAbove'], 'warnAbove'],
  ['warnAb', ['warnAbove'], undefined],
  ['abc', ['abd', 'abe'], 'abd'],
  ['abc', ['abe', 'abd'], 'abd'],
  ['abc', ['axx', 'abx'], 'abx'],
  ['abc', ['abc', 'abd'], 'abc'],
  ['', ['ab', 'abc'], 'ab'],
  ['abc', [], undefined],
])('nearest to »%s« of %j is %s', (word, among, expected) => {
  expect(nearest(word, among)).toBe(expected);
});
