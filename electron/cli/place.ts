import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Puts a finished file where a person asked for it: in full beside the place first, then renamed, replacing what was there. */
export async function moveInPlace(source: string, out: string): Promise<void> {
  const target = resolve(out);
  await mkdir(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  try {
    await copyFile(source, beside);
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}
