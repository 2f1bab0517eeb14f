import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Writable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { openSqlite } from '../database/engine.ts';
import { storageError } from '../database/errors.ts';
import { DATABASE_FILE } from '../database/open.ts';
import { clearPartials, partialOf } from '../files/partial.ts';
import type { DataKey } from '../keys/dataKey.ts';
import { KEYRING_FILE, readKeyring, textOf } from '../keys/keyring.ts';

/**
 * Writes a ZIP of the database (a consistent copy, made while the program runs) and all stored files to `target`, beside it
 * first and then renamed. Of an encrypted folder all of it stays encrypted, and the keyring goes along, without what only this computer's
 * own store can open. Cancelled or failed, it leaves nothing; killed, it leaves half files that the next backup into the
 * same folder removes.
 */
export async function backUp(
  ctx: Pick<CoreContext, 'database' | 'dataDir' | 'key'>,
  target: string,
  control: StepControl,
): Promise<void> {
  clearPartials(dirname(target));
  const copy = partialOf(target);
  const part = partialOf(target);
  const ring = partialOf(target);
  try {
    await (await open(copy, 'wx', 0o600)).close();
    await ctx.database.copyTo(copy);
    withoutAnswers(copy, ctx.key);
    const files = await listFiles(join(ctx.dataDir, 'files'));
    const entries = [
      { name: DATABASE_FILE, path: copy, packed: ctx.key === null },
      ...(await keyringEntry(ctx, ring)),
      ...files.map((path) => ({ name: relative(ctx.dataDir, path).split(sep).join('/'), path, packed: false })),
    ];
    await writeZip(part, entries, control);
    await rename(part, target);
  } catch (error) {
    throw storageError(error);
  } finally {
    await removeDatabase(copy);
    for (const half of [part, ring]) await rm(half, { force: true });
  }
}

async function keyringEntry({ dataDir, key }: Pick<CoreContext, 'dataDir' | 'key'>, path: string): Promise<Entry[]> {
  const keyring = key && readKeyring(dataDir);
  if (!keyring) return [];
  const { system: _ofThisComputer, ...portable } = keyring;
  await writeFile(path, textOf(portable), { flag: 'wx', mode: 0o600 });
  return [{ name: KEYRING_FILE, path, packed: false }];
}

/** With the side files SQLite may have made beside it. */
async function removeDatabase(file: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm', '-journal']) await rm(file + ending, { force: true });
}

/**
 * Answers of open rounds never leave the folder in a backup: what is restored elsewhere could not close their rounds, and would
 * only tell of them. Their bytes are overwritten in the copy, not only let go of.
 */
function withoutAnswers(file: string, key: DataKey | null): void {
  const db = openSqlite(file, { key });
  try {
    db.pragma('secure_delete = ON');
    db.exec('delete from charter_answers; delete from requests');
  } finally {
    db.close();
  }
}

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly packed: boolean;
}

async function writeZip(target: string, entries: readonly Entry[], control: StepControl): Promise<void> {
  const out = createWriteStream(target, { flags: 'wx', flush: true, mode: 0o600 });
  const failed = new Promise<never>((_resolve, reject) => out.once('error', reject));
  const zip = new Zip((error, chunk, final) => {
    if (error) out.destroy(error);
    else out.write(chunk);
    if (final) out.end();
  });
  const work = async () => {
    for (const [index, entry] of entries.entries()) {
      control.signal.throwIfAborted();
      control.progress({ done: index, total: entries.length, step: entry.name });
      await addEntry(zip, entry, out);
    }
    zip.end();
    await new Promise<void>((resolve) => out.once('close', () => resolve()));
  };
  try {
    await Promise.race([work(), failed]);
  } catch (error) {
    zip.terminate();
    out.destroy();
    throw error;
  }
}

async function addEntry(zip: Zip, { name, path, packed }: Entry, out: Writable): Promise<void> {
  const file = packed ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
  zip.add(file);
  for await (const chunk of createReadStream(path)) {
    file.push(chunk as Uint8Array);
    if (out.writableNeedDrain) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  file.push(new Uint8Array(), true);
}

/** Whole files only: names that end in `.part` are still being written. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
