import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { prepared } from '../prepared.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** What one check found in one case, and how often people set it aside as mistaken or as accepted. */
export interface CaseCheck {
  readonly check: string;
  readonly open: number;
  readonly wrong: number;
  readonly accepted: number;
}

/** Replaces what is told of a case's checks. */
export function putCaseChecks(db: WritableDb, id: RecordId, checks: readonly CaseCheck[]): void {
  prepared(db, 'delete from case_checks where case_id = ?').run(id);
  const insert = prepared(
    db,
    'insert into case_checks (case_id, check_id, open, wrong, accepted) values (?, ?, ?, ?, ?)',
  );
  for (const { check, open, wrong, accepted } of checks) insert.run(id, check, open, wrong, accepted);
}

/** By check id. */
export function checksOfCase(db: ReadableDb, id: RecordId): CaseCheck[] {
  return db
    .prepare<[string], CaseCheck>(
      'select check_id as "check", open, wrong, accepted from case_checks where case_id = ? order by check_id',
    )
    .all(id);
}
