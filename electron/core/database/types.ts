import type Database from 'better-sqlite3';

declare const writable: unique symbol;

/** The database's name in a data folder. */
export const DATABASE_FILE = 'handlerum.sqlite';

/** A handle that can only be used to read: functions that write ask for the other type. */
export type ReadableDb = Pick<Database.Database, 'prepare' | 'pragma'>;

/** Only the single write path hands this out, inside its transaction. */
export type WritableDb = ReadableDb & Pick<Database.Database, 'exec'> & { readonly [writable]: true };
