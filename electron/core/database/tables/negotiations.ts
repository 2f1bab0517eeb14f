import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

interface Row {
  readonly id: RecordId;
  readonly caseId: string;
  readonly begunAt: string;
}

export function putNegotiation(db: WritableDb, { id, caseId, begunAt }: Row): void {
  db.prepare('insert or replace into negotiations (id, case_id, begun_at) values (?, ?, ?)').run(id, caseId, begunAt);
}

/** The negotiations about one case, in the order they were begun. */
export function negotiationsAbout(db: ReadableDb, caseId: RecordId): RecordId[] {
  return db
    .prepare<[string], { id: RecordId }>('select id from negotiations where case_id = ? order by begun_at, id')
    .all(caseId)
    .map(({ id }) => id);
}

/** The case a negotiation's row names; undefined when it has no row. */
export function caseOfNegotiation(db: ReadableDb, id: RecordId): string | undefined {
  return db.prepare<[string], { caseId: string }>('select case_id as caseId from negotiations where id = ?').get(id)
    ?.caseId;
}

export function dropNegotiation(db: WritableDb, id: RecordId): void {
  db.prepare('delete from negotiations where id = ?').run(id);
}

export function clearNegotiations(db: WritableDb): void {
  db.exec('delete from negotiations');
}
