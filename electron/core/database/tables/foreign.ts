import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** A record that this program does not know how to hold, kept as it came: what its manifest says of it, and its rows, each as text of JSON. */
export interface KeptRecord {
  readonly id: RecordId;
  readonly told: string;
  /** What was sealed of it, and the stored files it has, by hash. */
  readonly seals: readonly string[];
  readonly files: readonly string[];
}

/** One row of its log: whose and which it is, and its line. */
export interface KeptRow {
  readonly device: string;
  readonly number: number;
  readonly line: string;
}

interface Stored {
  readonly id: RecordId;
  readonly told: string;
  readonly seals: string;
  readonly files: string;
}

const HEAD = 'select id, told, seals, files from foreign_records';
const recordOf = ({ seals, files, ...own }: Stored): KeptRecord => ({
  ...own,
  seals: JSON.parse(seals),
  files: JSON.parse(files),
});

export function allForeign(db: ReadableDb): KeptRecord[] {
  return db.prepare<[], Stored>(`${HEAD} order by id`).all().map(recordOf);
}

export function findForeign(db: ReadableDb, id: RecordId): KeptRecord | undefined {
  const row = db.prepare<[string], Stored>(`${HEAD} where id = ?`).get(id);
  return row && recordOf(row);
}

/** Its lines, in the order they came. */
export function foreignLines(db: ReadableDb, id: RecordId): string[] {
  return db
    .prepare<[string], { line: string }>('select line from foreign_rows where record_id = ? order by place')
    .all(id)
    .map(({ line }) => line);
}

/** Keeps a record, or what is new of one; answers how many rows were. What is said of it is what the last file said. */
export function putForeign(db: WritableDb, { id, told, seals, files }: KeptRecord, rows: readonly KeptRow[]): number {
  const before = findForeign(db, id);
  const both = (one: readonly string[], other: readonly string[] = []) =>
    JSON.stringify([...new Set([...other, ...one])].sort());
  db.prepare(
    `insert into foreign_records (id, told, seals, files) values (?, ?, ?, ?)
     on conflict (id) do update set told = excluded.told, seals = excluded.seals, files = excluded.files`,
  ).run(id, told, both(seals, before?.seals), both(files, before?.files));
  const last = db
    .prepare<[string], { place: number | null }>('select max(place) as place from foreign_rows where record_id = ?')
    .get(id)?.place;
  const insert = db.prepare(
    'insert or ignore into foreign_rows (record_id, device, number, place, line) values (?, ?, ?, ?, ?)',
  );
  return rows.reduce(
    (sum, { device, number, line }, at) => sum + insert.run(id, device, number, (last ?? 0) + at + 1, line).changes,
    0,
  );
}

/** Lets go of one that is known by now. */
export function dropForeign(db: WritableDb, id: RecordId): void {
  db.prepare('delete from foreign_rows where record_id = ?').run(id);
  db.prepare('delete from foreign_records where id = ?').run(id);
}
