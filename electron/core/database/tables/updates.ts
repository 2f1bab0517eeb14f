import type { ChangeAction } from '../../../../shared/contract/records.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { RecordKind } from '../../../../shared/kinds/names.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { checksumOf } from '../checksum.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

export interface RecordHead {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly lastSeq: number;
  /** The form its document had when it was last written; see `shared/kinds/define.ts`. */
  readonly form: number;
}

export interface UpdateInfo {
  /** Its place in this folder's log of the record; a compacted one stands at the place of its last. */
  readonly seq: number;
  /** How many places it stands for. */
  readonly span: number;
  /** Who made it: the device, the device's own number of its last update, and how many up to that one. */
  readonly device: string;
  readonly number: number;
  readonly count: number;
  readonly author: string;
  readonly action: ChangeAction;
  readonly at: string;
}

export interface NewUpdate extends Omit<UpdateInfo, 'seq' | 'span'> {
  readonly recordId: RecordId;
  readonly data: Uint8Array;
}

const HEAD = `select id, kind, created_at as createdAt, created_by as createdBy, last_seq as lastSeq, form from records`;

export function findRecord(db: ReadableDb, id: RecordId): RecordHead | undefined {
  return db.prepare<[string], RecordHead>(`${HEAD} where id = ?`).get(id);
}

export function allRecords(db: ReadableDb): RecordHead[] {
  return db.prepare<[], RecordHead>(`${HEAD} order by created_at, id`).all();
}

/** The oldest record of a kind. */
export function firstOfKind(db: ReadableDb, kind: RecordKind): RecordHead | undefined {
  return db.prepare<[string], RecordHead>(`${HEAD} where kind = ? order by created_at, id limit 1`).get(kind);
}

/** In the order they were made. */
export function recordsOfKind(db: ReadableDb, kind: RecordKind): RecordHead[] {
  return db.prepare<[string], RecordHead>(`${HEAD} where kind = ? order by created_at, id`).all(kind);
}

export function insertRecord(db: WritableDb, head: Omit<RecordHead, 'lastSeq'>): void {
  db.prepare('insert into records (id, kind, created_at, created_by, last_seq, form) values (?, ?, ?, ?, 0, ?)').run(
    head.id,
    head.kind,
    head.createdAt,
    head.createdBy,
    head.form,
  );
}

/** Appends to the log and returns the update's number, one more than the record's last. */
export function appendUpdate(db: WritableDb, update: NewUpdate): number {
  const { lastSeq } = db
    .prepare<[string], { lastSeq: number }>(
      'update records set last_seq = last_seq + 1 where id = ? returning last_seq as lastSeq',
    )
    .get(update.recordId) ?? { lastSeq: 0 };
  const { recordId, device, number, count, data, author, action, at } = update;
  db.prepare(
    `insert into updates (record_id, seq, span, device, number, count, data, author, action, at, checksum)
     values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(recordId, lastSeq, device, number, count, data, author, action, at, updateChecksum(update));
  return lastSeq;
}

/** Over the bytes and all that travels with them; its place in this folder's log is not among it. */
export function updateChecksum({ recordId, device, number, count, data, author, action, at }: NewUpdate): number {
  return checksumOf(data, [recordId, device, number, count, author, action, at]);
}

const INFO = 'seq, span, device, number, count, author, action, at';

export interface UpdateRow extends UpdateInfo {
  readonly data: Uint8Array;
  readonly checksum: number;
}

/** Updates after `after`, up to and including `upTo`, in order, with all that is known of them; not checked. */
export function iterateUpdates(
  db: ReadableDb,
  id: RecordId,
  range: { after: number; upTo: number },
): IterableIterator<UpdateRow> {
  return db
    .prepare<[string, number, number], UpdateRow>(
      `select ${INFO}, data, checksum from updates where record_id = ? and seq > ? and seq <= ? order by seq`,
    )
    .iterate(id, range.after, range.upTo);
}

/** Whether a row says what was written. */
export function isIntact(recordId: RecordId, row: UpdateRow): boolean {
  return updateChecksum({ recordId, ...row }) === row.checksum;
}

/** The highest number of each device in a record. */
export function lastNumbers(db: ReadableDb, id: RecordId): Map<string, number> {
  const rows = db
    .prepare<[string], { device: string; number: number }>(
      'select device, max(number) as number from updates where record_id = ? group by device',
    )
    .all(id);
  return new Map(rows.map(({ device, number }) => [device, number]));
}

export function setForm(db: WritableDb, id: RecordId, form: number): void {
  db.prepare('update records set form = ? where id = ? and form <> ?').run(form, id, form);
}

/** Records whose document had an older form than `forms` tells of its kind. */
export function olderThan(db: ReadableDb, kind: RecordKind, form: number): RecordHead[] {
  return db
    .prepare<[string, number], RecordHead>(`${HEAD} where kind = ? and form < ? order by created_at, id`)
    .all(kind, form);
}

/**
 * Updates after `after`, up to and including `upTo`, in order. Throws `database_corrupt` at the first whose bytes or words are
 * not those that were written.
 */
export function readUpdates(db: ReadableDb, id: RecordId, range: { after: number; upTo: number }): Uint8Array[] {
  return [...iterateUpdates(db, id, range)].map((row) => {
    if (!isIntact(id, row)) throw new AppError('database_corrupt', `Update ${row.seq} of record ${id} was damaged`);
    return row.data;
  });
}

/** Newest first, without their data. */
export function iterateUpdateInfo(db: ReadableDb, id: RecordId, before: number): IterableIterator<UpdateInfo> {
  return db
    .prepare<[string, number], UpdateInfo>(
      `select ${INFO} from updates where record_id = ? and seq < ? order by seq desc`,
    )
    .iterate(id, before);
}

export function updateInfo(db: ReadableDb, id: RecordId, seq: number): UpdateInfo | undefined {
  return db
    .prepare<[string, number], UpdateInfo>(`select ${INFO} from updates where record_id = ? and seq = ?`)
    .get(id, seq);
}

/** The newest snapshot at or before `upTo`; one that was damaged is passed over, for the log has it all. */
export function latestSnapshot(
  db: ReadableDb,
  id: RecordId,
  upTo: number,
): { seq: number; state: Uint8Array } | undefined {
  const rows = db
    .prepare<[string, number], { seq: number; state: Uint8Array; checksum: number }>(
      'select seq, state, checksum from snapshots where record_id = ? and seq <= ? order by seq desc',
    )
    .iterate(id, upTo);
  for (const { seq, state, checksum } of rows)
    if (snapshotChecksum(id, { seq, state }) === checksum) return { seq, state };
  return undefined;
}

/** Those whose bytes are not what was written. */
export function damagedSnapshots(db: ReadableDb, id: RecordId): number[] {
  return db
    .prepare<[string], { seq: number; state: Uint8Array; checksum: number }>(
      'select seq, state, checksum from snapshots where record_id = ? order by seq',
    )
    .all(id)
    .flatMap(({ seq, state, checksum }) => (snapshotChecksum(id, { seq, state }) === checksum ? [] : [seq]));
}

const snapshotChecksum = (id: RecordId, { seq, state }: { seq: number; state: Uint8Array }): number =>
  checksumOf(state, [id, seq]);

export function insertSnapshot(db: WritableDb, id: RecordId, snapshot: { seq: number; state: Uint8Array }): void {
  db.prepare('insert or replace into snapshots (record_id, seq, state, checksum) values (?, ?, ?, ?)').run(
    id,
    snapshot.seq,
    snapshot.state,
    snapshotChecksum(id, snapshot),
  );
}

export function countUpdates(db: ReadableDb): number {
  return db.prepare<[], { n: number }>('select count(*) as n from updates').get()?.n ?? 0;
}
