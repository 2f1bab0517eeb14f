import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fingerprint } from '../../../electron/core/keys/fingerprint.ts';
import { WORDS } from '../../../shared/exchange/words.ts';

const isNear = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  if (short.length === long.length) return [...short].filter((sign, at) => sign !== long[at]).length <= 1;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
};

it('there is a word for each byte, and none is a slip of the tongue from another', () => {
  expect(new Set(WORDS).size).toBe(256);
  const near = WORDS.flatMap((a, at) => WORDS.slice(at + 1).filter((b) => isNear(a, b)));
  expect(near).toEqual([]);
});

it('they are never changed, or people who have read them to each other would no longer agree', () => {
  expect(createHash('sha256').update(WORDS.join(' ')).digest('hex').slice(0, 16)).toBe('14c31b36ac8bd0f2');
  expect(fingerprint('A'.repeat(43)).join(' ')).toBe('azalea bjerg damp øse gitar linse urskov bønne');
});
