import type { RecordId, VersionId } from '../../../../shared/kinds/ids.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** A version as it was kept before seals were: a place in the log of its record. */
export interface OldVersion {
  readonly id: VersionId;
  readonly name: string;
  readonly seq: number;
  readonly author: string;
  readonly at: string;
}

/** Those that an older program left, oldest first; empty once they are carried over. */
export function oldVersions(db: ReadableDb, recordId: RecordId): OldVersion[] {
  return db
    .prepare<[string], OldVersion>(
      'select id, name, seq, author, at from versions where record_id = ? order by seq, at',
    )
    .all(recordId);
}

export function dropOldVersions(db: WritableDb, recordId: RecordId): void {
  db.prepare('delete from versions where record_id = ?').run(recordId);
}
