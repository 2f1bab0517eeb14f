import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { Transfers } from '../../../electron/core/files/transfers.ts';
import { temporaryFolder } from '../../support/core.ts';

const file = { name: 'sag.docx', mediaType: 'application/octet-stream' };

/** A stream nobody listens to yet, and that fails `when` it is told. */
function failing(when: 'before' | 'at once' | 'underway'): Readable {
  const stream = new Readable({
    read() {
      this.push('half');
      if (when === 'underway') setImmediate(() => this.destroy(new Error('broke off')));
    },
  });
  if (when === 'before') stream.once('error', () => {}).destroy(new Error('broke off'));
  if (when === 'at once') process.nextTick(() => stream.destroy(new Error('broke off')));
  return stream;
}

test.each(['before', 'at once', 'underway'] as const)(
  'an upload that breaks off %s is refused and leaves nothing',
  async (when) => {
    const dataDir = temporaryFolder();
    const stream = failing(when);
    if (when === 'before') await new Promise((resolve) => setImmediate(resolve));
    await expect(new Transfers(dataDir).receive(stream, file)).rejects.toThrow('broke off');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readdirSync(join(dataDir, 'transfers'))).toEqual([]);
  },
);

test('an upload is kept with its name until the program ends', async () => {
  const dataDir = temporaryFolder();
  const transfers = new Transfers(dataDir);
  const id = await transfers.receive(Readable.from([Buffer.from('hello')]), file);
  expect(transfers.get(id)).toMatchObject({ ...file, size: 5 });
  transfers.clear();
  expect(() => transfers.get(id)).toThrow('No transfer');
  expect(readdirSync(dataDir)).toEqual([]);
});
