import Database from 'better-sqlite3';
import type { DataKey } from '../keys/dataKey.ts';

export type Sqlite = Database.Database;

interface Options extends Database.Options {
  /** Null for a database that lies in plain. */
  readonly key: DataKey | null;
}

/**
 * The only place where a database is opened. With a key its pages are encrypted and authenticated (SQLCipher's form: AES-256-CBC and
 * HMAC-SHA-512 on each page). What SQLite lays aside while it sorts stays in memory: on disk it would be in plain.
 */
export function openSqlite(file: string, { key, ...options }: Options): Sqlite {
  const db = new Database(file, options);
  try {
    if (key) {
      db.pragma("cipher = 'sqlcipher'");
      db.pragma(`key = "${textOf(key)}"`);
    }
    db.pragma('temp_store = MEMORY');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Encrypts a database, or with null lays it in plain. Not one with a write-ahead log; its own undo log is kept in memory. */
export function rekey(db: Sqlite, key: DataKey | null): void {
  db.pragma('journal_mode = MEMORY');
  if (key) db.pragma("cipher = 'sqlcipher'");
  db.pragma(`rekey = "${key ? textOf(key) : ''}"`);
}

/** The key itself and no passphrase: nothing is derived from it. */
const textOf = (key: DataKey): string => `x'${Buffer.from(key).toString('hex')}'`;
