import type { CoreContext } from '../context.ts';
import { staleCases } from '../database/tables/cases.ts';
import { findRecord } from '../database/tables/updates.ts';
import { breathe } from './control.ts';
import { projectAnew } from './project.ts';

/** Cases in one transaction: few enough that a keystroke never waits long behind it. */
const BATCH = 10;

/**
 * Reads anew the cases whose row in the list another program or another checklist made, so that the list counts what today's checks find. Works a few
 * at a time and lets all else in between; stopped half-way, it goes on at the next start. Returns how many it read.
 */
export async function refreshProjections(
  ctx: Pick<CoreContext, 'database' | 'write' | 'judge'>,
  signal: AbortSignal,
): Promise<number> {
  let count = 0;
  while (!signal.aborted) {
    const judging = ctx.judge.current();
    const ids = staleCases(ctx.database.read, judging.key, BATCH);
    if (ids.length === 0) break;
    ctx.write(({ db, emit }) => {
      for (const id of ids) {
        const head = findRecord(db, id);
        if (head) projectAnew(db, head, judging);
      }
      emit({ name: 'cases.changed', payload: { ids } });
    });
    count += ids.length;
    await breathe();
  }
  return count;
}
