import type { RecordId } from '../../../shared/kinds/ids.ts';
import { RecordKind } from '../../../shared/kinds/names.ts';
import type { CoreContext } from '../context.ts';
import { breathe } from '../control.ts';
import { countProjectedByOthers, projectedByOthers } from '../database/tables/projections.ts';
import { findRecord, lagging } from '../database/tables/updates.ts';
import { readyRows } from './project.ts';

/** Records in one transaction: few enough that a keystroke never waits long behind it. */
const BATCH = 10;

export interface Refreshed {
  readonly read: number;
  /** Records whose rows are still to be made anew. */
  readonly left: number;
}

type RefreshContext = Pick<CoreContext, 'database' | 'write' | 'kinds' | 'records'>;

/** Whether another program or another checklist made rows that lists read, or rows lag since somebody was stopped while writing. */
export function isBehindTheProgram(ctx: RefreshContext): boolean {
  return staleRecords(ctx, 1).length > 0 || left(ctx, 1).length > 0;
}

/**
 * Makes anew the rows that another program or another checklist made, or that lag since somebody was stopped while writing, so
 * that the list counts what today's checks find. Works a few at a time, reads and judges before each transaction, and lets all
 * else in between; stopped half-way, or after `milliseconds`, it goes on when it is asked again. Tells how many it read and how many are left.
 */
export async function refreshProjections(
  ctx: RefreshContext,
  { signal, milliseconds = Number.POSITIVE_INFINITY }: { readonly signal: AbortSignal; readonly milliseconds?: number },
): Promise<Refreshed> {
  const begun = performance.now();
  // What is typed from now on is brought up by who keeps it in memory.
  const lagged = left(ctx, Number.MAX_SAFE_INTEGER);
  let count = 0;
  while (!signal.aborted && performance.now() - begun < milliseconds) {
    const ids = [...new Set([...staleRecords(ctx, BATCH), ...lagged.splice(0, BATCH)])].slice(0, BATCH);
    if (ids.length === 0) break;
    refreshed(ctx, ids);
    count += ids.length;
    await breathe();
  }
  return { read: count, left: countStale(ctx) };
}

function countStale({ kinds, database }: RefreshContext): number {
  return RecordKind.options.reduce((sum, kind) => {
    const key = kinds[kind].projection?.key();
    return key === undefined ? sum : sum + countProjectedByOthers(database.read, { kind, key });
  }, 0);
}

/** Records whose rows other code or another checklist made, at most `limit` of each kind. */
export function staleRecords({ kinds, database }: Pick<CoreContext, 'database' | 'kinds'>, limit: number): RecordId[] {
  return RecordKind.options.flatMap((kind) => {
    const key = kinds[kind].projection?.key();
    return key === undefined ? [] : projectedByOthers(database.read, { kind, key, limit });
  });
}

function refreshed(ctx: RefreshContext, ids: readonly RecordId[]): void {
  const { read } = ctx.database;
  const ready = ids.map((id) => {
    const head = findRecord(read, id);
    return { id, seq: head?.lastSeq, put: head ? readyRows(read, ctx.kinds, head) : null };
  });
  ctx.write(({ db, emit }) => {
    for (const { id, seq, put } of ready) {
      const head = findRecord(db, id);
      if (!head) continue;
      // Somebody wrote in it meanwhile: judged again here, for once.
      const now = head.lastSeq === seq ? put : readyRows(db, ctx.kinds, head);
      now?.(db);
    }
    emit({ name: 'cases.changed', payload: { ids: [...ids] } });
  });
}

const left = (ctx: RefreshContext, limit: number): RecordId[] =>
  ctx.records.isBehind ? [] : lagging(ctx.database.read, limit).map(({ id }) => id);
