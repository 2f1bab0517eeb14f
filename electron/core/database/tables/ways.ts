import type { CaseRow } from '../../../../shared/contract/cases.ts';
import type { CaseHandling } from '../../../../shared/contract/meetings.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { ReadableDb } from '../types.ts';

/** A case's item at a meeting; `body` is an id. */
export interface MetStop extends CaseHandling {
  readonly caseId: RecordId;
  readonly movedFrom: string | null;
}

/** What meetings that were not cancelled did with one case or, without one, with all; by day. */
export function stopsAtMeetings(db: ReadableDb, caseId: RecordId | null): MetStop[] {
  return db
    .prepare<[{ caseId: string | null }], Omit<MetStop, 'stayed'> & { stayed: number }>(
      `select i.case_id as caseId, m.body, m.date, m.moved_from as movedFrom, i.role, m.id as meeting,
         coalesce(i.number, '') as number, i.outcome, i.stayed
       from agenda_items i join meetings m on m.id = i.meeting_id
       where i.case_id is not null and (:caseId is null or i.case_id = :caseId) and m.stage <> 'cancelled'
       order by m.date, m.time, m.id`,
    )
    .all({ caseId })
    .map((row) => ({ ...row, stayed: row.stayed === 1 }));
}

/** Cases that are neither decided nor archived. */
export function openCases(db: ReadableDb): Pick<CaseRow, 'id' | 'title' | 'caseNumber' | 'status'>[] {
  return db
    .prepare<[], Pick<CaseRow, 'id' | 'title' | 'caseNumber' | 'status'>>(
      `select id, title, case_number as caseNumber, status from cases where archived = 0 and status <> 'decided' order by id`,
    )
    .all();
}
