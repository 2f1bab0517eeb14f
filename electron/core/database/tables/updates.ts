import type { ChangeAction } from '../../../../shared/contract/records.ts';
import type { AsideReason } from '../../../../shared/exchange/aside.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { RecordKind } from '../../../../shared/kinds/names.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { checksumOf } from '../checksum.ts';
import { pack, unpack } from '../packing.ts';
import { prepared } from '../prepared.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

export interface RecordHead {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly lastSeq: number;
  /** The form its document had when it was last written; see `shared/kinds/define.ts`. */
  readonly form: number;
  /** The update its rows were made after; behind `lastSeq` while somebody writes. */
  readonly projectedSeq: number;
  /** The `key` of the projection that made them. */
  readonly projectedBy: string;
  /** Rises whenever rows of its log are judged otherwise or taken back: what is in memory of it is then behind. */
  readonly relaid: number;
  /** 1 while all its rows are kept aside: it counts as not being here. */
  readonly unplayed: 0 | 1;
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
  /** When the first and the last of them were made. */
  readonly begun: string;
  readonly at: string;
  /** The one it came with; null of what was made or joined here. */
  readonly signature: string | null;
  /** Why it is kept aside and not played (`records/verdicts.ts`); null when it is played. */
  readonly aside: AsideReason | null;
}

export interface NewUpdate extends Omit<UpdateInfo, 'seq' | 'span' | 'begun' | 'signature' | 'aside'> {
  readonly recordId: RecordId;
  readonly aside?: AsideReason | null;
  readonly signature?: string | null;
  /** Of one that stands for several; else it is `at`. */
  readonly begun?: string;
  readonly data: Uint8Array;
}

const HEAD = `select id, kind, created_at as createdAt, created_by as createdBy, last_seq as lastSeq, form,
  projected_seq as projectedSeq, projected_by as projectedBy, relaid, unplayed from records`;

export function findRecord(db: ReadableDb, id: RecordId): RecordHead | undefined {
  return prepared<[string], RecordHead>(db, `${HEAD} where id = ?`).get(id);
}

export function allRecords(db: ReadableDb): RecordHead[] {
  return db.prepare<[], RecordHead>(`${HEAD} order by created_at, id`).all();
}

/** The records of a kind, in the order in which they came to this folder; without those of which nothing is played. */
export function headsOfKind(db: ReadableDb, kind: RecordKind): RecordHead[] {
  return prepared<[string], RecordHead>(db, `${HEAD} where kind = ? and unplayed = 0 order by created_at, id`).all(
    kind,
  );
}

export function insertRecord(
  db: WritableDb,
  head: Omit<RecordHead, 'lastSeq' | 'projectedSeq' | 'projectedBy' | 'relaid' | 'unplayed'>,
): void {
  const insert = prepared(
    db,
    'insert into records (id, kind, created_at, created_by, last_seq, form) values (?, ?, ?, ?, 0, ?)',
  );
  insert.run(head.id, head.kind, head.createdAt, head.createdBy, head.form);
}

/** Appends to the log and returns the update's number, one more than the record's last. */
export function appendUpdate(db: WritableDb, update: NewUpdate): number {
  const { lastSeq } = prepared<[string], { lastSeq: number }>(
    db,
    'update records set last_seq = last_seq + 1 where id = ? returning last_seq as lastSeq',
  ).get(update.recordId) ?? { lastSeq: 0 };
  const { begun = update.at, signature = null, aside = null } = update;
  insertUpdate(db, { ...update, begun, signature, aside, seq: lastSeq, span: 1 });
  return lastSeq;
}

/** Lays a row down as it is; `appendUpdate` and compacting do. */
export function insertUpdate(db: WritableDb, row: UpdateInfo & { recordId: RecordId; data: Uint8Array }): void {
  const { recordId, seq, span, device, number, count, author, action, begun, at } = row;
  const { bytes, packed } = pack(row.data);
  prepared(
    db,
    `insert into updates (record_id, seq, span, device, number, count, data, author, action, begun, at, packed, checksum, signature, aside)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    recordId,
    seq,
    span,
    device,
    number,
    count,
    bytes,
    author,
    action,
    // Most rows are one update: a time of their own twice would be a fifth of them.
    begun === at ? null : begun,
    at,
    packed,
    checksum(recordId, { ...row, bytes }),
    row.signature,
    row.aside,
  );
}

/** Takes the rows from one place to another away; only compacting does, in the transaction that lays down what stands for them. */
export function deleteUpdates(db: WritableDb, id: RecordId, range: { from: number; to: number }): void {
  db.prepare('delete from updates where record_id = ? and seq between ? and ?').run(id, range.from, range.to);
}

/** Takes everything after a place out of a log, as if it had never come. */
export function cutUpdates(db: WritableDb, id: RecordId, after: number): void {
  prepared(db, 'delete from updates where record_id = ? and seq > ?').run(id, after);
  prepared(db, 'update records set last_seq = ? where id = ?').run(after, id);
}

/** Takes a record away with its whole log. */
export function deleteRecord(db: WritableDb, id: RecordId): void {
  for (const table of ['updates', 'snapshots', 'versions'])
    prepared(db, `delete from ${table} where record_id = ?`).run(id);
  prepared(db, 'delete from records where id = ?').run(id);
}

/** Over the bytes as they lie and all that travels with them; the place in this folder's log is not among it. */
function checksum(
  recordId: RecordId,
  row: Pick<UpdateInfo, 'device' | 'number' | 'count' | 'author' | 'action' | 'begun' | 'at'> & { bytes: Uint8Array },
): number {
  const { device, number, count, author, action, begun, at } = row;
  return checksumOf(row.bytes, [recordId, device, number, count, author, action, begun, at]);
}

const INFO = 'seq, span, device, number, count, author, action, coalesce(begun, at) as begun, at, signature, aside';

export interface UpdateRow extends UpdateInfo {
  /** Empty when the row is not what was written. */
  readonly data: Uint8Array;
  readonly isIntact: boolean;
}

interface StoredRow extends UpdateInfo {
  readonly bytes: Uint8Array;
  readonly packed: number;
  readonly checksum: number;
}

const IN_RANGE = `select ${INFO}, data as bytes, packed, checksum from updates
  where record_id = ? and seq > ? and seq <= ? order by seq`;

interface Range {
  readonly after: number;
  readonly upTo: number;
}

/** Updates after `after`, up to and including `upTo`, in order, each with whether it says what was written; one in memory at a time. */
export function* iterateUpdates(db: ReadableDb, id: RecordId, { after, upTo }: Range): Generator<UpdateRow> {
  const rows = db.prepare<[string, number, number], StoredRow>(IN_RANGE).iterate(id, after, upTo);
  for (const row of rows) yield updateRow(id, row);
}

/** As `iterateUpdates`, all at once: of one log after another that is several times as fast. */
export function updatesIn(db: ReadableDb, id: RecordId, { after, upTo }: Range): UpdateRow[] {
  const rows = prepared<[string, number, number], StoredRow>(db, IN_RANGE).all(id, after, upTo);
  return rows.map((row) => updateRow(id, row));
}

function updateRow(id: RecordId, { bytes, packed, checksum: sum, ...info }: StoredRow): UpdateRow {
  const data = checksum(id, { ...info, bytes }) === sum ? unpack(bytes, packed) : null;
  return { ...info, data: data ?? new Uint8Array(), isIntact: data !== null };
}

/** Whether two rows of one record stand for any of the same updates. */
export const overlaps = (a: Numbered, b: Numbered): boolean =>
  a.device === b.device && a.number - a.count < b.number && b.number - b.count < a.number;
type Numbered = Pick<UpdateInfo, 'device' | 'number' | 'count'>;

/** The highest number of each device in a record. */
export function lastNumbers(db: ReadableDb, id: RecordId): Map<string, number> {
  const rows = prepared<[string], { device: string; number: number }>(
    db,
    'select device, max(number) as number from updates where record_id = ? group by device',
  ).all(id);
  return new Map(rows.map(({ device, number }) => [device, number]));
}

export function setForm(db: WritableDb, id: RecordId, form: number): void {
  prepared(db, 'update records set form = ? where id = ? and form <> ?').run(form, id, form);
}

/** What a record is, once something of it is played. */
export function setKind(db: WritableDb, id: RecordId, kind: RecordKind): void {
  prepared(db, 'update records set kind = ? where id = ?').run(kind, id);
}

/** Records whose document had an older form than `forms` tells of its kind. */
export function olderThan(db: ReadableDb, kind: RecordKind, form: number): RecordHead[] {
  return db
    .prepare<[string, number], RecordHead>(`${HEAD} where kind = ? and form < ? order by created_at, id`)
    .all(kind, form);
}

/**
 * What is played of the updates after `after`, up to and including `upTo`, in order; what is kept aside is left out. Throws
 * `database_corrupt` at the first whose bytes or words are not those that were written.
 */
export function readUpdates(db: ReadableDb, id: RecordId, range: Range): Uint8Array[] {
  return wholeUpdates(db, id, range).flatMap(({ aside, data }) => (aside === null ? [data] : []));
}

/** As `updatesIn`, but throws `database_corrupt` as `readUpdates` does. */
export function wholeUpdates(db: ReadableDb, id: RecordId, range: Range = EVERY_PLACE): UpdateRow[] {
  const rows = updatesIn(db, id, range);
  const damaged = rows.find(({ isIntact }) => !isIntact);
  if (damaged)
    throw new AppError('database_corrupt', `Update ${damaged.seq} of record ${id} was damaged`, { record: id });
  return rows;
}

/** The whole of a log. */
export const EVERY_PLACE = { after: 0, upTo: Number.MAX_SAFE_INTEGER } as const;

/** Newest first by the clocks of those who made them: the same on every laptop that has the same rows, whenever they came. */
const BY_TIME = 'order by at desc, device desc, number desc';

/** Without their data, in the order of `BY_TIME`. */
export function iterateByTime(db: ReadableDb, id: RecordId): IterableIterator<UpdateInfo> {
  return db.prepare<[string], UpdateInfo>(`select ${INFO} from updates where record_id = ? ${BY_TIME}`).iterate(id);
}

/** Who changed a record last and when, as `iterateByTime` has it. */
export function lastChange(db: ReadableDb, id: RecordId): Pick<UpdateInfo, 'at' | 'author'> | undefined {
  return prepared<[string], Pick<UpdateInfo, 'at' | 'author'>>(
    db,
    `select at, author from updates where record_id = ? and aside is null ${BY_TIME} limit 1`,
  ).get(id);
}

/** In the order they came here, newest first, without their data. */
export function iterateUpdateInfo(db: ReadableDb, id: RecordId): IterableIterator<UpdateInfo> {
  return db
    .prepare<[string], UpdateInfo>(`select ${INFO} from updates where record_id = ? order by seq desc`)
    .iterate(id);
}

export function updateInfo(db: ReadableDb, id: RecordId, seq: number): UpdateInfo | undefined {
  return db
    .prepare<[string, number], UpdateInfo>(`select ${INFO} from updates where record_id = ? and seq = ?`)
    .get(id, seq);
}

/** Rows of a record's log, however many updates they stand for. */
export function countRows(db: ReadableDb, id: RecordId): number {
  return prepared<[string], { n: number }>(db, 'select count(*) as n from updates where record_id = ?').get(id)?.n ?? 0;
}

/** Records whose rows lag behind what was written, as after a cut of power while somebody wrote. */
export function lagging(db: ReadableDb, limit: number): RecordHead[] {
  return db.prepare<[number], RecordHead>(`${HEAD} where projected_seq < last_seq limit ?`).all(limit);
}

export function countUpdates(db: ReadableDb): number {
  return db.prepare<[], { n: number | null }>('select sum(count) as n from updates').get()?.n ?? 0;
}
