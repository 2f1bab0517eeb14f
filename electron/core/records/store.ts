import * as Y from 'yjs';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import type { CaseContent } from '../../../shared/records/case.ts';
import type { RecordId } from '../../../shared/records/ids.ts';
import type { RecordKind } from '../../../shared/records/kinds.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { Judge } from '../checklist/judge.ts';
import { storageError } from '../database/errors.ts';
import { type CaseProjection, putCase } from '../database/tables/cases.ts';
import { putMeeting } from '../database/tables/meetings.ts';
import * as log from '../database/tables/updates.ts';
import type { ReadableDb, WritableDb } from '../database/types.ts';
import { projectMeeting } from '../meetings/projection.ts';
import { readCase } from './caseFile.ts';
import { ContentCache } from './contentCache.ts';
import { CaseProjector } from './projection.ts';

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

interface Cached {
  head: log.RecordHead;
  doc: Y.Doc;
  seq: number;
  projector: { readonly key: string; readonly own: CaseProjector } | null;
  projection: CaseProjection | null;
}

const MAX_OPEN = 24;
/** Loading replays at most this many updates. */
const SNAPSHOT_EVERY = 250;

/** The records of one database, the recently used ones in memory. All writing goes through the caller's transaction. */
export class RecordStore {
  readonly #db: ReadableDb;
  readonly #judge: Judge;
  readonly #open = new Map<RecordId, Cached>();
  readonly #contents = new ContentCache();

  constructor(db: ReadableDb, judge: Judge) {
    this.#db = db;
    this.#judge = judge;
  }

  /** The current state; `not_found` when there is no such record. The document must not be changed by the caller. */
  get(id: RecordId): OpenRecord {
    return this.#load(id);
  }

  /** What a case says now. Shared by all who ask: never to be changed. `not_found` when there is no such case. */
  content(id: RecordId): CaseContent {
    const seq = this.#open.get(id)?.seq ?? log.findRecord(this.#db, id)?.lastSeq;
    const known = seq === undefined ? undefined : this.#contents.get(id, seq);
    if (known) return known;
    const record = this.#load(id);
    if (record.head.kind !== 'case') throw new AppError('not_found', `No case ${id}`);
    return this.#contents.keep(id, record.seq, readCase(record.doc));
  }

  /** What a case said after update `seq`, which no later update changes. */
  contentAt(id: RecordId, seq: number): CaseContent {
    const known = this.#contents.get(id, seq);
    if (known) return known;
    const doc = this.at(id, seq);
    const content = readCase(doc);
    doc.destroy();
    return this.#contents.keep(id, seq, content);
  }

  /** Makes a record of `kind` from a document's whole state, as its first update. */
  create(db: WritableDb, record: { id: RecordId; kind: RecordKind; doc: Y.Doc }, change: Change): void {
    const { id, kind } = record;
    log.insertRecord(db, { id, kind, createdAt: change.at, createdBy: change.author });
    this.append(db, { id, update: Y.encodeStateAsUpdate(record.doc) }, change);
  }

  /**
   * Appends an update, with its projection, and returns its number. The caller must `forget` the record when the transaction
   * does not commit: the document in memory is then ahead of the disk. `invalid_input` when the bytes are no update.
   */
  append(db: WritableDb, { id, update }: { id: RecordId; update: Uint8Array }, change: Change): number {
    const record = this.#load(id);
    applyChecked(record.doc, update);
    const seq = log.appendUpdate(db, { recordId: id, data: update, ...change });
    record.seq = seq;
    if (seq % SNAPSHOT_EVERY === 0) log.insertSnapshot(db, id, { seq, state: Y.encodeStateAsUpdate(record.doc) });
    this.#project(db, record, change);
    return seq;
  }

  /** Drops what is in memory of a record; the next reader loads it from disk. */
  forget(id: RecordId): void {
    // What was read inside a transaction that is taken back was never said.
    this.#contents.forget(id);
    this.#evict(id);
  }

  #evict(id: RecordId): void {
    const record = this.#open.get(id);
    record?.projector?.own.destroy();
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

  #load(id: RecordId): Cached {
    const known = this.#open.get(id);
    if (known) {
      this.#open.delete(id);
      this.#open.set(id, known);
      return known;
    }
    const head = log.findRecord(this.#db, id);
    if (!head) throw new AppError('not_found', `No record ${id}`);
    const record = {
      head,
      doc: replay(this.#db, id, head.lastSeq),
      seq: head.lastSeq,
      projector: null,
      projection: null,
    };
    this.#open.set(id, record);
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= MAX_OPEN) break;
      this.#evict(oldest);
    }
    return record;
  }

  #project(db: WritableDb, record: Cached, change: Change): void {
    const { head } = record;
    if (head.kind === 'meeting') {
      putMeeting(db, { id: head.id, changedAt: change.at, changedBy: change.author }, projectMeeting(record.doc));
    }
    if (head.kind !== 'case') return;
    const { key, content } = this.#judge.current();
    if (record.projector?.key !== key) {
      record.projector?.own.destroy();
      record.projector = { key, own: new CaseProjector(record.doc, content) };
    }
    const projection = record.projector.own.project(change.at.slice(0, 10));
    const { id, createdAt } = head;
    putCase(db, {
      log: { id, createdAt, changedAt: change.at, changedBy: change.author },
      projection,
      previous: record.projection,
      projectedBy: key,
    });
    record.projection = projection;
  }
}

/** Rebuilds a document from the log; `database_corrupt` when what is stored there cannot be read. */
export function replay(db: ReadableDb, id: RecordId, upTo: number): Y.Doc {
  const doc = new Y.Doc();
  try {
    const snapshot = log.latestSnapshot(db, id, upTo);
    doc.transact(() => {
      if (snapshot) Y.applyUpdate(doc, snapshot.state);
      for (const update of log.readUpdates(db, id, { after: snapshot?.seq ?? 0, upTo })) Y.applyUpdate(doc, update);
    });
    return doc;
  } catch (error) {
    doc.destroy();
    const known = storageError(error);
    if (known instanceof AppError) throw known;
    throw new AppError('database_corrupt', `Record ${id} cannot be read: ${String(error)}`);
  }
}

/** Decodes in full before anything is applied: a truncated or foreign update must not leave half of itself behind. */
function applyChecked(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.decodeUpdate(update);
  } catch (error) {
    throw new AppError('invalid_input', `Not a Yjs update: ${String(error)}`);
  }
  Y.applyUpdate(doc, update, 'log');
}
