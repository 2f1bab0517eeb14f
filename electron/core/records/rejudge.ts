import { type AsideReason, SAID_BY_OTHERS } from '../../../shared/exchange/aside.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import { judgedDevices, putJudged, recordsOfDevices } from '../database/tables/aside.ts';
import { findRecord, overlaps, type RecordHead, type UpdateRow, wholeUpdates } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import type { WriteScope } from '../write.ts';
import { EVERYBODY, type RowJudge } from './judging.ts';
import type { KindRegistry } from './kinds.ts';
import { relaid, type Verdicts } from './relay.ts';
import { verdictsOf } from './verdicts.ts';

type Judging = Pick<CoreContext, 'rights' | 'kinds' | 'records' | 'device'>;

/**
 * Judges the rows of every device anew of which the council's rights say something else than when they were judged: rows go aside or come into
 * play, and each record they lie in is made anew from its log. Belongs into the transaction in which the rights changed. Answers the records.
 */
export function rejudge(ctx: Judging, scope: WriteScope): RecordId[] {
  const { db } = scope;
  const judge = ctx.rights.in(db);
  if (judge === EVERYBODY) return [];
  const known = judgedDevices(db);
  if (!known.has(ctx.device)) known.set(ctx.device, '');
  const changed = [...known].filter(([device, standing]) => judge.standing(device) !== standing);
  if (changed.length === 0) return [];
  const devices = changed.map(([device]) => device);
  const ids = recordsOfDevices(db, devices).filter((id) => rejudgeRecord(ctx, scope, { id, judge }));
  for (const device of devices) putJudged(db, device, judge.standing(device));
  return ids;
}

/** Judges the rows of one record anew, and makes it anew where any is judged otherwise; answers whether one was. */
export function rejudgeRecord(
  ctx: Pick<Judging, 'kinds' | 'records'>,
  scope: WriteScope,
  { id, judge }: { id: RecordId; judge: RowJudge },
): boolean {
  const head = findRecord(scope.db, id);
  if (!head) return false;
  const verdicts = otherVerdicts(scope.db, { head, kinds: ctx.kinds, judge });
  if (verdicts.size === 0) return false;
  scope.touch(id);
  relaid(scope.db, id, verdicts);
  ctx.records.anew(scope.db, id);
  scope.emit({ name: 'records.relaid', payload: { id } });
  scope.emit(ctx.kinds[head.kind].changed([id]));
  return true;
}

/** Rows of a log that are judged otherwise by all rows there are than they lie there; empty when all is as it should be. */
export function otherVerdicts(
  db: ReadableDb,
  { head: { id, kind }, kinds, judge }: { head: RecordHead; kinds: KindRegistry; judge: RowJudge },
): Verdicts {
  const all = wholeUpdates(db, id);
  const isSaid = (row: UpdateRow) => all.some((one) => one !== row && overlaps(one, row));
  const rows = all.filter((row) => row.aside !== SAID_BY_OTHERS || !isSaid(row));
  const { of } = verdictsOf(rows, { id, kind, storage: kinds[kind], judge });
  const others = new Map<number, AsideReason | null>();
  for (const [{ seq, aside }, reason] of of) if (reason !== aside) others.set(seq, reason);
  return others;
}
