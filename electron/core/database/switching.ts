import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/rpc/result.ts';
import { flushFolder, writeDurably } from '../files/durable.ts';
import { KEYRING_FILE } from '../keys/keyring.ts';
import { DATABASE_FILE } from './types.ts';

/**
 * Where a folder is made anew, encrypted or in plain. Until its journal says `ready` nothing of the folder itself was touched, and what
 * lies here is thrown away; from then on it is whole, and is put in the place of what was.
 */
const SWITCHING = 'switching';
const NEW = 'new';
const JOURNAL = 'journal.json';

/** What is made anew, in the order it is put in place: whatever opens the folder first, the database last. */
export const SWITCHED = ['files', 'backups', 'secrets'] as const;

const Journal = z.object({ version: z.literal(1), to: z.enum(['encrypted', 'plain']) });
export type Way = z.infer<typeof Journal>['to'];

/** Whether somebody is turning encryption on or off, or was stopped while doing so. */
export function isSwitching(dataDir: string): boolean {
  return existsSync(join(dataDir, SWITCHING));
}

/** An empty folder to make everything anew in. */
export function beginSwitch(dataDir: string): string {
  const folder = join(dataDir, SWITCHING, NEW);
  rmSync(join(dataDir, SWITCHING), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** All of it is made and on disk: from here on it counts, whatever happens. */
export function markReady(dataDir: string, to: Way): void {
  writeDurably(join(dataDir, SWITCHING, JOURNAL), JSON.stringify({ version: 1, to } satisfies z.infer<typeof Journal>));
}

/** Throws away what was made and does not count. */
export function abandonSwitch(dataDir: string): void {
  rmSync(join(dataDir, SWITCHING), { recursive: true, force: true });
}

/**
 * Ends a change of encryption, begun now or cut off before: puts everything in place when all of it was made, throws it away
 * otherwise. Each step finds out what is left to do, so that it may be cut off again. Only under the lock of the folder, with no
 * connection open. Answers what was done, or null when there was nothing to do.
 */
export function settleSwitch(dataDir: string): string | null {
  if (!isSwitching(dataDir)) return null;
  const to = readJournal(dataDir);
  if (to === null) {
    // Nothing new there: it was the very end of one that was done.
    const isTakenBack = existsSync(join(dataDir, SWITCHING, NEW));
    abandonSwitch(dataDir);
    return isTakenBack ? 'A change of encryption that had been cut off was taken back; the folder is as before' : null;
  }
  for (const name of SWITCHED) exchange(dataDir, name);
  if (to === 'encrypted') moveIn(dataDir, KEYRING_FILE);
  // What the old log holds is in the new database, and must not be played into it.
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(join(dataDir, DATABASE_FILE + ending), { force: true });
  moveIn(dataDir, DATABASE_FILE);
  if (to === 'plain') rmSync(join(dataDir, KEYRING_FILE), { force: true });
  flushFolder(dataDir);
  rmSync(join(dataDir, SWITCHING, NEW), { recursive: true, force: true });
  abandonSwitch(dataDir);
  return to === 'encrypted' ? 'The folder is encrypted' : 'The folder is no longer encrypted';
}

/** The old one goes where it is thrown away. A new one that is not there was put in place before. */
function exchange(dataDir: string, name: string): void {
  const [current, fresh] = [join(dataDir, name), join(dataDir, SWITCHING, NEW, name)];
  if (!existsSync(fresh)) return;
  const old = join(dataDir, SWITCHING, `old-${name}`);
  if (existsSync(current)) {
    rmSync(old, { recursive: true, force: true });
    renameSync(current, old);
  }
  renameSync(fresh, current);
}

function moveIn(dataDir: string, name: string): void {
  const fresh = join(dataDir, SWITCHING, NEW, name);
  if (existsSync(fresh)) renameSync(fresh, join(dataDir, name));
}

function readJournal(dataDir: string): Way | null {
  const file = join(dataDir, SWITCHING, JOURNAL);
  if (!existsSync(file)) return null;
  const journal = Journal.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (journal.success) return journal.data.to;
  throw new AppError(
    'database_from_future',
    'A newer program was changing the encryption of this folder; let it end that',
  );
}
