import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/rpc/result.ts';
import { quiet } from '../control.ts';
import { storageError, withStorageErrors } from '../database/errors.ts';
import { beforeRestore, restoreFolders } from '../database/interrupted.ts';
import { lockFolder } from '../database/lock.ts';
import { DATABASE_FILE, openDatabase } from '../database/open.ts';
import { FileStore } from '../files/store.ts';
import { MAX_UPLOAD } from '../files/transfers.ts';
import type { DataKey } from '../keys/dataKey.ts';
import { hasKeyring, type Keyring, readKeyring } from '../keys/keyring.ts';
import { Judge } from '../kinds/checklist/judge.ts';
import { createKinds } from '../kinds/index.ts';
import { changeEncryption } from './encryption.ts';
import { verify } from './verify.ts';

/** The only names a backup holds. Anything else is refused: a file from outside must not choose where it is written. */
const ALLOWED = /^(handlerum\.sqlite|keyring\.json|files\/[0-9a-f]{2}\/[0-9a-f]{62})$/;

/** How the keys of encrypted folders are had; each throws where nobody gives one that opens. */
export interface RestoreKeys {
  /** Of a backup that is encrypted. */
  readonly ofBackup: (keyring: Keyring) => Promise<DataKey>;
  /** Of the folder it is restored into, where that is encrypted and the backup is not. */
  readonly ofFolder: (keyring: Keyring) => Promise<DataKey>;
}

const locked = async (): Promise<never> => {
  throw new AppError('locked', 'The backup or the folder is encrypted, and no passphrase was given');
};
const NO_KEYS: RestoreKeys = { ofBackup: locked, ofFolder: locked };

/**
 * Replaces a data folder by a backup. The backup is unpacked beside the folder and verified in full; only then are the two
 * exchanged by renaming, and the old folder is kept (its path is returned, or null when there was none). An encrypted backup is opened
 * by its own passphrase, which is the folder's afterwards; a plain one that comes into an encrypted folder is encrypted as the folder was.
 * `file_corrupt` when the ZIP is no sound backup, `file_too_large` when it unpacks to more than one can be,
 * `database_foreign` when its database holds a schema that is not ours, `database_locked` while a program has the folder open.
 */
export async function restoreBackup(
  file: string,
  dataDir: string,
  { now, keys = NO_KEYS }: { readonly now: () => Date; readonly keys?: RestoreKeys },
): Promise<{ kept: string | null }> {
  const { unpacking, verified } = restoreFolders(dataDir);
  try {
    await unpack(file, unpacking);
    const keyring = readKeyring(unpacking);
    const key = keyring && (await keys.ofBackup(keyring));
    await checkBackup(unpacking, key, now);
    if (!key && hasKeyring(dataDir)) await encryptAs(dataDir, { unpacking, ofFolder: keys.ofFolder });
    // From here on its name says that it is whole: cut off below, the next start finishes it.
    await rename(unpacking, verified);
    assertNotInUse(dataDir);
    const kept = await swap(dataDir, verified, now);
    return { kept };
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true });
    await rm(verified, { recursive: true, force: true });
    throw storageError(error);
  }
}

async function checkBackup(folder: string, key: DataKey | null, now: () => Date): Promise<void> {
  const database = openDatabase({ dataDir: folder, key, now, access: 'read' });
  try {
    const { problems, absent } = await verify(
      { database, files: new FileStore(folder, key), kinds: createKinds(new Judge(database.read, now)) },
      quiet(),
    );
    // A folder that had lost a file must still be able to come back from its backup, which cannot hold it either.
    const [problem] = problems.filter((line) => !absent.includes(line));
    if (problem !== undefined) throw new AppError('file_corrupt', `The backup is not sound: ${problem}`);
  } finally {
    database.close();
  }
}

/** Before it is put in the place of the folder: nothing of it lies there in plain for a moment. */
async function encryptAs(
  dataDir: string,
  { unpacking, ofFolder }: { readonly unpacking: string } & Pick<RestoreKeys, 'ofFolder'>,
): Promise<void> {
  const keyring = readKeyring(dataDir);
  if (!keyring) return;
  await changeEncryption(unpacking, { from: null, to: { key: await ofFolder(keyring), keyring } }, quiet());
}

/** Its lock and nothing more: a folder whose database is damaged is the very one that needs a backup. */
function assertNotInUse(dataDir: string): void {
  if (existsSync(join(dataDir, DATABASE_FILE))) withStorageErrors(() => lockFolder(dataDir)());
}

async function swap(dataDir: string, fresh: string, now: () => Date): Promise<string | null> {
  await mkdir(dirname(dataDir), { recursive: true });
  const present = await readdir(dataDir).catch(() => []);
  if (present.length === 0) {
    await rm(dataDir, { recursive: true, force: true });
    await rename(fresh, dataDir);
    return null;
  }
  const kept = beforeRestore(dataDir, now());
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
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const bounds = new Bounds((await stat(file)).size);
  let found = 0;
  await new Promise<void>((resolve, reject) => {
    const next = (entry: Entry) => {
      if (!ALLOWED.test(entry.fileName)) return reject(notABackup(`unexpected entry ${entry.fileName}`));
      const excess = bounds.excess(entry);
      if (excess) return reject(excess);
      found++;
      extract(zip, entry, join(folder, ...entry.fileName.split('/'))).then(() => zip.readEntry(), reject);
    };
    zip.on('entry', next);
    zip.on('end', resolve);
    zip.on('error', (error) => reject(notABackup(String(error))));
    zip.readEntry();
  }).finally(() => zip.close());
  if (found === 0 || !existsSync(join(folder, DATABASE_FILE))) throw notABackup('it holds no database');
  if ((await stat(join(folder, DATABASE_FILE))).size === 0) throw notABackup('its database is empty');
}

/** A database of text packs to a tenth; whatever unpacks to more than this is made to fill the disk. */
const MOST_TIMES = 100;
const SMALLEST_BOUND = 16 * 1024 * 1024;

/** Holds a backup to what one can be. The sizes are those the archive tells; its reader breaks off where more comes. */
class Bounds {
  readonly #total: number;
  #sum = 0;

  constructor(archive: number) {
    this.#total = SMALLEST_BOUND + MOST_TIMES * archive;
  }

  excess({ fileName, uncompressedSize }: Entry): AppError | null {
    this.#sum += uncompressedSize;
    const isFileTooLarge = fileName !== DATABASE_FILE && uncompressedSize > MAX_UPLOAD;
    if (!isFileTooLarge && this.#sum <= this.#total) return null;
    return new AppError('file_too_large', `The backup unpacks to more than one can hold (at ${fileName})`);
  }
}

async function extract(zip: ZipFile, entry: Entry, target: string): Promise<void> {
  // First, for nothing may come between opening a stream and listening to it: it fails as soon as it is read ahead.
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(notABackup(String(error))) : resolve(opened))),
  );
  const sum = new Checksum();
  await pipeline(stream, sum, createWriteStream(target, { flags: 'wx', flush: true, mode: 0o600 })).catch((error) => {
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
