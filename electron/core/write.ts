import type { RecordId } from '../../shared/kinds/ids.ts';
import type { AppEvent } from './context.ts';
import type { OpenDatabase } from './database/open.ts';
import { type NotedRequest, noteRequest } from './database/tables/requests.ts';
import type { WritableDb } from './database/types.ts';
import type { Following } from './records/following.ts';
import type { RecordStore } from './records/store.ts';

export interface WriteScope {
  readonly db: WritableDb;
  /** Must be called before a record's document is changed, so that a failed transaction drops it from memory. */
  touch(id: RecordId): void;
  /** Sent after the commit, or never. */
  emit(event: AppEvent): void;
}

export type Write = <T>(work: (scope: WriteScope) => T) => T;

/** As `write`, and notes the press it comes from in each transaction that is made with it; null where there is nothing to note. */
export function notedWrite(write: Write, note: NotedRequest | null): Write {
  if (!note) return write;
  return (work) =>
    write((scope) => {
      noteRequest(scope.db, note);
      return work(scope);
    });
}

/** Looks on as transactions are made; one that throws takes the transaction back. */
export interface Onlooker {
  /** Before a record is first changed. */
  touched(db: WritableDb, id: RecordId): void;
  /** When all is done but the commit itself. */
  committing(events: readonly AppEvent[]): void;
  committed(): void;
  /** Nothing was done after all. */
  undone(): void;
}

/**
 * The one way to write: one immediate transaction for a change and everything that is read from it, and events only after the
 * commit. When it throws, the disk is as before and so is what the next reader sees. Work is synchronous by design: a
 * transaction that could be interrupted by another would not be one.
 */
export function createWrite(parts: {
  database: OpenDatabase;
  records: RecordStore;
  /** What else is kept in memory of records. */
  contents: { forget(id: RecordId): void };
  following: Following;
  publish: (event: AppEvent) => void;
  /** When the work is done: what follows from it in the same transaction, whoever did it. */
  follows?: (scope: WriteScope, touched: ReadonlySet<RecordId>) => void;
  onlooker?: Onlooker;
}): Write {
  const { database, records, contents, following, publish, onlooker, follows } = parts;
  return (work) => {
    const events: AppEvent[] = [];
    const touched = new Set<RecordId>();
    let result: ReturnType<typeof work>;
    try {
      result = database.transaction((db) => {
        following.begun();
        const touch = (id: RecordId) => {
          if (!touched.has(id)) onlooker?.touched(db, id);
          touched.add(id);
        };
        const scope = { db, touch, emit: (event: AppEvent) => void events.push(event) };
        const made = work(scope);
        follows?.(scope, touched);
        onlooker?.committing(events);
        return made;
      });
    } catch (error) {
      for (const id of touched) {
        records.forget(id);
        contents.forget(id);
      }
      onlooker?.undone();
      throw error;
    }
    onlooker?.committed();
    for (const event of events) publish(event);
    return result;
  };
}
