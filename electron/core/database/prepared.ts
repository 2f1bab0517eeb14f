import type { Statement } from 'better-sqlite3';
import type { ReadableDb } from './types.ts';

const KNOWN = new WeakMap<ReadableDb, Map<string, Statement<unknown[], unknown>>>();

/**
 * A statement that is prepared once for each database: preparing costs more than most of them run. Only for `get`, `all` and `run`; one
 * that is iterated is busy until it ends and is prepared where it is used.
 */
export function prepared<P extends unknown[], R = unknown>(db: ReadableDb, sql: string): Statement<P, R> {
  const known = KNOWN.get(db) ?? new Map<string, Statement<unknown[], unknown>>();
  KNOWN.set(db, known);
  const found = known.get(sql) ?? db.prepare<unknown[], unknown>(sql);
  known.set(sql, found);
  return found as Statement<P, R>;
}
