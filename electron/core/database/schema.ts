import { AppError } from '../../../shared/rpc/result.ts';
import { openSqlite } from './engine.ts';
import { latestVersion, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { ReadableDb } from './types.ts';

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** SQLite's own: statistics and counters, which hold nothing that runs. */
const OF_SQLITE = /^sqlite_(stat\d|sequence)$/;

/**
 * Throws `database_foreign` unless the database holds exactly what the migrations up to its version make. A trigger, a view
 * or a default of another's making would run inside our own writes, so it is refused before anything is read or written.
 */
export function assertOwnSchema(db: ReadableDb): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > latestVersion()) {
    throw new AppError('database_from_future', `The database has version ${version}`, {
      found: version,
      known: latestVersion(),
    });
  }
  const found = schemaOf(db);
  const expected = expectedSchema(version);
  const strange = [...found].find(([key, sql]) => expected.get(key) !== sql)?.[0];
  const lacking = [...expected.keys()].find((key) => !found.has(key));
  if (strange !== undefined) throw foreign(`it holds ${strange}, which Handlerum did not make`);
  if (lacking !== undefined) throw foreign(`it lacks ${lacking}`);
}

/** Made anew each time: a few milliseconds, and never out of step with the migrations. */
function expectedSchema(version: number): Map<string, string> {
  const db = openSqlite(':memory:', { key: null });
  try {
    const migrations = MIGRATIONS.filter((one) => one.version <= version);
    migrate(db, { file: ':memory:', now: () => new Date(0), migrations });
    return schemaOf(db);
  } finally {
    db.close();
  }
}

/** By kind and name. The tables FTS5 keeps for itself are worded by the version of SQLite that made them, so by name only. */
function schemaOf(db: ReadableDb): Map<string, string> {
  const rows = db.prepare<[], SchemaRow>('select type, name, sql from sqlite_schema').all();
  const indexes = rows.filter(({ sql }) => /^create virtual table/i.test(sql ?? '')).map(({ name }) => `${name}_`);
  const ofIndex = (name: string) => indexes.some((prefix) => name.startsWith(prefix));
  return new Map(
    rows
      .filter(({ name }) => !OF_SQLITE.test(name))
      .map(({ type, name, sql }) => [`${type} ${name}`, type === 'table' && ofIndex(name) ? '' : plain(sql)]),
  );
}

function plain(sql: string | null): string {
  return (sql ?? '').replace(/\s+/g, ' ').trim();
}

function foreign(reason: string): AppError {
  return new AppError('database_foreign', `The database is not as Handlerum makes it: ${reason}`);
}
