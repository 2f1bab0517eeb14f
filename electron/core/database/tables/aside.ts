import type { AsideReason } from '../../../../shared/exchange/aside.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { prepared } from '../prepared.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** What is to be known of a row that is kept aside. */
export interface AsideRow {
  readonly record: RecordId;
  readonly device: string;
  readonly number: number;
  readonly author: string;
  readonly at: string;
  readonly reason: AsideReason;
}

/** Whether any row of a record is kept aside. */
export function hasAside(db: ReadableDb, id: RecordId): boolean {
  const sql = 'select 1 as one from updates where record_id = ? and aside is not null limit 1';
  return prepared<[string], { one: number }>(db, sql).get(id) !== undefined;
}

/** Every row of the folder that is kept aside, but for those that say only what others say; by record and in the order they came. */
export function asideRows(db: ReadableDb): AsideRow[] {
  return db
    .prepare<[], AsideRow>(
      `select record_id as record, device, number, author, at, aside as reason from updates
       where aside is not null and aside <> 'finer' order by record_id, seq`,
    )
    .all();
}

/** Judges one row anew; null plays it. */
export function setAside(
  db: WritableDb,
  id: RecordId,
  { seq, reason }: { seq: number; reason: AsideReason | null },
): void {
  prepared(db, 'update updates set aside = ? where record_id = ? and seq = ?').run(reason, id, seq);
}

/** Rows of the record are not what they were: who keeps it in memory reads it anew. */
export function markRelaid(db: WritableDb, id: RecordId): void {
  prepared(db, 'update records set relaid = relaid + 1 where id = ?').run(id);
  markUnplayed(db, id);
}

/** Notes whether anything of the record is played. */
export function markUnplayed(db: WritableDb, id: RecordId): void {
  const played = 'exists (select 1 from updates where record_id = records.id and aside is null)';
  prepared(db, `update records set unplayed = not ${played} where id = ?`).run(id);
}

/** What the rights said of each device when its rows were judged. */
export function judgedDevices(db: ReadableDb): Map<string, string> {
  const rows = db.prepare<[], { device: string; standing: string }>('select device, standing from judged').all();
  return new Map(rows.map(({ device, standing }) => [device, standing]));
}

/** Its rows were judged by what the rights say of it now. */
export function putJudged(db: WritableDb, device: string, standing: string): void {
  prepared(db, 'insert or replace into judged (device, standing) values (?, ?)').run(device, standing);
}

/** Records that hold rows of one of these devices. */
export function recordsOfDevices(db: ReadableDb, devices: readonly string[]): RecordId[] {
  const marks = devices.map(() => '?').join(', ');
  return db
    .prepare<string[], { id: RecordId }>(
      `select distinct record_id as id from updates where device in (${marks}) order by record_id`,
    )
    .all(...devices)
    .map(({ id }) => id);
}
