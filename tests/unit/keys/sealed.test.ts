import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { openPlain, readPlain, Sealing, seal, unseal } from '../../../electron/core/files/sealed.ts';
import { codeOf, temporaryFolder } from '../../support/core.ts';

const key = randomBytes(32);
const PIECE = 65_536;

describe('a sealed file', () => {
  test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_001])(
    'of %i bytes says what was sealed',
    async (size) => {
      const bytes = randomBytes(size);
      const sealed = await seal(key, bytes);
      expect(Buffer.from(await unseal(key, sealed))).toEqual(bytes);
      const path = join(temporaryFolder(), 'sealed');
      writeFileSync(path, sealed);
      const opened = await openPlain({ path, seal: key });
      expect(opened.size).toBe(size);
      expect(await buffer(opened.stream)).toEqual(bytes);
    },
  );

  test('comes in pieces of any length', async () => {
    const bytes = randomBytes(150_000);
    const chunks = Array.from({ length: 1500 }, (_value, index) => bytes.subarray(index * 100, index * 100 + 100));
    const sealed = await buffer(Readable.from(chunks).pipe(new Sealing(key)));
    expect(Buffer.from(await unseal(key, sealed))).toEqual(bytes);
  });

  test('is another each time, and opened by its own key only', async () => {
    const bytes = Buffer.from('same words');
    expect(await seal(key, bytes)).not.toEqual(await seal(key, bytes));
    const sealed = await seal(key, bytes);
    expect(await codeOf(() => unseal(randomBytes(32), sealed))).toBe('file_corrupt');
  });

  test('with any part changed, cut off, moved or left out is refused', async () => {
    const sealed = Buffer.from(await seal(key, randomBytes(3 * PIECE + 10)));
    const length = PIECE + 16;
    const piece = (number: number) => sealed.subarray(24 + number * length, 24 + (number + 1) * length);
    const head = sealed.subarray(0, 24);
    const flipped = (place: number) => {
      const copy = Buffer.from(sealed);
      copy[place] = (copy[place] ?? 0) ^ 1;
      return copy;
    };
    const wrong = [
      ...[0, 10, 30, 24 + length, sealed.length - 1].map(flipped),
      ...[0, 10, 24, 25, 24 + length, 24 + 3 * length, sealed.length - 1].map((end) => sealed.subarray(0, end)),
      Buffer.concat([head, piece(1), piece(0), piece(2), piece(3)]),
      Buffer.concat([head, piece(0), piece(2), piece(3)]),
      Buffer.concat([sealed, piece(3)]),
    ];
    for (const bytes of wrong) expect(await codeOf(() => unseal(key, bytes))).toBe('file_corrupt');
  });

  test('tells whoever reads it that it is damaged', async () => {
    const path = join(temporaryFolder(), 'sealed');
    writeFileSync(path, (await seal(key, randomBytes(100))).subarray(0, 60));
    expect(await codeOf(() => readPlain({ path, seal: key }))).toBe('file_corrupt');
  });
});
