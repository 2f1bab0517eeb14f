import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/rpc/result.ts';
import { Judge } from '../checklist/judge.ts';
import { storageError } from '../database/errors.ts';
import { DATABASE_FILE, openDatabase } from '../database/open.ts';
import { FileStore } from '../files/store.ts';
import { createKinds } from '../kinds/index.ts';
import { quiet } from './control.ts';
import { verify } from './verify.ts';

/** The only names a backup holds. Anything else is refused: a file from outside must not choose where it is written. */
const ALLOWED = /^(handlerum\.sqlite|files\/[0-9a-f]{2}\/[0-9a-f]{62})$/;

/**
 * Replaces a data folder by a backup. The backup is unpacked beside the folder and verified in full; only then are the two
 * exchanged by renaming, and the old folder is kept (its path is returned, or null when there was none).
 * `file_corrupt` when the ZIP is no sound backup, `database_locked` while a program has the folder open.
 */
export async function restoreBackup(file: string, dataDir: string, now: () => Date): Promise<{ kept: string | null }> {
  const fresh = `${dataDir}.restore-${randomUUID()}`;
  try {
    await unpack(file, fresh);
    await checkBackup(fresh, now);
    assertNotInUse(dataDir, now);
    const kept = await swap(dataDir, fresh, now);
    return { kept };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw storageError(error);
  }
}

async function checkBackup(folder: string, now: () => Date): Promise<void> {
  const database = openDatabase({ dataDir: folder, now, access: 'read' });
  try {
    const { problems } = await verify(
      { database, files: new FileStore(folder), kinds: createKinds(new Judge(database.read, now)) },
      quiet(),
    );
    if (problems.length > 0) throw new AppError('file_corrupt', `The backup is not sound: ${problems[0]}`);
  } finally {
    database.close();
  }
}

function assertNotInUse(dataDir: string, now: () => Date): void {
  if (!existsSync(join(dataDir, DATABASE_FILE))) return;
  openDatabase({ dataDir, now, access: 'write' }).close();
}

async function swap(dataDir: string, fresh: string, now: () => Date): Promise<string | null> {
  await mkdir(dirname(dataDir), { recursive: true });
  const present = await readdir(dataDir).catch(() => []);
  if (present.length === 0) {
    await rm(dataDir, { recursive: true, force: true });
    await rename(fresh, dataDir);
    return null;
  }
  const kept = `${dataDir}.before-restore-${now().toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(dataDir, kept);
  try {
    await rename(fresh, dataDir);
  } catch (error) {
    await rename(kept, dataDir);
    throw error;
  }
  return kept;
}

async function unpack(file: string, folder: string): Promise<void> {
  const zip = await openZip(file);
  await mkdir(folder, { recursive: true });
  let found = 0;
  await new Promise<void>((resolve, reject) => {
    const next = (entry: Entry) => {
      if (!ALLOWED.test(entry.fileName)) return reject(notABackup(`unexpected entry ${entry.fileName}`));
      found++;
      extract(zip, entry, join(folder, ...entry.fileName.split('/'))).then(() => zip.readEntry(), reject);
    };
    zip.on('entry', next);
    zip.on('end', resolve);
    zip.on('error', (error) => reject(notABackup(String(error))));
    zip.readEntry();
  }).finally(() => zip.close());
  if (found === 0 || !existsSync(join(folder, DATABASE_FILE))) throw notABackup('it holds no database');
}

async function extract(zip: ZipFile, entry: Entry, target: string): Promise<void> {
  // First, for nothing may come between opening a stream and listening to it: it fails as soon as it is read ahead.
  await mkdir(dirname(target), { recursive: true });
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(notABackup(String(error))) : resolve(opened))),
  );
  const sum = new Checksum();
  await pipeline(stream, sum, createWriteStream(target, { flags: 'wx', flush: true })).catch((error) => {
    const known = storageError(error);
    throw known instanceof AppError ? known : notABackup(String(error));
  });
  if (sum.value !== entry.crc32) throw notABackup(`${entry.fileName} is damaged`);
}

/** The CRC-32 of what passes through; the archive states it for each entry, and its reader does not look at it. */
class Checksum extends Transform {
  value = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.value = crc32(chunk, this.value);
    done(null, chunk);
  }
}

function openZip(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(notABackup(error.message)) : resolve(zip),
    ),
  );
}

function notABackup(reason: string): AppError {
  return new AppError('file_corrupt', `This is not a backup made by Handlerum: ${reason}`);
}
