import { formOf } from '../../../shared/kinds/define.ts';
import * as log from '../database/tables/updates.ts';
import type { WritableDb } from '../database/types.ts';
import type { RowJudge } from './judging.ts';
import type { KindStorage } from './kinds.ts';
import { requireMay } from './mayWrite.ts';
import { type Cached, type Change, type Origin, requireOpenable, type Taken } from './openRecord.ts';

/** A row as it is about to be laid down. */
export interface MadeRow extends Pick<Taken, 'update'>, Partial<Pick<Taken, 'aside'>> {
  readonly change: Change;
  /** Left out of what is done here, which the rights are asked about. */
  readonly origin?: Origin & { readonly begun?: string; readonly signature?: string | null };
}

/** Where the next row of this folder stands. */
export const nextOf = ({ numbers }: Cached, device: string): Origin => ({
  device,
  number: (numbers.get(device) ?? 0) + 1,
  count: 1,
});

/** Lays a row down for what the record in memory says already, or for what it does not play. Answers its place in the log. */
export function logRow(
  db: WritableDb,
  {
    record,
    made,
    by,
  }: { record: Cached; made: MadeRow; by: { device: string; judge: RowJudge; storage: KindStorage } },
): number {
  const { head, doc, numbers } = record;
  const { update, change, aside = null, origin = nextOf(record, by.device) } = made;
  if (!made.origin) requireMay(db, { record, update, change, ...by });
  const seq = log.appendUpdate(db, { recordId: head.id, data: update, aside, ...change, ...origin });
  numbers.set(origin.device, Math.max(numbers.get(origin.device) ?? 0, origin.number));
  const { at, author } = change;
  if (aside === null && record.last && at >= record.last.at) record.last = at > record.last.at ? { at, author } : null;
  record.seq = seq;
  record.rows++;
  requireOpenable(record, update.length);
  log.setForm(db, head.id, formOf(doc));
  return seq;
}
