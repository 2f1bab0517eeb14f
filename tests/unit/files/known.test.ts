import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { FileStore } from '../../../electron/core/files/store.ts';
import { FileHash } from '../../../shared/kinds/ids.ts';

const dir = mkdtempSync(join(tmpdir(), 'handlerum-files-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const BYTES = Buffer.from('Bilag 1. Skitse af stien langs åen.');
const HASH = FileHash.parse(createHash('sha256').update(BYTES).digest('hex'));
const inParts = async () => Readable.from([BYTES.subarray(0, 5), BYTES.subarray(5)]);

describe('a file that is known by its hash', () => {
  it('is stored when it says that, read once, and not read where it is here', async () => {
    const files = new FileStore(dir);
    await files.putKnown(HASH, inParts);
    expect(Buffer.from((await files.read(HASH)) ?? [])).toEqual(BYTES);
    await files.putKnown(HASH, () => Promise.reject(new Error('nobody reads it')));
  });

  it('is not stored when it says something else or breaks off, and leaves nothing behind', async () => {
    const files = new FileStore(join(dir, 'other'));
    const other = async () => Readable.from([BYTES, Buffer.from('!')]);
    await expect(files.putKnown(HASH, other)).rejects.toMatchObject({ code: 'file_corrupt' });
    await expect(files.putKnown(HASH, async () => Readable.from([BYTES.subarray(0, 5)]))).rejects.toThrow();
    expect(await files.read(HASH)).toBeNull();
    expect(
      readdirSync(join(dir, 'other', 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
    ).toEqual([]);
  });
});
