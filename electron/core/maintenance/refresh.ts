import type { RecordId } from '../../../shared/kinds/ids.ts';
import { RecordKind } from '../../../shared/kinds/names.ts';
import type { CoreContext } from '../context.ts';
import { findRecord, lagging, projectedByOthers } from '../database/tables/updates.ts';
import { breathe } from './control.ts';
import { projectRecord } from './project.ts';

/** Records in one transaction: few enough that a keystroke never waits long behind it. */
const BATCH = 10;

/**
 * Makes anew the rows that another program or another checklist made, or that lag since somebody was stopped while writing, so
 * that the list counts what today's checks find. Works a
 * few at a time and lets all else in between; stopped half-way, it goes on at the next start. Returns how many it read.
 */
export async function refreshProjections(
  ctx: Pick<CoreContext, 'database' | 'write' | 'kinds' | 'records'>,
  signal: AbortSignal,
): Promise<number> {
  let count = 0;
  while (!signal.aborted) {
    const stale = staleRecords(ctx, BATCH);
    const behind = ctx.records.isBehind ? [] : lagging(ctx.database.read, BATCH).map(({ id }) => id);
    const ids = [...new Set([...stale, ...behind])].slice(0, BATCH);
    if (ids.length === 0) break;
    ctx.write(({ db, emit }) => {
      for (const id of ids) {
        const head = findRecord(db, id);
        if (head) projectRecord(db, ctx.kinds, head);
      }
      emit({ name: 'cases.changed', payload: { ids } });
    });
    count += ids.length;
    await breathe();
  }
  return count;
}

/** Records whose rows other code or another checklist made, at most `limit` of each kind. */
export function staleRecords({ kinds, database }: Pick<CoreContext, 'database' | 'kinds'>, limit: number): RecordId[] {
  return RecordKind.options.flatMap((kind) => {
    const key = kinds[kind].projection?.key();
    return key === undefined ? [] : projectedByOthers(database.read, { kind, key, limit });
  });
}
