import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { partialOf } from './partial.ts';

/** Writes a small file for its owner only: all of it is on disk under its name when this returns, or what was there before. */
export function writeDurably(file: string, content: string | Uint8Array): void {
  const part = partialOf(file);
  try {
    const handle = openSync(part, 'wx', 0o600);
    try {
      writeSync(handle, Buffer.from(content));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, file);
    flushFolder(dirname(file));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Makes the names in a folder survive a cut of power. Windows does so by itself and gives no handle on a folder. */
export function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flushFile(folder);
}

/** What a file holds is on disk when this returns. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
