import type { CoreContext } from '../context.ts';
import { clearCases, putCase } from '../database/tables/cases.ts';
import { allRecords, updateInfo } from '../database/tables/updates.ts';
import { CaseProjector } from '../records/projection.ts';
import { replay } from '../records/store.ts';

/** Makes every projection anew from the log, in one transaction. Returns how many records were read. */
export function rebuild(ctx: Pick<CoreContext, 'database' | 'write'>): number {
  return ctx.write(({ db }) => {
    clearCases(db);
    const heads = allRecords(db).filter(({ kind }) => kind === 'case');
    for (const head of heads) {
      const last = updateInfo(db, head.id, head.lastSeq);
      if (!last) continue;
      const doc = replay(db, head.id, head.lastSeq);
      const projector = new CaseProjector(doc);
      putCase(db, {
        log: { id: head.id, createdAt: head.createdAt, changedAt: last.at, changedBy: last.author },
        projection: projector.project(last.at.slice(0, 10)),
        previous: null,
      });
      projector.destroy();
      doc.destroy();
    }
    return heads.length;
  });
}
