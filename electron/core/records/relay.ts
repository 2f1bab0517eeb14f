import type * as Y from 'yjs';
import type { AsideReason } from '../../../shared/exchange/aside.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { noteTakenBack } from '../database/acknowledged.ts';
import { hasAside, markRelaid, setAside } from '../database/tables/aside.ts';
import { markProjected, UNJUDGED } from '../database/tables/projections.ts';
import { dropSnapshots } from '../database/tables/snapshots.ts';
import { cutUpdates, deleteRecord, lastChange } from '../database/tables/updates.ts';
import type { ReadableDb, WritableDb } from '../database/types.ts';
import type { WriteScope } from '../write.ts';
import type { KindStorage } from './kinds.ts';
import type { Cached, Made, Taken } from './openRecord.ts';
import type { RecordStore } from './store.ts';

/** Rows that are judged otherwise than before, by their places in the log. */
export type Verdicts = ReadonlyMap<number, AsideReason | null>;

/** What a merge brings of one record. */
export interface Taking {
  readonly id: RecordId;
  /** Of a record that is new here. */
  readonly made: Made | null;
  readonly updates: readonly Taken[];
  readonly verdicts: Verdicts;
  /** `later`: of a new record only what needs no judging; whoever takes it says so by `lists.following`. Default `now`. */
  readonly rows?: 'now' | 'later';
}

/** Lists a new record at once and leaves what takes long; false where its kind has no such rows, or nothing of it is played. */
export function begunRows(db: WritableDb, { head, doc }: Cached, { projection }: KindStorage): boolean {
  const changed = lastChange(db, head.id);
  if (!projection?.begun || !changed) return false;
  markProjected(db, head.id, UNJUDGED);
  projection.begun(head, { doc, changed })(db);
  return true;
}

/** Judges rows otherwise; whoever has the record in memory must read it anew (`RecordStore.anew`). */
export function relaid(db: WritableDb, id: RecordId, verdicts: Verdicts): void {
  for (const [seq, reason] of verdicts) setAside(db, id, { seq, reason });
  markRelaid(db, id);
  dropSnapshots(db, id);
}

/** A page that has not heard of it yet goes on writing upon what is kept aside: `conflict` with `relaid`. */
export function requireHeard(db: ReadableDb, { head: { id }, doc }: { head: { id: RecordId }; doc: Y.Doc }): void {
  if (doc.store.pendingStructs !== null && hasAside(db, id))
    throw new AppError('conflict', `Record ${id} was read anew meanwhile`, { reason: 'relaid' });
}

/** Takes the end of a log back, as if what lies after a place had never come, or the whole record. */
export function cut(
  { records, scope }: { records: RecordStore; scope: WriteScope },
  { id, after, isWhole }: { id: RecordId; after: number; isWhole: boolean },
): void {
  const { db } = scope;
  scope.touch(id);
  noteTakenBack(db, (records.lastSeq(id) ?? after) - after);
  if (isWhole) {
    records.letGo(db, id);
    deleteRecord(db, id);
    return;
  }
  cutUpdates(db, id, after);
  markRelaid(db, id);
  dropSnapshots(db, id);
  records.anew(db, id);
}
