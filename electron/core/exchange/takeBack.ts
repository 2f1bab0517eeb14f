import type { RecordId } from '../../../shared/kinds/ids.ts';
import { RecordKind } from '../../../shared/kinds/names.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { type ArrivedRows, arrivedRows, dropArrival, sentPlace } from '../database/tables/arrivals.ts';
import { hasAside } from '../database/tables/aside.ts';
import { allRecords, findRecord, type RecordHead } from '../database/tables/updates.ts';
import { rejudge, rejudgeRecord } from '../records/rejudge.ts';
import { cut } from '../records/relay.ts';
import type { WriteScope } from '../write.ts';
import { namesIn, titleOf } from './titles.ts';

/**
 * Takes back what a file laid down, as if it had not come: its rows go out of the logs, records that it made are gone, and all that is read of
 * them is made anew, in one transaction. Seals and stored files stay where they are, and who sent it stays known. Answers the records.
 * `not_found` when no such file laid anything down; `conflict` with `builtUpon` or `sentOn`, and the `record` and its `title`, where somebody has
 * gone on from what it brought: it is there to be built upon by then, and only a new change can undo it.
 */
export function takeBack(ctx: CoreContext, arrival: string): RecordId[] {
  return ctx.write((scope) => {
    const rows = arrivedRows(scope.db, arrival);
    if (rows.length === 0) throw new AppError('not_found', `Nothing was laid down by ${arrival}`);
    const heads = rows.map((own) => ({ own, head: headOf(ctx, scope, own) }));
    requireUnused(ctx, scope, heads);
    for (const { own } of heads) takeOut(ctx, scope, own);
    dropArrival(scope.db, arrival);
    // A council that is gone says nothing of anybody any more.
    rejudge(ctx, scope);
    for (const kind of RecordKind.options) {
      const ids = heads.filter(({ head }) => head.kind === kind).map(({ head }) => head.id);
      if (ids.length > 0) scope.emit(ctx.kinds[kind].changed(ids));
    }
    return rows.map(({ record }) => record);
  });
}

interface Laid {
  readonly own: ArrivedRows;
  readonly head: RecordHead;
}

function headOf(ctx: CoreContext, { db }: WriteScope, { record, before, after }: ArrivedRows): RecordHead {
  const head = findRecord(db, record);
  if (!head) throw new AppError('database_corrupt', `Record ${record} is gone`);
  if (head.lastSeq !== after) throw goneOn(ctx, head, 'builtUpon');
  if (sentPlace(db, record) > before) throw goneOn(ctx, head, 'sentOn');
  return head;
}

/** Nothing that stays names what goes. */
function requireUnused(ctx: CoreContext, { db }: WriteScope, laid: readonly Laid[]): void {
  const gone = new Map(laid.filter(({ own }) => own.isNew).map(({ head }) => [head.id as string, head]));
  if (gone.size === 0) return;
  for (const { id } of allRecords(db)) {
    if (gone.has(id)) continue;
    const { doc, head } = ctx.records.get(id);
    for (const named of ctx.kinds[head.kind].names(doc)) {
      const lost = gone.get(named);
      if (lost) throw goneOn(ctx, lost, 'builtUpon');
    }
  }
}

function takeOut(
  { records, kinds, rights }: CoreContext,
  scope: WriteScope,
  { record, before, isNew }: ArrivedRows,
): void {
  cut({ records, scope }, { id: record, after: before, isWhole: isNew });
  // What stood joined may stand for itself again.
  if (!isNew && hasAside(scope.db, record))
    rejudgeRecord({ records, kinds }, scope, { id: record, judge: rights.in(scope.db) });
  scope.emit({ name: 'records.relaid', payload: { id: record } });
}

function goneOn(ctx: CoreContext, { id, kind }: RecordHead, reason: 'builtUpon' | 'sentOn'): AppError {
  const { text, day } = titleOf(kind, ctx.records.get(id).doc, namesIn(ctx));
  const title = [text, day].filter(Boolean).join(' ');
  return new AppError('conflict', `What came of the ${kind} ${id} is used by now`, { reason, record: id, kind, title });
}
