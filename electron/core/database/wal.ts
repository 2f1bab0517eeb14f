import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** The write-ahead log is brought back to nothing above this, and to at most `WAL_LIMIT` by SQLite itself. Bytes. */
const CHECKPOINT_ABOVE = 4 * 1024 * 1024;
const WAL_LIMIT = 16 * 1024 * 1024;
/** How soon it is tried again while somebody reads from the log. Milliseconds. */
const AGAIN = 1000;

/**
 * Keeps the write-ahead log small. Above 4 MB it is written into the database and, when nobody reads from it, cut to
 * nothing. While somebody reads an old state the log must keep everything since, which SQLite cannot avoid: it is then tried
 * again each second, so that the room is given back within a second of the reader's leaving.
 */
export class WalKeeper {
  readonly #db: Database.Database;
  readonly #file: string;
  #again: NodeJS.Timeout | null = null;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#file = `${db.name}-wal`;
    db.pragma(`journal_size_limit = ${WAL_LIMIT}`);
    db.pragma('wal_autocheckpoint = 0');
  }

  /** To be told after each commit; costs a look at the size of a file. */
  committed(): void {
    if (!this.#again && this.size() > CHECKPOINT_ABOVE) this.#shorten();
  }

  /** Bytes. */
  size(): number {
    return statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
  }

  close(): void {
    if (this.#again) clearTimeout(this.#again);
    this.#again = null;
  }

  #shorten(): void {
    if (this.#truncate()) return;
    this.#again = setTimeout(() => {
      this.#again = null;
      if (this.size() > CHECKPOINT_ABOVE) this.#shorten();
    }, AGAIN);
    this.#again.unref();
  }

  /** Passive first: it waits for nobody, and only where it wrote all of it can the log be cut without waiting. */
  #truncate(): boolean {
    const timeout = Number(this.#db.pragma('busy_timeout', { simple: true }));
    try {
      const [passive] = this.#db.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
      if (!passive || passive.log !== passive.checkpointed) return false;
      this.#db.pragma('busy_timeout = 0');
      const [cut] = this.#db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      return cut?.busy === 0;
    } catch {
      // Refused in the middle of a read of our own; a failing disk is told by the write that needs it.
      return false;
    } finally {
      this.#db.pragma(`busy_timeout = ${timeout}`);
    }
  }
}
