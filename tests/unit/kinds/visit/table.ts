import type { ReadableDb, WritableDb } from '../../../../electron/core/database/types.ts';

/** The migration of the kind's one table. */
export const visits = `
create table visits (
  id text primary key references records(id),
  place text not null,
  present integer
) strict, without rowid;
`;

export interface VisitRow {
  readonly place: string;
  /** Null until it was held. */
  readonly present: number | null;
}

export function putVisit(db: WritableDb, id: string, { place, present }: VisitRow): void {
  db.prepare('insert or replace into visits (id, place, present) values (?, ?, ?)').run(id, place, present);
}

export function visitRow(db: ReadableDb, id: string): VisitRow | undefined {
  return db.prepare<[string], VisitRow>('select place, present from visits where id = ?').get(id);
}

export function dropVisit(db: WritableDb, id: string): void {
  db.prepare('delete from visits where id = ?').run(id);
}

export function clearVisits(db: WritableDb): void {
  db.exec('delete from visits');
}
