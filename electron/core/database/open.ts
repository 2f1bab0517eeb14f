import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/rpc/result.ts';
import { claimDevice } from './device.ts';
import { folderError, withStorageErrors } from './errors.ts';
import { latestVersion, migrate } from './migrate.ts';
import { giveBack, layOut, layOutAnew } from './pages.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export interface OpenDatabase {
  readonly read: ReadableDb;
  /** One immediate transaction: all of it is on disk when this returns, or none of it. */
  transaction<T>(work: (db: WritableDb) => T): T;
  /** A consistent copy of the database as one file. */
  copyTo(file: string): Promise<void>;
  close(): void;
}

export interface OpenOptions {
  readonly dataDir: string;
  readonly now: () => Date;
  /** `read` leaves the file as it is and works beside a running program; `write` is held by one process at a time. */
  readonly access: 'read' | 'write';
}

export const DATABASE_FILE = 'handlerum.sqlite';

/**
 * Opens the database of a data folder, making and migrating it when `access` is `write`. Throws `database_locked`,
 * `database_from_future`, `database_corrupt`, `read_only`, `disk_full` or, reading a folder without a database, `not_found`.
 */
export function openDatabase(options: OpenOptions): OpenDatabase {
  return withStorageErrors(() => (options.access === 'write' ? openToWrite(options) : openToRead(options)));
}

function openToWrite({ dataDir, now }: OpenOptions): OpenDatabase {
  makeFolder(dataDir);
  const release = lock(dataDir);
  try {
    const file = join(dataDir, DATABASE_FILE);
    const db = new Database(file);
    layOut(db);
    db.pragma('journal_mode = WAL');
    // FULL: what was answered "ok" survives not only a killed process but a cut of power.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    migrate(db, { file, now });
    layOutAnew(db);
    db.transaction(() => claimDevice(db as unknown as WritableDb, file)).immediate();
    return handle(db, release);
  } catch (error) {
    release();
    throw error;
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw folderError(error);
  }
}

function openToRead({ dataDir }: OpenOptions): OpenDatabase {
  const file = join(dataDir, DATABASE_FILE);
  let db: Database.Database;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw new AppError('not_found', `There is no Handlerum data in ${dataDir}`, { cause: String(error) });
  }
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > latestVersion()) {
    db.close();
    throw new AppError('database_from_future', `The database has version ${version}`, { found: version });
  }
  return handle(db, () => {});
}

function handle(db: Database.Database, release: () => void): OpenDatabase {
  return {
    read: db,
    transaction: (work) => withStorageErrors(() => db.transaction(() => work(db as unknown as WritableDb)).immediate()),
    copyTo: async (file) => void (await db.backup(file)),
    close: () => {
      if (db.open && !db.readonly) giveBack(db);
      db.close();
      release();
    },
  };
}

/** An exclusive SQLite lock on a file of its own: unlike a pid file it is gone with the process, however that ended. */
function lock(dataDir: string): () => void {
  const db = new Database(join(dataDir, 'in-use.lock'), { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('begin exclusive');
  } catch (error) {
    db.close();
    throw error;
  }
  return () => db.close();
}
