import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Puts a whole file where a person asked for it: in full beside the place first, then renamed, replacing what was there. */
export async function putInPlace(content: Readable | Uint8Array | string, out: string, mode = 0o666): Promise<void> {
  const target = resolve(out);
  await mkdir(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  try {
    const source = content instanceof Readable ? content : [content];
    await pipeline(source, createWriteStream(beside, { flags: 'wx', flush: true, mode }));
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}
