import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/rpc/result.ts';
import { clearPartials } from '../files/partial.ts';
import type { DataKey } from '../keys/dataKey.ts';
import { hasKeyring } from '../keys/keyring.ts';
import { deviceKeys } from '../keys/ownKeys.ts';
import { Secrets } from '../keys/secrets.ts';
import { Acknowledged, keptTotal, lostCount, lostUpdates } from './acknowledged.ts';
import { claimDevice } from './device.ts';
import { openSqlite, type Sqlite } from './engine.ts';
import { folderError, storageError, unlessLocked, withStorageErrors } from './errors.ts';
import { clearRestores, finishRestore, refuseUnfinished } from './interrupted.ts';
import { lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { giveBack, layOut, layOutAnew } from './pages.ts';
import { closeToOthers } from './permissions.ts';
import { copyToRead } from './readOnlyCopy.ts';
import { assertOwnSchema } from './schema.ts';
import { isSwitching, settleSwitch } from './switching.ts';
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
  /** What an encrypted folder is opened with; null, the default, for one that lies in plain. */
  readonly key?: DataKey | null;
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
 * `database_from_future`, `database_corrupt`, `database_foreign` when it holds a schema that is not ours, `locked` when it is encrypted
 * and no key is given, `restore_unfinished` when a cut restore left the folder without a database, `read_only`, `disk_full` or, reading a folder
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
    const settled = settleSwitch(dataDir);
    const open = closeToOthers(dataDir);
    clearRestores(dataDir, now());
    for (const folder of [dataDir, join(dataDir, 'backups')]) clearPartials(folder);
    const db = openFile(options);
    const acknowledged = new Acknowledged(db, { dataDir, now });
    const findings = [finished, settled, open, ...lostUpdates(db, dataDir)].filter((line) => line !== null);
    return handle(db, { dataDir, key: options.key ?? null, findings, acknowledged, wal: new WalKeeper(db), release });
  } catch (error) {
    release();
    throw error;
  }
}

function openFile({ dataDir, now, key = null }: OpenOptions): Sqlite {
  const file = join(dataDir, DATABASE_FILE);
  refuseWithoutKey(dataDir, key);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    const kept = keptTotal(dataDir);
    if (kept > 0) throw new AppError('database_corrupt', `The database is gone; ${kept} changes were in it`);
    // A keyring is only ever written beside a database.
    if (key) throw new AppError('database_corrupt', 'The encrypted database is gone; restore a backup');
    // Made here and not by SQLite: nobody else may read it, not even while it is made.
    closeSync(openSync(file, 'a', 0o600));
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  const db = openSqlite(file, { key, timeout: BUSY_AT_OPENING });
  try {
    db.pragma('trusted_schema = OFF');
    whenReadable(key, () => assertOwnSchema(db));
    layOut(db);
    db.pragma('journal_mode = WAL');
    // FULL: what was answered "ok" survives not only a killed process but a cut of power.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    migrate(db, { file, now });
    layOutAnew(db);
    const keys = deviceKeys(new Secrets(dataDir, key));
    db.transaction(() => claimDevice(db as unknown as WritableDb, file, keys)).immediate();
    db.pragma(`busy_timeout = ${BUSY}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A folder with a keyring is never opened in plain, nor begun anew. */
function refuseWithoutKey(dataDir: string, key: DataKey | null): void {
  if (!key && hasKeyring(dataDir)) throw new AppError('locked', 'The data folder is encrypted and locked');
}

/** Bytes that are no database may be an encrypted one whose keyring is gone, or whose key is another. */
function whenReadable(key: DataKey | null, read: () => void): void {
  try {
    read();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_NOTADB') throw error;
    const cause = key
      ? 'it is damaged, or was encrypted under another key'
      : 'it is damaged, or it is encrypted and its keyring.json is gone: put that back from a backup';
    throw new AppError('database_corrupt', `The database cannot be read: ${cause}`);
  }
}

/** Everything was looked after when the first connection was opened; checkpoints are left to it too. */
function openBeside({ dataDir, key = null }: OpenOptions): OpenDatabase {
  const db = openSqlite(join(dataDir, DATABASE_FILE), { key, fileMustExist: true, timeout: BUSY });
  for (const setting of ['trusted_schema = OFF', 'synchronous = FULL', 'foreign_keys = ON', 'wal_autocheckpoint = 0'])
    db.pragma(setting);
  return handle(db, { dataDir, key, findings: [], acknowledged: null, wal: null, release: () => {} });
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw folderError(error);
  }
}

function openToRead({ dataDir, key = null }: OpenOptions): OpenDatabase {
  refuseUnfinished(dataDir);
  settleUnlessHeld(dataDir);
  refuseWithoutKey(dataDir, key);
  const file = join(dataDir, DATABASE_FILE);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    throw new AppError('not_found', `There is no Handlerum data in ${dataDir}`);
  }
  const { db, release } = openInPlaceOrCopy(dataDir, key);
  try {
    db.pragma('trusted_schema = OFF');
    whenReadable(key, () => assertOwnSchema(db));
    return handle(db, { dataDir, key, findings: lostUpdates(db, dataDir), acknowledged: null, wal: null, release });
  } catch (error) {
    db.close();
    release();
    throw error;
  }
}

/**
 * Ends what was cut off before anybody asks whether the folder is encrypted; who only reads leaves a restore as it is. Answers what was
 * done, one line each; fails as opening does.
 */
export function settleFolder(dataDir: string, access: 'read' | 'write' = 'write'): string[] {
  return withStorageErrors(() => {
    const done = [access === 'write' ? finishRestore(dataDir) : null, settleUnlessHeld(dataDir)];
    return done.filter((line) => line !== null);
  });
}

/** Whoever only reads ends a change of encryption that was cut off too: in between there is nothing to read. */
function settleUnlessHeld(dataDir: string): string | null {
  if (!isSwitching(dataDir)) return null;
  const release = lockFolder(dataDir);
  try {
    return settleSwitch(dataDir);
  } finally {
    release();
  }
}

function openInPlaceOrCopy(dataDir: string, key: DataKey | null): { db: Sqlite; release: () => void } {
  const options = { key, readonly: true, fileMustExist: true };
  try {
    const db = openSqlite(join(dataDir, DATABASE_FILE), options);
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
      return { db: openSqlite(file, options), release: remove };
    } catch (failed) {
      remove();
      throw failed;
    }
  }
}

interface Parts {
  readonly dataDir: string;
  readonly key: DataKey | null;
  readonly findings: readonly string[];
  readonly acknowledged: Acknowledged | null;
  readonly wal: WalKeeper | null;
  readonly release: () => void;
}

function handle(db: Sqlite, parts: Parts): OpenDatabase {
  const { dataDir, key, findings, acknowledged, wal } = parts;
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
    copyTo: async (file) => {
      // SQLite's own backup cannot carry a key over; this copy keeps it.
      if (key) db.prepare('vacuum into ?').run(file);
      else await db.backup(file);
    },
    close: () => close(db, parts),
  };
}

function close(db: Sqlite, { acknowledged, wal, release }: Parts): void {
  if (!db.open) return;
  // Only who keeps the log short also gives room back, which can wait for the next end where work was broken off just now.
  if (wal) unlessLocked(() => giveBack(db));
  acknowledged?.close();
  wal?.close();
  db.close();
  release();
}

function readOneState<T>(db: Sqlite, state: { isReading: boolean }, read: () => T): T {
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
