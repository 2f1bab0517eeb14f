import type { CoreContext } from '../context.ts';
import { clearCases } from '../database/tables/cases.ts';
import { clearMeetings } from '../database/tables/meetings.ts';
import { allRecords } from '../database/tables/updates.ts';
import { projectAnew, projectMeetingAnew } from './project.ts';

/** Makes every projection anew from the log, in one transaction. Returns how many records were read. */
export function rebuild(ctx: Pick<CoreContext, 'database' | 'write' | 'judge'>): number {
  return ctx.write(({ db }) => {
    clearMeetings(db);
    clearCases(db);
    const heads = allRecords(db);
    const cases = heads.filter(({ kind }) => kind === 'case');
    const meetings = heads.filter(({ kind }) => kind === 'meeting');
    const judging = ctx.judge.current();
    for (const head of cases) projectAnew(db, head, judging);
    for (const head of meetings) projectMeetingAnew(db, head);
    return cases.length + meetings.length;
  });
}
