import * as Y from 'yjs';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import { formOf } from '../../../shared/kinds/define.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import * as log from '../database/tables/updates.ts';
import type { ReadableDb, WritableDb } from '../database/types.ts';
import { applyGuarded, type Source } from './guard.ts';
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

interface Cached {
  head: log.RecordHead;
  doc: Y.Doc;
  seq: number;
  readonly numbers: Map<string, number>;
  projection: { readonly key: string; readonly own: OpenProjection } | null;
}

const MAX_OPEN = 24;
/** Loading replays at most this many updates. */
const SNAPSHOT_EVERY = 250;
/** A record whose whole state is larger could be written and never opened again. */
export const MOST_STATE_BYTES = 48_000_000;

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
    return { seq: this.#log(db, record, { update, change }), update };
  }

  /**
   * Appends an update made elsewhere, with its projection, and returns its place. `invalid_input` as `applyGuarded` tells;
   * `file_too_large` when the record could not be opened afterwards; `read_only` as `edit` does.
   */
  append(
    db: WritableDb,
    sent: { id: RecordId; update: Uint8Array; source: Source; origin?: Origin },
    change: Change,
  ): number {
    const { id, update, source, origin } = sent;
    const record = this.#writable(id);
    applyGuarded(record.doc, update, source);
    return this.#log(db, record, origin ? { update, change, origin } : { update, change });
  }

  /** Drops what is in memory of a record; the next reader loads it from disk. */
  forget(id: RecordId): void {
    const record = this.#open.get(id);
    record?.projection?.own.close();
    record?.doc.destroy();
    this.#open.delete(id);
  }

  /** The record as it stood after update `seq`, as a document of the caller's own. */
  at(id: RecordId, seq: number): Y.Doc {
    const head = log.findRecord(this.#db, id);
    if (!head || seq > head.lastSeq) throw new AppError('not_found', `No record ${id} at ${seq}`);
    return replay(this.#db, id, seq);
  }

  close(): void {
    for (const id of [...this.#open.keys()]) this.forget(id);
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
    log.setForm(db, head.id, formOf(doc));
    if (seq % SNAPSHOT_EVERY === 0) this.#snapshot(db, record);
    this.#project(db, record, change);
    return seq;
  }

  #snapshot(db: WritableDb, { head: { id }, doc, seq }: Cached): void {
    const state = Y.encodeStateAsUpdate(doc);
    if (state.length > MOST_STATE_BYTES)
      throw new AppError('file_too_large', `Record ${id} would be too large to open`);
    log.insertSnapshot(db, id, { seq, state });
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
    const record = { head, doc, seq: head.lastSeq, numbers: log.lastNumbers(this.#db, id), projection: null };
    this.#open.set(id, record);
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= MAX_OPEN) break;
      this.forget(oldest);
    }
    return record;
  }

  #project(db: WritableDb, record: Cached, change: Change): void {
    const { projection } = this.#kinds[record.head.kind];
    if (!projection) return;
    const key = projection.key();
    if (record.projection?.key !== key) {
      record.projection?.own.close();
      record.projection = { key, own: projection.open(record.head, record.doc) };
    }
    record.projection.own.put(db, change);
  }
}
