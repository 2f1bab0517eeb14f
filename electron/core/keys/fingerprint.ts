import { createHash } from 'node:crypto';
import { WORDS } from '../../../shared/exchange/words.ts';

const LENGTH = 8;

/**
 * A key as words to read to one another on the telephone: the first 64 bits of the SHA-256 of its 32 bytes. Two people who hear the same words
 * have the same key; who would fool them has to try 2^64 keys for each.
 */
export function fingerprint(publicKey: string): string[] {
  const digest = createHash('sha256').update('handlerum-fingerprint-v1\n').update(publicKey).digest();
  return [...digest.subarray(0, LENGTH)].map((byte) => WORDS[byte] ?? '');
}
