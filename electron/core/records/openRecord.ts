import * as Y from 'yjs';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import type { AsideReason } from '../../../shared/exchange/aside.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import * as log from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import type { Changed, OpenProjection } from './kinds.ts';
import { replay } from './replay.ts';
import type { Beginning } from './verdicts.ts';

export interface OpenRecord {
  readonly head: log.RecordHead;
  readonly doc: Y.Doc;
  readonly seq: number;
}

/** What is told of a record beside its log. */
export type Made = Pick<log.RecordHead, 'kind' | 'createdAt' | 'createdBy'>;

export interface Change {
  readonly author: string;
  readonly action: ChangeAction;
  readonly at: string;
}

/** Where an update was made: the device and its own running number in the record, and how many updates were joined into it. */
export interface Origin {
  readonly device: string;
  readonly number: number;
  readonly count: number;
}

/** The place of an update in the log, and whether it told anything new; what does not is not written. */
export interface Appended {
  readonly seq: number;
  readonly isNew: boolean;
}

/** One update of a log from elsewhere; without an origin it was made up here, of what no row tells. */
export interface Taken {
  readonly update: Uint8Array;
  /** Why it is laid down and not played; null when it is played. */
  readonly aside: AsideReason | null;
  readonly change: Change;
  readonly origin: (Origin & { readonly begun: string; readonly signature: string | null }) | null;
}

/** A record in memory. */
export interface Cached {
  head: log.RecordHead;
  doc: Y.Doc;
  seq: number;
  readonly numbers: Map<string, number>;
  /** Who changed it last and when, by the clocks of those who did; null until a row asks. */
  last: Changed | null;
  /** Rows since they were last tidied. */
  rows: number;
  /** At least as many bytes as its state has; counted exactly when it comes near the limit. */
  weight: number;
  projection: { readonly key: string; readonly own: OpenProjection } | null;
  /** What it was begun as; null until the rights ask. */
  beginning: Beginning | null;
}

/** A record whose whole state is larger could be written and never opened again: its base64 would not fit `UpdateBase64`. */
export const MOST_STATE_BYTES = 17_900_000;

/** `file_too_large` when the record's state has become larger than can be opened. */
export function requireOpenable(record: Cached, added: number): void {
  record.weight += added;
  if (record.weight <= MOST_STATE_BYTES) return;
  record.weight = Y.encodeStateAsUpdate(record.doc).length;
  if (record.weight > MOST_STATE_BYTES)
    throw new AppError('file_too_large', `Record ${record.head.id} would be too large to open`);
}

/**
 * Takes in what another connection has written to a record in memory. False when what is there cannot be read; who opens the
 * record next is told.
 */
export function takeIn(db: ReadableDb, record: Cached, { id, lastSeq, relaid }: log.RecordHead): boolean {
  if (lastSeq < record.seq || relaid !== record.head.relaid) return false;
  const rows = log.updatesIn(db, id, { after: record.seq, upTo: lastSeq });
  if (!rows.every(({ isIntact }) => isIntact)) return false;
  record.doc.transact(() => {
    for (const { data, aside } of rows) if (aside === null) Y.applyUpdate(record.doc, data, 'log');
  });
  for (const { device, number } of rows) record.numbers.set(device, Math.max(record.numbers.get(device) ?? 0, number));
  record.seq = lastSeq;
  record.last = null;
  record.rows += rows.length;
  // Counted exactly when the next update comes.
  record.weight = MOST_STATE_BYTES;
  return true;
}

/** Edits a document in one go; what that wrote as an update, or null when it wrote nothing. */
export function editedBy(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array | null {
  const made: Uint8Array[] = [];
  const collect = (update: Uint8Array) => void made.push(update);
  doc.on('update', collect);
  try {
    doc.transact(() => edit(doc));
  } finally {
    doc.off('update', collect);
  }
  return made.length === 0 ? null : Y.mergeUpdates(made);
}

/** A record that was begun this moment, of which nothing is in the log. */
export function begunRecord(begun: Made & Pick<log.RecordHead, 'id' | 'form'>): Cached {
  const head = { ...begun, lastSeq: 0, projectedSeq: 0, projectedBy: '', relaid: 0, unplayed: 0 } as const;
  const doc = new Y.Doc({ guid: begun.id });
  const nothing = { last: null, projection: null, beginning: null };
  return { head, doc, seq: 0, numbers: new Map(), rows: 0, weight: 0, ...nothing };
}

/** Lets go of what a record holds in memory. */
export function closed({ projection, doc }: Cached): void {
  projection?.own.close();
  doc.destroy();
}

/** A record as its log tells it; `not_found` when there is none. */
export function readRecord(db: ReadableDb, id: RecordId): Cached {
  const head = log.findRecord(db, id);
  if (!head) throw new AppError('not_found', `No record ${id}`);
  return {
    head,
    doc: replay(db, id, head.lastSeq),
    seq: head.lastSeq,
    numbers: log.lastNumbers(db, id),
    last: null,
    rows: log.countRows(db, id),
    // Counted when the first update comes.
    weight: MOST_STATE_BYTES,
    projection: null,
    beginning: null,
  };
}
