import { closeSync, createWriteStream, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileHash } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { carryDevice } from '../database/device.ts';
import { openSqlite, rekey, type Sqlite } from '../database/engine.ts';
import { layOut } from '../database/pages.ts';
import { SWITCHED } from '../database/switching.ts';
import { DATABASE_FILE } from '../database/types.ts';
import { flushFile, flushFolder } from '../files/durable.ts';
import { openPlain, Sealing } from '../files/sealed.ts';
import { fileKey } from '../files/store.ts';
import { type DataKey, keyFor } from '../keys/dataKey.ts';
import { purposeOf, unwrapSecret, wrapSecret } from '../keys/secrets.ts';

/** What a folder is encrypted under before and after; null for plain. */
export interface Keys {
  readonly from: DataKey | null;
  readonly to: DataKey | null;
}

interface Task {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** A copy from before a migration that is no database any more: kept as bytes. */
const SEALED = '.sealed';

/** All that is to be made anew in `fresh`, piece by piece; each is on disk when it is done. */
export async function tasksOf(dataDir: string, fresh: string, keys: Keys): Promise<Task[]> {
  const makers: Record<(typeof SWITCHED)[number], (file: Place) => Promise<void>> = {
    files: (place) => storedFile(place, keys),
    backups: (place) => backup(place, keys),
    secrets: (place) => secret(place, keys),
  };
  const parts = SWITCHED.filter((name) => existsSync(join(dataDir, name)));
  const tasks: Task[] = [{ name: DATABASE_FILE, run: async () => mainDatabase(dataDir, fresh, keys) }];
  for (const part of parts) {
    const root = join(dataDir, part);
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
    const paths = [root, ...folders].map((path) => join(fresh, part, relative(root, path)));
    tasks.push({ name: part, run: async () => void (await Promise.all(paths.map(folder))) });
    // What ends in `.part` never became anything.
    for (const entry of entries.filter((one) => one.isFile() && !one.name.endsWith('.part'))) {
      const source = join(entry.parentPath, entry.name);
      const target = join(fresh, part, relative(root, source));
      tasks.push({ name: entry.name, run: () => makers[part]({ source, target }) });
    }
    tasks.push({ name: part, run: async () => paths.forEach(flushFolder) });
  }
  return tasks;
}

interface Place {
  readonly source: string;
  readonly target: string;
}

async function folder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

function mainDatabase(dataDir: string, fresh: string, keys: Keys): void {
  const [source, target] = [join(dataDir, DATABASE_FILE), join(fresh, DATABASE_FILE)];
  database({ source, target }, keys);
  const copy = openSqlite(target, { key: keys.to });
  try {
    carryDevice(copy, { source, target });
  } finally {
    copy.close();
  }
  flushFile(target);
}

/** A copy under the other key, checked page by page before it counts. */
function database({ source, target }: Place, { from, to }: Keys): void {
  // Made here and not by SQLite: nobody else may read it.
  closeSync(openSync(target, 'wx', 0o600));
  const told = using(openSqlite(source, { key: from, fileMustExist: true }), (db) => {
    // An encrypted file keeps its pages as they are: one of before would be laid out anew, in vain, at every opening.
    if (!from) layOut(db);
    db.prepare('vacuum into ?').run(target);
    return whatIsIn(db);
  });
  using(openSqlite(target, { key: from }), (copy) => rekey(copy, to));
  using(openSqlite(target, { key: to, readonly: true }), (copy) => {
    const [first] = copy.pragma('integrity_check') as { integrity_check: string }[];
    if (first?.integrity_check !== 'ok' || whatIsIn(copy) !== told)
      throw new AppError('internal', 'The copy of the database is not what was copied; nothing was changed');
  });
  flushFile(target);
}

/** Its version and how many rows each table has. */
function whatIsIn(db: Sqlite): string {
  const tables = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  const counts = tables.map((name) => [name, db.prepare(`select count(*) from "${name}"`).pluck().get()]);
  return JSON.stringify([db.pragma('user_version', { simple: true }), counts]);
}

function using<T>(db: Sqlite, use: (db: Sqlite) => T): T {
  try {
    return use(db);
  } finally {
    db.close();
  }
}

async function storedFile({ source, target }: Place, { from, to }: Keys): Promise<void> {
  const hash = FileHash.safeParse(basename(join(source, '..')) + basename(source));
  if (!hash.success) return copyFile(source, target);
  const keyOf = (key: DataKey | null) => key && fileKey(key, hash.data);
  try {
    await pass({ source, target }, { from: keyOf(from), to: keyOf(to) });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file_corrupt') throw error;
    // Damaged it cannot be opened; it is kept as it is, and `verify` goes on telling of it.
    await copyFile(source, target);
  }
}

async function backup({ source, target }: Place, keys: Keys): Promise<void> {
  if (!source.endsWith(SEALED) && asDatabase(() => database({ source, target }, keys))) return;
  // What a copy that failed has left would lie there in plain.
  rmSync(target, { force: true });
  const plainName = basename(source).replace(SEALED, '');
  const keyOf = (key: DataKey | null) => key && keyFor(key, `backup ${plainName}`);
  const isSealed = source.endsWith(SEALED);
  await pass(
    { source, target: join(target, '..', keys.to ? plainName + SEALED : plainName) },
    { from: isSealed ? keyOf(keys.from) : null, to: keyOf(keys.to) },
  );
}

/** False when it is none that the key opens. */
function asDatabase(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT' || code === 'database_corrupt') return false;
    throw error;
  }
}

async function secret({ source, target }: Place, { from, to }: Keys): Promise<void> {
  const purpose = purposeOf(basename(source));
  const bytes = wrapSecret(to, unwrapSecret(from, readFileSync(source), purpose), purpose);
  writeFileSync(target, bytes, { flag: 'wx', mode: 0o600, flush: true });
}

async function pass(
  { source, target }: Place,
  { from, to }: { readonly from: Uint8Array | null; readonly to: Uint8Array | null },
): Promise<void> {
  const { stream } = await openPlain({ path: source, seal: from });
  const out = createWriteStream(target, { flags: 'w', flush: true, mode: 0o600 });
  await pipeline(stream, to ? new Sealing(to) : new PassThrough(), out);
}
