import type { ChangeAction } from '../../../../shared/contract/records.ts';
import type { RecordId } from '../../../../shared/records/ids.ts';
import type { RecordKind } from '../../../../shared/records/kinds.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

export interface RecordHead {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly lastSeq: number;
}

export interface UpdateInfo {
  readonly seq: number;
  readonly author: string;
  readonly action: ChangeAction;
  readonly at: string;
}

export interface NewUpdate extends Omit<UpdateInfo, 'seq'> {
  readonly recordId: RecordId;
  readonly data: Uint8Array;
}

const HEAD = `select id, kind, created_at as createdAt, created_by as createdBy, last_seq as lastSeq from records`;

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
  db.prepare('insert into records (id, kind, created_at, created_by, last_seq) values (?, ?, ?, ?, 0)').run(
    head.id,
    head.kind,
    head.createdAt,
    head.createdBy,
  );
}

/** Appends to the log and returns the update's number, one more than the record's last. */
export function appendUpdate(db: WritableDb, update: NewUpdate): number {
  const { lastSeq } = db
    .prepare<[string], { lastSeq: number }>(
      'update records set last_seq = last_seq + 1 where id = ? returning last_seq as lastSeq',
    )
    .get(update.recordId) ?? { lastSeq: 0 };
  db.prepare('insert into updates (record_id, seq, data, author, action, at) values (?, ?, ?, ?, ?, ?)').run(
    update.recordId,
    lastSeq,
    update.data,
    update.author,
    update.action,
    update.at,
  );
  return lastSeq;
}

/** Updates after `after`, up to and including `upTo`, in order. */
export function readUpdates(db: ReadableDb, id: RecordId, range: { after: number; upTo: number }): Uint8Array[] {
  return db
    .prepare<[string, number, number], { data: Uint8Array }>(
      'select data from updates where record_id = ? and seq > ? and seq <= ? order by seq',
    )
    .all(id, range.after, range.upTo)
    .map((row) => row.data);
}

/** Newest first, without their data. */
export function iterateUpdateInfo(db: ReadableDb, id: RecordId, before: number): IterableIterator<UpdateInfo> {
  return db
    .prepare<[string, number], UpdateInfo>(
      'select seq, author, action, at from updates where record_id = ? and seq < ? order by seq desc',
    )
    .iterate(id, before);
}

export function updateInfo(db: ReadableDb, id: RecordId, seq: number): UpdateInfo | undefined {
  return db
    .prepare<[string, number], UpdateInfo>(
      'select seq, author, action, at from updates where record_id = ? and seq = ?',
    )
    .get(id, seq);
}

/** The newest snapshot at or before `upTo`. */
export function latestSnapshot(
  db: ReadableDb,
  id: RecordId,
  upTo: number,
): { seq: number; state: Uint8Array } | undefined {
  return db
    .prepare<[string, number], { seq: number; state: Uint8Array }>(
      'select seq, state from snapshots where record_id = ? and seq <= ? order by seq desc limit 1',
    )
    .get(id, upTo);
}

export function insertSnapshot(db: WritableDb, id: RecordId, snapshot: { seq: number; state: Uint8Array }): void {
  db.prepare('insert or replace into snapshots (record_id, seq, state) values (?, ?, ?)').run(
    id,
    snapshot.seq,
    snapshot.state,
  );
}

export function countUpdates(db: ReadableDb): number {
  return db.prepare<[], { n: number }>('select count(*) as n from updates').get()?.n ?? 0;
}
