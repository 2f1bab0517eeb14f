import * as Y from 'yjs';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import { formOf } from '../../../shared/kinds/define.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import * as log from '../database/tables/updates.ts';
import type { ReadableDb, WritableDb } from '../database/types.ts';
import { compact } from './compact.ts';
import { applyGuarded } from './guard.ts';
import type { KindRegistry, OpenProjection } from './kinds.ts';
import { replay } from './replay.ts';

export interface OpenRecord {
  readonly head: log.RecordHead;
  readonly doc: Y.Doc;
  readonly seq: number;
}

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

interface Cached {
  head: log.RecordHead;
  doc: Y.Doc;
  seq: number;
  readonly numbers: Map<string, number>;
  /** Rows since they were last tidied. */
  rows: number;
  /** At least as many bytes as its state has; counted exactly when it comes near the limit. */
  weight: number;
  projection: { readonly key: string; readonly own: OpenProjection } | null;
}

const MAX_OPEN = 24;
/** Rows after which a record is tidied; loading replays not many more. */
const TIDY_AFTER = 250;
/** A log of fewer rows is read as fast as a snapshot of it. */
const FEW_ROWS = 64;
/** A record whose whole state is larger could be written and never opened again: its base64 would not fit `UpdateBase64`. */
export const MOST_STATE_BYTES = 17_900_000;

/**
 * The records of one database, the recently used ones in memory, each with one Yjs client while it is open. All writing goes
 * through the caller's transaction; when that does not commit the caller must `forget` each record it touched, for the
 * document in memory is then ahead of the disk.
 */
export class RecordStore {
  readonly #db: ReadableDb;
  readonly #kinds: KindRegistry;
  readonly #device: string;
  readonly #open = new Map<RecordId, Cached>();
  /** Records somebody types in, whose rows follow a moment later. */
  readonly #behind = new Map<RecordId, Change>();

  constructor(db: ReadableDb, parts: { readonly kinds: KindRegistry; readonly device: string }) {
    this.#db = db;
    this.#kinds = parts.kinds;
    this.#device = parts.device;
  }

  /** The current state; `not_found` when there is no such record. The document must not be changed by the caller. */
  get(id: RecordId): OpenRecord {
    return this.#load(id);
  }

  /** Its place in the log without opening it; undefined when there is no such record. */
  lastSeq(id: RecordId): number | undefined {
    return this.#open.get(id)?.seq ?? log.findRecord(this.#db, id)?.lastSeq;
  }

  /** Makes a record of `kind` from a document's whole state, as its first update. */
  create(db: WritableDb, record: { id: RecordId; kind: RecordKind; doc: Y.Doc }, change: Change): void {
    const { id, kind, doc } = record;
    log.insertRecord(db, { id, kind, createdAt: change.at, createdBy: change.author, form: formOf(doc) });
    const cached = this.#load(id);
    const update = Y.encodeStateAsUpdate(doc);
    Y.applyUpdate(cached.doc, update, 'log');
    this.#log(db, cached, { update, change });
    this.#project(db, cached, change);
  }

  /**
   * Edits the record's own document and logs what changed; null when nothing did. `read_only` when a newer program's form
   * of the record is not known here.
   */
  edit(
    db: WritableDb,
    { id, edit }: { id: RecordId; edit: (doc: Y.Doc) => void },
    change: Change,
  ): { seq: number; update: Uint8Array } | null {
    const record = this.#writable(id);
    const made: Uint8Array[] = [];
    const collect = (update: Uint8Array) => void made.push(update);
    record.doc.on('update', collect);
    try {
      record.doc.transact(() => edit(record.doc));
    } finally {
      record.doc.off('update', collect);
    }
    if (made.length === 0) return null;
    const update = Y.mergeUpdates(made);
    const seq = this.#log(db, record, { update, change });
    this.#project(db, record, change);
    return { seq, update };
  }

  /**
   * Appends an update made on another laptop. What tells nothing new is not written, and its place is the last one.
   * `invalid_input` as `applyGuarded` tells; `file_too_large` when the record could not be opened afterwards; `read_only` as
   * `edit` does.
   */
  append(
    db: WritableDb,
    { id, update, origin }: { id: RecordId; update: Uint8Array; origin?: Origin },
    change: Change,
  ): Appended {
    const record = this.#writable(id);
    if (!applyGuarded(record.doc, update, 'merge').isNew) return { seq: record.seq, isNew: false };
    const seq = this.#log(db, record, origin ? { update, change, origin } : { update, change });
    this.#project(db, record, change);
    return { seq, isNew: true };
  }

  /**
   * As `append`, for what an editor wrote: its act is named by what it changes, and it is projected by the next `catchUp`.
   * `forbidden` for a kind that editors do not write in.
   */
  push(db: WritableDb, { id, update }: { id: RecordId; update: Uint8Array }, by: Omit<Change, 'action'>): Appended {
    const record = this.#writable(id);
    const { act } = this.#kinds[record.head.kind];
    if (!act) throw new AppError('forbidden', `Records of kind ${record.head.kind} have procedures of their own`);
    const { isNew, written } = applyGuarded(record.doc, update, 'content');
    if (!isNew) return { seq: record.seq, isNew };
    const change = { ...by, action: act(written) };
    const seq = this.#log(db, record, { update, change });
    this.#behind.set(id, change);
    return { seq, isNew };
  }

  /** Brings the rows of records that were typed in up to what they say, and tidies logs that have grown long. */
  catchUp(db: WritableDb, touch: (id: RecordId) => void): void {
    const behind = [...this.#behind];
    this.#behind.clear();
    for (const [id, change] of behind) {
      touch(id);
      const record = this.#load(id);
      this.#project(db, record, change);
      if (record.rows >= TIDY_AFTER) this.#tidy(db, record);
    }
  }

  /** True while rows lag behind what was written. */
  get isBehind(): boolean {
    return this.#behind.size > 0;
  }

  /** Drops what is in memory of a record; the next reader loads it from disk. */
  forget(id: RecordId): void {
    const record = this.#open.get(id);
    record?.projection?.own.close();
    record?.doc.destroy();
    this.#open.delete(id);
  }

  /** The record as it stood after update `seq`, in today's form, as a document of the caller's own. */
  at(id: RecordId, seq: number): Y.Doc {
    const head = log.findRecord(this.#db, id);
    if (!head || seq > head.lastSeq) throw new AppError('not_found', `No record ${id} at ${seq}`);
    const doc = replay(this.#db, id, seq);
    KINDS[head.kind].upcast(doc);
    return doc;
  }

  /** Takes in what another connection has written to the records in memory. */
  follow(): void {
    for (const [id, record] of [...this.#open]) {
      const head = log.findRecord(this.#db, id);
      record.projection?.own.rowsChanged();
      if (head?.lastSeq === record.seq) continue;
      if (!head || !this.#takeIn(record, head)) this.forget(id);
    }
  }

  close(): void {
    for (const id of [...this.#open.keys()]) this.forget(id);
  }

  /** False when what is there cannot be read; who opens the record next is told. */
  #takeIn(record: Cached, { id, lastSeq }: log.RecordHead): boolean {
    if (lastSeq < record.seq) return false;
    const rows = [...log.iterateUpdates(this.#db, id, { after: record.seq, upTo: lastSeq })];
    if (!rows.every(({ isIntact }) => isIntact)) return false;
    record.doc.transact(() => {
      for (const { data } of rows) Y.applyUpdate(record.doc, data, 'log');
    });
    for (const { device, number } of rows)
      record.numbers.set(device, Math.max(record.numbers.get(device) ?? 0, number));
    record.seq = lastSeq;
    record.rows += rows.length;
    return true;
  }

  #writable(id: RecordId): Cached {
    const record = this.#load(id);
    if (formOf(record.doc) > this.#kinds[record.head.kind].version)
      throw new AppError('read_only', `Record ${id} was written by a newer program`, { reason: 'newerRecord' });
    return record;
  }

  #log(db: WritableDb, record: Cached, made: { update: Uint8Array; change: Change; origin?: Origin }): number {
    const { head, doc, numbers } = record;
    const { update, change } = made;
    const origin = made.origin ?? { device: this.#device, number: (numbers.get(this.#device) ?? 0) + 1, count: 1 };
    const seq = log.appendUpdate(db, { recordId: head.id, data: update, ...change, ...origin });
    numbers.set(origin.device, Math.max(numbers.get(origin.device) ?? 0, origin.number));
    record.seq = seq;
    record.rows++;
    requireOpenable(record, update.length);
    log.setForm(db, head.id, formOf(doc));
    return seq;
  }

  #tidy(db: WritableDb, record: Cached): void {
    const { id } = record.head;
    compact(db, id);
    record.rows = 0;
    if (log.countRows(db, id) > FEW_ROWS)
      log.putSnapshot(db, id, { seq: record.seq, state: Y.encodeStateAsUpdate(record.doc) });
    else log.dropSnapshots(db, id);
  }

  #load(id: RecordId): Cached {
    const known = this.#open.get(id);
    if (known) {
      this.#open.delete(id);
      this.#open.set(id, known);
      return known;
    }
    const head = log.findRecord(this.#db, id);
    if (!head) throw new AppError('not_found', `No record ${id}`);
    const doc = replay(this.#db, id, head.lastSeq);
    const record: Cached = {
      head,
      doc,
      seq: head.lastSeq,
      numbers: log.lastNumbers(this.#db, id),
      rows: log.countRows(this.#db, id),
      // Counted when the first update comes.
      weight: MOST_STATE_BYTES,
      projection: null,
    };
    this.#open.set(id, record);
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= MAX_OPEN) break;
      this.forget(oldest);
    }
    return record;
  }

  #project(db: WritableDb, record: Cached, change: Change): void {
    this.#behind.delete(record.head.id);
    const { projection } = this.#kinds[record.head.kind];
    const key = projection?.key() ?? '';
    log.markProjected(db, record.head.id, key);
    if (!projection) return;
    if (record.projection?.key !== key) {
      record.projection?.own.close();
      record.projection = { key, own: projection.open(record.head, record.doc) };
    }
    record.projection.own.ready(change)(db);
  }
}

/** `file_too_large` when the record's state has become larger than can be opened. */
function requireOpenable(record: Cached, added: number): void {
  record.weight += added;
  if (record.weight <= MOST_STATE_BYTES) return;
  record.weight = Y.encodeStateAsUpdate(record.doc).length;
  if (record.weight > MOST_STATE_BYTES)
    throw new AppError('file_too_large', `Record ${record.head.id} would be too large to open`);
}
