import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/rpc/result.ts';
import { isAlive, namesIn } from '../files/partial.ts';
import { hasKeyring, KEYRING_FILE } from '../keys/keyring.ts';
import { DATABASE_FILE } from './types.ts';

/** Verified whole and about to become the data folder; while it is unpacked it ends in `.part`. */
const VERIFIED = /^\.restore-(\d+)-[0-9a-f-]{36}$/;
const UNPACKING = /^\.restore-(\d+)-[0-9a-f-]{36}\.part$/;
/** As versions up to 0.4.0 named it, verified or not. */
const UNMARKED = /^\.restore-[0-9a-f-]{36}$/;
const BEFORE = /^\.before-restore-/;

/** A folder beside the data folder for a backup that is being unpacked, and its name when it is whole and verified. */
export function restoreFolders(dataDir: string): { unpacking: string; verified: string } {
  const verified = `${dataDir}.restore-${process.pid}-${randomUUID()}`;
  return { unpacking: `${verified}.part`, verified };
}

/** Where the old folder is kept. */
export function beforeRestore(dataDir: string, now: Date): string {
  return `${dataDir}.before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
}

/**
 * Throws `restore_unfinished` when the folder holds no database and what a cut restore leaves lies beside it: to begin an
 * empty one there would hide everything from its owner.
 */
export function refuseUnfinished(dataDir: string): void {
  if (existsSync(join(dataDir, DATABASE_FILE))) return;
  const beside = besides(dataDir).filter((ending) =>
    [VERIFIED, UNPACKING, UNMARKED, BEFORE].some((a) => a.test(ending)),
  );
  if (beside.length === 0) return;
  const running = beside.some((ending) => isAlive(ownerOf(ending)));
  if (running) throw new AppError('database_locked', 'A backup is being restored into this folder');
  const names = beside.map((ending) => basename(dataDir) + ending).join(', ');
  throw new AppError(
    'restore_unfinished',
    `${dataDir} holds no data, but beside it lies ${names}. Restore a backup again, or rename a .before-restore folder back`,
    { folder: dataDir, beside: names },
  );
}

/**
 * Ends a restore that was cut between its two renames: one copy was verified whole, the old folder was already set aside,
 * and the owner had asked for it. Anything less certain is refused as by `refuseUnfinished`. Answers what was done, or null.
 */
export function finishRestore(dataDir: string): string | null {
  if (existsSync(join(dataDir, DATABASE_FILE))) return null;
  const verified = besides(dataDir).filter((ending) => VERIFIED.test(ending) && !isAlive(ownerOf(ending)));
  const [only, ...others] = verified;
  if (only === undefined || others.length > 0 || !moveIn(dataDir + only, dataDir)) {
    refuseUnfinished(dataDir);
    return null;
  }
  const kept = besides(dataDir)
    .filter((ending) => BEFORE.test(ending))
    .sort()
    .at(-1);
  const old = kept === undefined ? '' : `; the old data is in ${dataDir}${kept}`;
  return `A restore that had been cut off was finished${old}`;
}

/** The database last: cut again, the next start finds the same and goes on. False when something is in the way. */
function moveIn(source: string, dataDir: string): boolean {
  const inTheWay = namesIn(dataDir).some((name) => name.startsWith(DATABASE_FILE));
  if (inTheWay || !existsSync(join(source, DATABASE_FILE))) return false;
  const others = ['files', KEYRING_FILE].filter((name) => existsSync(join(source, name)));
  if (others.some((name) => existsSync(join(dataDir, name)))) return false;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (const name of others) renameSync(join(source, name), join(dataDir, name));
  renameSync(join(source, DATABASE_FILE), join(dataDir, DATABASE_FILE));
  rmSync(source, { recursive: true, force: true });
  return true;
}

const A_DAY = 86_400_000;

/** Removes what cut restores left beside a folder that has its database: copies of a backup that lies elsewhere too. */
export function clearRestores(dataDir: string, now: Date): void {
  if (!existsSync(join(dataDir, DATABASE_FILE))) return;
  for (const ending of besides(dataDir)) {
    const path = dataDir + ending;
    const isDead = VERIFIED.test(ending) || UNPACKING.test(ending) ? !isAlive(ownerOf(ending)) : false;
    // An old name does not tell whose it is; nobody unpacks for a whole day.
    const isOld = UNMARKED.test(ending) && now.getTime() - statSync(path).mtimeMs > A_DAY;
    if (isDead || isOld) rmSync(path, { recursive: true, force: true });
  }
}

/** Older states of the folder that lie beside it in plain, by their names. */
export function plainBeside(dataDir: string): string[] {
  return besides(dataDir)
    .filter((ending) => BEFORE.test(ending) && !hasKeyring(dataDir + ending))
    .map((ending) => basename(dataDir) + ending);
}

/** What names beside the folder add to its own. */
function besides(dataDir: string): string[] {
  const own = basename(dataDir);
  return namesIn(dirname(dataDir)).flatMap((name) => (name.startsWith(`${own}.`) ? [name.slice(own.length)] : []));
}

function ownerOf(ending: string): number {
  return Number((VERIFIED.exec(ending) ?? UNPACKING.exec(ending))?.[1] ?? Number.NaN);
}
