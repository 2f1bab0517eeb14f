import { crc32 } from 'node:zlib';

/**
 * CRC-32 over a row's bytes and the words that go with them: not against forgers, whom signatures keep out, but so that a
 * flipped bit on the disk is told and never read as what somebody wrote.
 */
export function checksumOf(data: Uint8Array, words: readonly (string | number)[]): number {
  return crc32(JSON.stringify(words), crc32(data));
}
