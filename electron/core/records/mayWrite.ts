import { AppError } from '../../../shared/rpc/result.ts';
import { type RecordHead, wholeUpdates } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import { EVERYBODY, type RowJudge } from './judging.ts';
import type { KindStorage } from './kinds.ts';
import type { Change } from './openRecord.ts';
import { type Beginning, beginningOf, judgedRow, ownVerdict, readRows } from './verdicts.ts';

/** A row that is about to be written here. */
interface OwnRow {
  readonly record: {
    readonly head: Pick<RecordHead, 'id' | 'kind'>;
    readonly seq: number;
    beginning: Beginning | null;
  };
  readonly update: Uint8Array;
  readonly change: Change;
  readonly device: string;
  readonly judge: RowJudge;
  readonly storage: KindStorage;
}

/** Asks the rights of the council about a row that this folder is about to write: `forbidden` with `notYours`, the `why` and, where the role is what is wrong, `who` may (`WRITERS`), when they say no. */
export function requireMay(db: ReadableDb, { record, update, change, device, judge, storage }: OwnRow): void {
  if (judge === EVERYBODY) return;
  const { id, kind } = record.head;
  const row = { device, number: 1, begun: change.at, at: change.at, data: update };
  const [read] = readRows([row]);
  if (!read) return;
  const judged = { id, kind, judge, storage };
  record.beginning ??= beginningOf(record.seq === 0 ? [read] : readRows(wholeUpdates(db, id)), judged);
  const why = ownVerdict(read, judged, record.beginning);
  if (why !== null)
    throw new AppError('forbidden', `The ${kind} ${id} is not this folder's to write: ${why}`, {
      reason: 'notYours',
      why,
      who: judge.who(judgedRow(read, judged, record.beginning)) ?? 'nobody',
    });
}
