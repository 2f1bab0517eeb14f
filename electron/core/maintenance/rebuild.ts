import type { CoreContext } from '../context.ts';
import { clearCases } from '../database/tables/cases.ts';
import { allRecords } from '../database/tables/updates.ts';
import { projectAnew } from './project.ts';

/** Makes every projection anew from the log, in one transaction. Returns how many records were read. */
export function rebuild(ctx: Pick<CoreContext, 'database' | 'write' | 'judge'>): number {
  return ctx.write(({ db }) => {
    clearCases(db);
    const heads = allRecords(db).filter(({ kind }) => kind === 'case');
    const judging = ctx.judge.current();
    for (const head of heads) projectAnew(db, head, judging);
    return heads.length;
  });
}
