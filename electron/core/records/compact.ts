import * as Y from 'yjs';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { dropSnapshots, putSnapshot } from '../database/tables/snapshots.ts';
import * as log from '../database/tables/updates.ts';
import { oldVersions } from '../database/tables/versions.ts';
import type { WritableDb } from '../database/types.ts';
import { PAUSE } from './history.ts';
import { joinedUpdate } from './joined.ts';
import { replay } from './replay.ts';

/**
 * Lays one row down for what one person typed without a pause, in place of a row for each letter. Who wrote what and when is
 * told as before, for history tells such a stretch as one change anyway. Whatever is not typing (what happened, what was said
 * of a finding, what came from elsewhere) keeps a row of its own. Returns how many rows it took away.
 */
export function compact(db: WritableDb, id: RecordId): number {
  const stretches = stretchesOf(db, id).filter((rows) => rows.length > 1);
  const first = stretches[0]?.[0];
  if (!first) return 0;
  const doc = replay(db, id, first.seq - first.span);
  let taken = 0;
  let place = first.seq - first.span;
  for (const rows of stretches) {
    const [start, end] = [rows[0] ?? first, rows.at(-1) ?? first];
    forward(db, doc, { id, after: place, upTo: start.seq - start.span });
    const before = copyOf(doc);
    forward(db, doc, { id, after: start.seq - start.span, upTo: end.seq });
    place = end.seq;
    const data = joinedUpdate(before, doc);
    if (saysTheSame(before, data, doc)) {
      log.deleteUpdates(db, id, { from: start.seq, to: end.seq });
      log.insertUpdate(db, { ...joinedInfo(rows), recordId: id, data });
      taken += rows.length - 1;
    }
    before.destroy();
  }
  doc.destroy();
  return taken;
}

/** A log of fewer rows is read as fast as a snapshot of it. */
const FEW_ROWS = 64;

/** Tidies a log that has grown long: compacted, and with a snapshot where that is worth while. */
export function tidied(db: WritableDb, { id, seq, doc }: { id: RecordId; seq: number; doc: Y.Doc }): void {
  compact(db, id);
  if (log.countRows(db, id) > FEW_ROWS) putSnapshot(db, id, { seq, state: Y.encodeStateAsUpdate(doc) });
  else dropSnapshots(db, id);
}

/** Rows in their order, those that may lie as one together. */
function stretchesOf(db: WritableDb, id: RecordId): log.UpdateInfo[][] {
  const stretches: log.UpdateInfo[][] = [];
  // A named version is a place in the log: nothing is laid across it.
  const named = new Set(oldVersions(db, id).map(({ seq }) => seq));
  for (const info of [...log.iterateUpdateInfo(db, id)].reverse()) {
    const last = stretches.at(-1)?.at(-1);
    if (last && !named.has(last.seq) && goesOn(last, info)) stretches.at(-1)?.push(info);
    else stretches.push([info]);
  }
  return stretches;
}

function goesOn(last: log.UpdateInfo, next: log.UpdateInfo): boolean {
  const isSame = last.device === next.device && last.author === next.author && last.action === next.action;
  const isNext = next.number - next.count === last.number;
  return (
    isSame &&
    isNext &&
    last.aside === null &&
    next.aside === null &&
    next.action === 'edit' &&
    Date.parse(next.begun) - Date.parse(last.at) < PAUSE
  );
}

function joinedInfo(rows: readonly log.UpdateInfo[]): log.UpdateInfo {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error('No rows to join');
  const sum = (key: 'span' | 'count') => rows.reduce((total, row) => total + row[key], 0);
  // What it came with was over one of them.
  return { ...last, begun: first.begun, span: sum('span'), count: sum('count'), signature: null };
}

function forward(db: WritableDb, doc: Y.Doc, range: { id: RecordId; after: number; upTo: number }): void {
  if (range.after >= range.upTo) return;
  const updates = log.readUpdates(db, range.id, range);
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Tried before anything is taken away: the one in place of the many must make the very same document. */
function saysTheSame(before: Y.Doc, update: Uint8Array, after: Y.Doc): boolean {
  Y.applyUpdate(before, update);
  return Buffer.compare(Y.encodeStateAsUpdate(before), Y.encodeStateAsUpdate(after)) === 0;
}
