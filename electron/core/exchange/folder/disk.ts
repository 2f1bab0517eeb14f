import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, constants as fsConstants, type Stats } from 'node:fs';
import { lstat, mkdir, open, opendir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { FOLDER_LIMITS } from '../../../../shared/exchange/folder.ts';
import { EXCHANGE_LIMITS } from '../../../../shared/exchange/manifest.ts';

/**
 * What is wrong with a folder. `gone`: it is not there, as when a stick is pulled or a share cannot be reached. `readOnly`, `full`: nothing
 * can be written. `busy`: another program holds a file just now.
 */
export type FolderTrouble = 'gone' | 'readOnly' | 'full' | 'busy';

const TROUBLES: readonly (readonly [RegExp, FolderTrouble])[] = [
  [/^(?:ENOENT|ENOTDIR|ENODEV|ENXIO|EIO|ESTALE|ENOTCONN|EHOSTDOWN|EHOSTUNREACH|ETIMEDOUT|ENETUNREACH)$/, 'gone'],
  [/^(?:ENOSPC|EDQUOT|EFBIG)$/, 'full'],
  [/^(?:EBUSY|EAGAIN|ETXTBSY|ELOCK|EMFILE|ENFILE)$/, 'busy'],
  [/^(?:EROFS|EACCES|EPERM)$/, 'readOnly'],
];

/** What an error of the file system means for the folder; null for any other error. */
export function troubleOf(error: unknown): FolderTrouble | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? (TROUBLES.find(([pattern]) => pattern.test(code))?.[1] ?? null) : null;
}

/** Something in a folder, by its own `lstat`: a link is told as one and never followed. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Another text as soon as the file is another, as far as the file system can tell. */
  readonly look: string;
  readonly size: number;
}

/** What lies in a folder, by name, up to a bound: what is beyond it is not looked at. */
export async function listed(path: string, most: number = FOLDER_LIMITS.entries): Promise<Entry[]> {
  const names: string[] = [];
  for await (const { name } of await opendir(path)) {
    names.push(name);
    if (names.length >= most) break;
  }
  const entries: Entry[] = [];
  for (const name of names.sort()) {
    const own = join(path, name);
    // Gone since it was listed, or held by somebody: it is looked at again the next time.
    const found = await lstat(own).catch(() => null);
    if (found) entries.push({ name, path: own, kind: kindOf(found), look: lookOf(found), size: found.size });
  }
  return entries;
}

function kindOf(found: Stats): Entry['kind'] {
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'other';
}

const lookOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => [size, mtimeMs, ctimeMs, ino].join('/');

/** Whether a folder is there. Throws for any other reason than that it is not. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (troubleOf(error) === 'gone') return false;
    throw error;
  }
}

const { O_RDONLY } = fsConstants;
// A system that has no such flag (Windows) was asked by `lstat` alone.
const NOT_THROUGH_LINKS: number = fsConstants.O_NOFOLLOW ?? 0;

/** Copies a file of the folder to this computer, and tells the SHA-256 of what came. Throws the system's error; `ELOOP` for a link. */
export async function copied(from: string, to: string): Promise<string> {
  const file = await open(from, O_RDONLY | NOT_THROUGH_LINKS);
  try {
    const hash = createHash('sha256');
    const source = file.createReadStream({ autoClose: false });
    await pipeline(source, measured(hash), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file as it lies; null when it is not there. */
export async function hashOf(path: string): Promise<string | null> {
  const file = await open(path, O_RDONLY | NOT_THROUGH_LINKS).catch((error: unknown) => {
    if (troubleOf(error) === 'gone') return null;
    throw error;
  });
  if (!file) return null;
  try {
    const hash = createHash('sha256');
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Uint8Array);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

function measured(hash: ReturnType<typeof createHash>): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      total += chunk.length;
      hash.update(chunk);
      if (total > EXCHANGE_LIMITS.fileBytes) done(Object.assign(new Error('too large'), { code: 'EFBIG_HERE' }));
      else done(null, chunk);
    },
  });
}

/** Whether a copy was given up because the file is larger than any may be. */
export const isTooLarge = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'EFBIG_HERE';

/** Names that nobody looks at: a file is written under one, and renamed when all of it is on disk. */
const HALF = '.tmp-';

/** Lays a file down in a folder of ours under a name, whole or not at all; tells the SHA-256 and the size of what was written. */
export async function laidDown(from: string, folder: string, name: string): Promise<{ hash: string; size: number }> {
  const half = join(folder, `${HALF}${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true });
    const hash = createHash('sha256');
    const source = await open(from, O_RDONLY);
    const target = createWriteStream(half, { flags: 'wx', flush: true });
    await pipeline(source.createReadStream(), measured(hash), target);
    await renamed(half, join(folder, name));
    return { hash: hash.digest('hex'), size: target.bytesWritten };
  } catch (error) {
    await rm(half, { force: true }).catch(() => {});
    throw error;
  }
}

/** What a system says of a file that another program holds: Windows has the words of a missing right for it. */
const HELD = /^(?:EBUSY|EPERM|EACCES)$/;
const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** Renames, though another program may hold what lies there: scanners and services of synchronising let go after a moment. Else `EBUSY`. */
async function renamed(from: string, to: string): Promise<void> {
  for (const pause of [50, 100, 200, 400, 800, null]) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!HELD.test(codeOf(error))) throw error;
      // What was laid beside it could be written: it is not the right that is missing.
      if (pause === null) throw Object.assign(new Error('Another program holds the file'), { code: 'EBUSY' });
      await setTimeout(pause);
    }
  }
}

/** Throws the system's error where nothing can be written in a folder. */
export async function tried(folder: string): Promise<void> {
  const half = join(folder, `${HALF}${randomBytes(6).toString('hex')}`);
  await (await open(half, 'wx')).close();
  await rm(half, { force: true });
}

/** Takes a file of ours away. One that is gone already is no fault, and one that is held is taken away the next time. */
export async function takenAway(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true }).catch((error: unknown) => {
    if (!HELD.test(codeOf(error))) throw error;
  });
}

/** Takes away what was left half written in a folder of ours when the program was ended. */
export async function tidied(folder: string): Promise<void> {
  for (const { name, kind } of await listed(folder))
    if (kind === 'file' && name.startsWith(HALF)) await takenAway(folder, name);
}

/** Takes a folder away when nothing is in it. */
export async function removedIfEmpty(path: string): Promise<void> {
  await rmdir(path).catch((error: unknown) => {
    // Others have something there, or it is gone already.
    const { code } = error as { code?: unknown };
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
  });
}
