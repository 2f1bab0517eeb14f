import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/rpc/result.ts';
import { clearPartials } from '../files/partial.ts';
import { makeOwnKeys, readOwnKeys } from '../keys/ownKeys.ts';
import { PLAIN_SECRETS } from '../keys/secrets.ts';
import { Acknowledged, keptTotal, lostCount, lostUpdates } from './acknowledged.ts';
import { claimDevice, type DeviceKeys } from './device.ts';
import { folderError, storageError, unlessLocked, withStorageErrors } from './errors.ts';
import { clearRestores, finishRestore, refuseUnfinished } from './interrupted.ts';
import { lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { giveBack, layOut, layOutAnew } from './pages.ts';
import { closeToOthers } from './permissions.ts';
import { copyToRead } from './readOnlyCopy.ts';
import { assertOwnSchema } from './schema.ts';
import { DATABASE_FILE, type ReadableDb, type WritableDb } from './types.ts';
import { WalKeeper } from './wal.ts';

export { DATABASE_FILE };

export interface OpenDatabase {
  readonly read: ReadableDb;
  /** What was found wrong or mended at opening, one English line each; nothing of it stops the work. */
  readonly findings: readonly string[];
  /** What the database lacks of what was once acknowledged, one English line each. */
  lost(): string[];
  /** How many changes that is. */
  lostCount(): number;
  /** How many transactions were committed here since opening; what another connection commits shows in `seen`. */
  commits(): number;
  /** Changes when another connection has committed something, and never by what is committed here. */
  seen(): number;
  /** Runs `read` on one state of the database, whatever is committed meanwhile. `read` must not write; what it awaits comes after. */
  snapshot<T>(read: () => T): T;
  /** How long a write waits for another connection's lock. The program's own long work waits for nobody and nobody for it. */
  waitForLocks(patience: 'a moment' | 'not at all'): void;
  /** To be told when another connection of this program has committed: keeps the log short and what was acknowledged counted. */
  committedBeside(): void;
  /**
   * One immediate transaction: all of it is on disk when this returns, or none of it. `database_locked` when another program
   * holds the database for longer than `BUSY`; then nothing was done.
   */
  transaction<T>(work: (db: WritableDb) => T): T;
  /** A consistent copy of the database as one file. */
  copyTo(file: string): Promise<void>;
  close(): void;
}

export interface OpenOptions {
  readonly dataDir: string;
  readonly now: () => Date;
  /**
   * `read` leaves the file as it is and works beside a running program; `write` is held by one process at a time; `beside`
   * is a further connection of the process that holds it, which writes and looks after nothing.
   */
  readonly access: 'read' | 'write' | 'beside';
}

/**
 * How long a write waits for another program's lock: nobody else is answered meanwhile, so the session tries again later
 * instead. Milliseconds.
 */
const BUSY = 50;
/** At opening nobody else waits yet. */
const BUSY_AT_OPENING = 2000;

/**
 * Opens the database of a data folder, making and migrating it when `access` is `write`. Throws `database_locked`,
 * `database_from_future`, `database_corrupt`, `database_foreign` when it holds a schema that is not ours,
 * `restore_unfinished` when a cut restore left the folder without a database, `read_only`, `disk_full` or, reading a folder
 * without a database, `not_found`. A folder that cannot be written is read from a copy.
 */
export function openDatabase(options: OpenOptions): OpenDatabase {
  const open = { write: openToWrite, read: openToRead, beside: openBeside }[options.access];
  return withStorageErrors(() => open(options));
}

function openToWrite(options: OpenOptions): OpenDatabase {
  const { dataDir, now } = options;
  const finished = finishRestore(dataDir);
  makeFolder(dataDir);
  const release = lockFolder(dataDir);
  try {
    const open = closeToOthers(dataDir);
    clearRestores(dataDir, now());
    clearPartials(join(dataDir, 'backups'));
    const db = openFile(options);
    const acknowledged = new Acknowledged(db, { dataDir, now });
    const findings = [finished, open, ...lostUpdates(db, dataDir)].filter((line) => line !== null);
    return handle(db, { dataDir, findings, acknowledged, wal: new WalKeeper(db), release });
  } catch (error) {
    release();
    throw error;
  }
}

function openFile({ dataDir, now }: OpenOptions): Database.Database {
  const file = join(dataDir, DATABASE_FILE);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    const kept = keptTotal(dataDir);
    if (kept > 0) throw new AppError('database_corrupt', `The database is gone; ${kept} changes were in it`);
    // Made here and not by SQLite: nobody else may read it, not even while it is made.
    closeSync(openSync(file, 'a', 0o600));
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  const db = new Database(file, { timeout: BUSY_AT_OPENING });
  try {
    db.pragma('trusted_schema = OFF');
    assertOwnSchema(db);
    layOut(db);
    db.pragma('journal_mode = WAL');
    // FULL: what was answered "ok" survives not only a killed process but a cut of power.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    migrate(db, { file, now });
    layOutAnew(db);
    db.transaction(() => claimDevice(db as unknown as WritableDb, file, deviceKeys(dataDir))).immediate();
    db.pragma(`busy_timeout = ${BUSY}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function deviceKeys(dataDir: string): DeviceKeys {
  return {
    known: () => readOwnKeys(dataDir, PLAIN_SECRETS)?.device ?? null,
    draw: () => makeOwnKeys(dataDir, PLAIN_SECRETS).device,
  };
}

/** Everything was looked after when the first connection was opened; checkpoints are left to it too. */
function openBeside({ dataDir }: OpenOptions): OpenDatabase {
  const db = new Database(join(dataDir, DATABASE_FILE), { fileMustExist: true, timeout: BUSY });
  for (const setting of ['trusted_schema = OFF', 'synchronous = FULL', 'foreign_keys = ON', 'wal_autocheckpoint = 0'])
    db.pragma(setting);
  return handle(db, { dataDir, findings: [], acknowledged: null, wal: null, release: () => {} });
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw folderError(error);
  }
}

function openToRead({ dataDir }: OpenOptions): OpenDatabase {
  refuseUnfinished(dataDir);
  const file = join(dataDir, DATABASE_FILE);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    throw new AppError('not_found', `There is no Handlerum data in ${dataDir}`);
  }
  const { db, release } = openInPlaceOrCopy(dataDir);
  try {
    db.pragma('trusted_schema = OFF');
    assertOwnSchema(db);
    return handle(db, { dataDir, findings: lostUpdates(db, dataDir), acknowledged: null, wal: null, release });
  } catch (error) {
    db.close();
    release();
    throw error;
  }
}

function openInPlaceOrCopy(dataDir: string): { db: Database.Database; release: () => void } {
  const options = { readonly: true, fileMustExist: true };
  try {
    const db = new Database(join(dataDir, DATABASE_FILE), options);
    try {
      db.prepare('select count(*) from sqlite_schema').get();
      return { db, release: () => {} };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    if ((storageError(error) as { code?: unknown }).code !== 'read_only') throw error;
    const { file, remove } = copyToRead(dataDir);
    try {
      return { db: new Database(file, options), release: remove };
    } catch (failed) {
      remove();
      throw failed;
    }
  }
}

interface Parts {
  readonly dataDir: string;
  readonly findings: readonly string[];
  readonly acknowledged: Acknowledged | null;
  readonly wal: WalKeeper | null;
  readonly release: () => void;
}

function handle(db: Database.Database, parts: Parts): OpenDatabase {
  const { dataDir, findings, acknowledged, wal } = parts;
  const state = { commits: 0, isReading: false };
  const version = db.prepare<[], number>('pragma data_version').pluck();
  const committed = () => {
    acknowledged?.committed();
    wal?.committed();
  };
  return {
    read: db,
    findings,
    lost: () => lostUpdates(db, dataDir),
    lostCount: () => lostCount(db, dataDir),
    commits: () => state.commits,
    seen: () => version.get() ?? 0,
    snapshot: (read) => (db.inTransaction ? read() : readOneState(db, state, read)),
    waitForLocks: (patience) => void db.pragma(`busy_timeout = ${patience === 'a moment' ? BUSY : 0}`),
    committedBeside: committed,
    transaction: (work) => {
      if (state.isReading) throw new Error('What only reads may not write');
      const result = withStorageErrors(() => db.transaction(() => work(db as unknown as WritableDb)).immediate());
      state.commits++;
      committed();
      return result;
    },
    copyTo: async (file) => void (await db.backup(file)),
    close: () => close(db, parts),
  };
}

function close(db: Database.Database, { acknowledged, wal, release }: Parts): void {
  if (!db.open) return;
  // Only who keeps the log short also gives room back, which can wait for the next end where work was broken off just now.
  if (wal) unlessLocked(() => giveBack(db));
  acknowledged?.close();
  wal?.close();
  db.close();
  release();
}

function readOneState<T>(db: Database.Database, state: { isReading: boolean }, read: () => T): T {
  db.exec('begin');
  state.isReading = true;
  try {
    return read();
  } finally {
    state.isReading = false;
    // SQLite itself may have ended it, as when the file is damaged.
    if (db.inTransaction) db.exec('commit');
  }
}
