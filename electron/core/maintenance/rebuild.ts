import type { CoreContext } from '../context.ts';
import { allRecords } from '../database/tables/updates.ts';
import { projectRecord } from './project.ts';

/** Makes every projection anew from the log, in one transaction. Returns how many records have one. */
export function rebuild(ctx: Pick<CoreContext, 'write' | 'kinds'>): number {
  return ctx.write(({ db }) => {
    for (const { projection } of Object.values(ctx.kinds)) projection?.clear(db);
    const heads = allRecords(db).filter(({ kind }) => ctx.kinds[kind]?.projection);
    for (const head of heads) projectRecord(db, ctx.kinds, head);
    return heads.length;
  });
}
