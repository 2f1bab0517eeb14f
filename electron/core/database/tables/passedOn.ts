import { z } from 'zod';
import { FileHash, type RecordId } from '../../../../shared/kinds/ids.ts';
import { prepared } from '../prepared.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** What a later program said of a record that this one does not know. */
export interface PassedOn {
  /** Of the form it was said in, and when that file was made: the later of two counts. */
  readonly minor: number;
  readonly madeAt: string;
  /** What its line in the manifest says under names unknown here. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** Parts of its own by hash, which lie among the stored files. */
  readonly more: readonly FileHash[];
}

interface Row {
  readonly minor: number;
  readonly made_at: string;
  readonly keys: string;
  readonly more: string;
}

const Keys = z.record(z.string(), z.unknown());
const More = z.array(FileHash);

/** Undefined for a record of which no later program has said anything. */
export function findPassedOn(db: ReadableDb, record: RecordId): PassedOn | undefined {
  const row = prepared<[string], Row>(db, 'select minor, made_at, keys, more from passed_on where record_id = ?').get(
    record,
  );
  if (!row) return undefined;
  const { minor, made_at: madeAt, keys, more } = row;
  return { minor, madeAt, keys: Keys.parse(JSON.parse(keys)), more: More.parse(JSON.parse(more)) };
}

/** Kept unless what is here is of a later form, or of the same and made later: in whatever order files come, the same is left. */
export function putPassedOn(db: WritableDb, record: RecordId, { minor, madeAt, keys, more }: PassedOn): void {
  db.prepare(
    `insert into passed_on (record_id, minor, made_at, keys, more) values (?, ?, ?, ?, ?)
     on conflict (record_id) do update
       set minor = excluded.minor, made_at = excluded.made_at, keys = excluded.keys, more = excluded.more
       where (excluded.minor, excluded.made_at, excluded.keys) > (minor, made_at, keys)`,
  ).run(record, minor, madeAt, JSON.stringify(keys), JSON.stringify(more));
}

/** What a file said of itself alone lies with its arrival and goes no further. */
export function putArrivalParts(
  db: WritableDb,
  { id, keys, more }: { readonly id: string; readonly keys: object; readonly more: readonly FileHash[] },
): void {
  db.prepare('insert or ignore into arrival_parts (id, keys, more) values (?, ?, ?)').run(
    id,
    JSON.stringify(keys),
    JSON.stringify(more),
  );
}
