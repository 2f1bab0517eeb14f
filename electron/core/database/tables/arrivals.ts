import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { prepared } from '../prepared.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** A file of exchange that was taken in. */
export interface Arrival {
  readonly id: string;
  readonly key: string;
  readonly purpose: string;
  readonly note: string;
  readonly madeAt: string;
  readonly at: string;
}

/** What one file laid down in a record: everything in its log after `before` up to `after`. */
export interface ArrivedRows {
  readonly record: RecordId;
  readonly before: number;
  readonly after: number;
  /** It made the record here. */
  readonly isNew: boolean;
}

/** When a file was taken in here; undefined when it was not, or was taken back. */
export function arrivedAt(db: ReadableDb, id: string): string | undefined {
  return db.prepare<[string], { at: string }>('select at from arrivals where id = ?').get(id)?.at;
}

/** Notes that a file was taken in; one that came before stays as it is noted. */
export function putArrival(db: WritableDb, { id, key, purpose, note, madeAt, at }: Arrival): void {
  db.prepare('insert or ignore into arrivals (id, key, purpose, note, made_at, at) values (?, ?, ?, ?, ?, ?)').run(
    id,
    key,
    purpose,
    note,
    madeAt,
    at,
  );
}

/** The newest first, those that laid something down that is still to be told apart. */
export function arrivals(
  db: ReadableDb,
  limit: number,
): (Arrival & { readonly name: string; readonly records: number })[] {
  return db
    .prepare<[number], Arrival & { name: string; records: number }>(
      `select a.id, a.key, a.purpose, a.note, a.made_at as madeAt, a.at, coalesce(c.name, '') as name,
         (select count(*) from arrived_rows r where r.arrival = a.id) as records
       from arrivals a left join contacts c on c.key = a.key
       where exists (select 1 from arrived_rows r where r.arrival = a.id) order by a.at desc, a.id limit ?`,
    )
    .all(limit);
}

/** Notes what a file laid down. One that comes again and brings more goes on where it ended, if nothing came in between. */
export function putArrivedRows(db: WritableDb, arrival: string, { record, before, after, isNew }: ArrivedRows): void {
  prepared(
    db,
    `insert into arrived_rows (arrival, record_id, before_seq, after_seq, is_new) values (?, ?, ?, ?, ?)
     on conflict (arrival, record_id) do update set after_seq = excluded.after_seq where after_seq = excluded.before_seq`,
  ).run(arrival, record, before, after, Number(isNew));
}

/** What a file laid down, by record; empty where it is not known, or was taken back. */
export function arrivedRows(db: ReadableDb, arrival: string): ArrivedRows[] {
  return db
    .prepare<[string], Omit<ArrivedRows, 'isNew'> & { isNew: number }>(
      `select record_id as record, before_seq as before, after_seq as after, is_new as isNew
       from arrived_rows where arrival = ? order by record_id`,
    )
    .all(arrival)
    .map((row) => ({ ...row, isNew: row.isNew === 1 }));
}

/** Forgets that a file came. */
export function dropArrival(db: WritableDb, arrival: string): void {
  db.prepare('delete from arrived_rows where arrival = ?').run(arrival);
  db.prepare('delete from arrivals where id = ?').run(arrival);
}

/** Notes that a record left as it stands. */
export function markSent(db: WritableDb, id: RecordId): void {
  prepared(db, 'update records set sent_seq = last_seq where id = ?').run(id);
}

/** The last place of a record when it last left; 0 when it never did. */
export function sentPlace(db: ReadableDb, id: RecordId): number {
  return (
    prepared<[string], { sent: number }>(db, 'select sent_seq as sent from records where id = ?').get(id)?.sent ?? 0
  );
}
