import { AppError } from '../../../shared/rpc/result.ts';
import type { OpenDatabase } from '../database/open.ts';
import type { RecordStore } from './store.ts';

/**
 * Keeps what is in memory in step with what another connection commits. Asking whether it has costs a look at the shared
 * memory of the write-ahead log, so it is asked before every call and in every transaction.
 */
export class Following {
  readonly #database: OpenDatabase;
  readonly #records: RecordStore;
  #seen: number;
  /** How many transactions there were when the change that runs now began to look; null while none does. */
  #looking: number | null = null;

  constructor(database: OpenDatabase, records: RecordStore) {
    this.#database = database;
    this.#records = records;
    this.#seen = database.seen();
  }

  /** Takes in what another connection has committed since. */
  follow(): void {
    const seen = this.#database.seen();
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#records.follow();
  }

  /** Runs what only reads: up to its first wait it sees one state, on disk and in memory. */
  reading<T>(read: () => T): T {
    return this.#database.snapshot(() => {
      this.follow();
      return read();
    });
  }

  /**
   * Runs a change up to its first wait. What it looked at still holds when it writes: where another connection has committed in
   * between, it fails with `database_locked` before anything is done, and may be run again.
   */
  changing<T>(change: () => T): T {
    this.follow();
    this.#looking = this.#database.commits();
    try {
      return change();
    } finally {
      this.#looking = null;
    }
  }

  /** Called first in every transaction, when nobody else can write any more. */
  begun(): void {
    const isFirst = this.#looking === this.#database.commits();
    if (isFirst && this.#database.seen() !== this.#seen)
      throw new AppError('database_locked', 'Another part of the program has written meanwhile');
    this.follow();
  }
}
