import type { HistoryEntry } from '../../../shared/contract/records.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { iterateUpdateInfo, type UpdateInfo } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';

/** Changes by one person within this many milliseconds of each other are told as one, and may lie as one. */
export const PAUSE = 10 * 60 * 1000;

/** Who changed what and when, newest first; ends before update `before` when that is given. */
export function history(db: ReadableDb, id: RecordId, page: { before?: number; limit: number }): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const info of iterateUpdateInfo(db, id, page.before ?? Number.MAX_SAFE_INTEGER)) {
    const last = entries.at(-1);
    if (last && continues(last, info)) entries[entries.length - 1] = join(last, info);
    else if (entries.length === page.limit) break;
    else entries.push(start(info));
  }
  return entries;
}

function continues(entry: HistoryEntry, info: UpdateInfo): boolean {
  const pause = Date.parse(entry.from) - Date.parse(info.at);
  return entry.author === info.author && entry.action === info.action && pause < PAUSE && info.action === 'edit';
}

function start({ seq, span, count, author, action, begun, at }: UpdateInfo): HistoryEntry {
  return { firstSeq: seq - span + 1, lastSeq: seq, author, action, from: begun, to: at, updates: count };
}

function join(entry: HistoryEntry, info: UpdateInfo): HistoryEntry {
  return { ...entry, firstSeq: info.seq - info.span + 1, from: info.begun, updates: entry.updates + info.count };
}
