import type { Version } from '../../../../shared/contract/records.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

export function insertVersion(db: WritableDb, recordId: RecordId, version: Version): void {
  db.prepare('insert into versions (id, record_id, name, seq, author, at, hash) values (?, ?, ?, ?, ?, ?, ?)').run(
    version.id,
    recordId,
    version.name,
    version.seq,
    version.author,
    version.at,
    version.hash,
  );
}

/** Newest first. */
export function listVersions(db: ReadableDb, recordId: RecordId): Version[] {
  return db
    .prepare<[string], Version>(
      'select id, name, seq, author, at, hash from versions where record_id = ? order by seq desc, at desc',
    )
    .all(recordId);
}

export function allVersions(db: ReadableDb): (Version & { recordId: RecordId })[] {
  return db
    .prepare<[], Version & { recordId: RecordId }>(
      'select id, record_id as recordId, name, seq, author, at, hash from versions order by id',
    )
    .all();
}
