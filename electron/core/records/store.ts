import * as Y from 'yjs';
import { formOf } from '../../../shared/kinds/define.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { markUnplayed } from '../database/tables/aside.ts';
import { markProjected } from '../database/tables/projections.ts';
import * as log from '../database/tables/updates.ts';
import type { ReadableDb, WritableDb } from '../database/types.ts';
import { tidied } from './compact.ts';
import { applyGuarded } from './guard.ts';
import { InMemory } from './inMemory.ts';
import { askNobody, Rights } from './judging.ts';
import type { KindRegistry } from './kinds.ts';
import { logRow, type MadeRow, nextOf } from './logRow.ts';
import {
  type Appended,
  begunRecord,
  type Cached,
  type Change,
  closed,
  editedBy,
  type OpenRecord,
  type Origin,
  readRecord,
  takeIn,
} from './openRecord.ts';
import { begunRows, relaid, requireHeard, type Taking } from './relay.ts';
import { replay } from './replay.ts';

interface Parts {
  readonly kinds: KindRegistry;
  readonly device: string;
  readonly rights?: Rights;
}

/** What `together` keeps for its end. */
interface Waiting {
  readonly waits: (head: log.RecordHead, what: 'new' | 'changed') => boolean;
  readonly changed: Set<RecordId>;
}

/** Rows after which a record is tidied; loading replays not many more. */
const TIDY_AFTER = 250;

/**
 * The records of one database, the recently used ones in memory, each with one Yjs client while it is open. All writing goes
 * through the caller's transaction; when that does not commit the caller must `forget` each record it touched, for the
 * document in memory is then ahead of the disk.
 */
export class RecordStore {
  readonly #db: ReadableDb;
  readonly #kinds: KindRegistry;
  readonly #device: string;
  readonly #rights: Rights;
  readonly #open = new InMemory();
  /** Records somebody types in, whose rows follow a moment later. */
  readonly #behind = new Set<RecordId>();
  #waiting: Waiting | null = null;

  constructor(db: ReadableDb, { kinds, device, rights = new Rights(askNobody) }: Parts) {
    this.#db = db;
    this.#kinds = kinds;
    this.#device = device;
    this.#rights = rights;
  }

  /** The current state; `not_found` when there is no such record. The document must not be changed by the caller. */
  get(id: RecordId): OpenRecord {
    return this.#load(id);
  }

  /** Its place in the log without opening it; undefined when there is no such record. */
  lastSeq(id: RecordId): number | undefined {
    return this.#open.peek(id)?.seq ?? log.findRecord(this.#db, id)?.lastSeq;
  }

  /** Makes a record of `kind` from a document's whole state, as its first update. */
  create(db: WritableDb, record: { id: RecordId; kind: RecordKind; doc: Y.Doc }, change: Change): void {
    const { id, kind, doc } = record;
    const begun = { id, kind, createdAt: change.at, createdBy: change.author, form: formOf(doc) };
    const cached = this.#open.keep(this.#begun(db, begun));
    const update = Y.encodeStateAsUpdate(doc);
    Y.applyUpdate(cached.doc, update, 'log');
    this.#log(db, cached, { update, change });
    if (!this.#waits(cached, 'new')) this.#project(db, cached);
  }

  /**
   * Edits the record's own document and logs what changed; null when nothing did. `read_only` when a newer program's form
   * of the record is not known here; `forbidden` with `notYours` when the rights of the council do not let this folder write it.
   */
  edit(
    db: WritableDb,
    { id, edit }: { id: RecordId; edit: (doc: Y.Doc) => void },
    change: Change,
  ): { seq: number; update: Uint8Array } | null {
    const record = this.#writable(id);
    const update = editedBy(record.doc, edit);
    if (!update) return null;
    const seq = this.#log(db, record, { update, change });
    if (!this.#waits(record, 'changed')) this.#project(db, record);
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
    this.#project(db, record);
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
    requireHeard(db, record);
    if (!isNew) return { seq: record.seq, isNew };
    const change = { ...by, action: act(written) };
    const seq = this.#log(db, record, { update, change });
    this.#behind.add(id);
    return { seq, isNew };
  }

  /**
   * Appends what a merge brings, in its order, and projects it once; `made` tells of a record that is new here. What is kept aside is laid
   * down and not played; `verdicts` are of rows that were here, by their places, and of them only those that are judged otherwise now.
   * Answers its last place, and what was added as one update: null when nothing was, or the record is new or was read anew. Throws as `append`
   * does.
   */
  take(
    db: WritableDb,
    { id, made, updates, verdicts, rows = 'now' }: Taking,
  ): { seq: number; update: Uint8Array | null } {
    const record = made ? this.#begun(db, { id, ...made, form: 1 }) : this.#writable(id);
    const before = made ? null : Y.encodeStateVector(record.doc);
    for (const { update, change, origin, aside } of updates) {
      if (aside === null && verdicts.size === 0) applyGuarded(record.doc, update, 'merge');
      this.#log(db, record, { update, change, aside, origin: origin ?? nextOf(record, this.#device) });
    }
    if (verdicts.size > 0) {
      relaid(db, id, verdicts);
      this.anew(db, id);
      return { seq: record.seq, update: null };
    }
    if (updates.length === 0) return { seq: record.seq, update: null };
    markUnplayed(db, id);
    if (rows === 'now' || !begunRows(db, record, this.#kinds[record.head.kind])) this.#project(db, record);
    // Thousands that come at once are opened by nobody yet.
    if (made && rows === 'later') closed(record);
    else if (made) this.#open.keep(record);
    return { seq: record.seq, update: before && Y.encodeStateAsUpdate(record.doc, before) };
  }

  /** Reads the record from its log as if it were opened for the first time, and makes its rows: what was played is another. */
  anew(db: WritableDb, id: RecordId): void {
    this.forget(id);
    const record = this.#load(id);
    log.setForm(db, id, formOf(record.doc));
    this.#project(db, record);
  }

  /** Lets go of a record that is about to be taken away, and of its rows. */
  letGo(db: WritableDb, id: RecordId): void {
    const head = log.findRecord(db, id);
    this.forget(id);
    this.#behind.delete(id);
    if (head) this.#kinds[head.kind].projection?.drop(db, id);
  }

  /** Brings the rows of records that were typed in up to what they say, and tidies logs that have grown long. */
  catchUp(db: WritableDb, touch: (id: RecordId) => void): void {
    const behind = [...this.#behind];
    this.#behind.clear();
    for (const id of behind) {
      touch(id);
      const record = this.#load(id);
      this.#project(db, record);
      if (record.rows < TIDY_AFTER) continue;
      tidied(db, { id, seq: record.seq, doc: record.doc });
      record.rows = 0;
    }
  }

  /**
   * Does `work`, which changes the same records many times, and makes the rows of each only once, when it is done. Rows that `work` reads
   * meanwhile are those `waits` says no of: they follow at once. Belongs into one transaction, as all writing does.
   */
  together<T>(db: WritableDb, { waits, work }: { waits: Waiting['waits']; work: () => T }): T {
    const waiting: Waiting = { waits, changed: new Set() };
    this.#waiting = waiting;
    let made: T;
    try {
      made = work();
    } finally {
      this.#waiting = null;
    }
    for (const id of waiting.changed) this.#project(db, this.#load(id));
    return made;
  }

  /** True while rows lag behind what was written. */
  get isBehind(): boolean {
    return this.#behind.size > 0;
  }

  /** Drops what is in memory of a record; the next reader loads it from disk. */
  forget(id: RecordId): void {
    this.#open.drop(id);
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
    for (const record of this.#open.all()) {
      const { id } = record.head;
      const head = log.findRecord(this.#db, id);
      record.projection?.own.rowsChanged();
      if (head?.lastSeq === record.seq && head.relaid === record.head.relaid) continue;
      if (!head || !takeIn(this.#db, record, head)) this.forget(id);
    }
  }

  close(): void {
    for (const { head } of this.#open.all()) this.forget(head.id);
  }

  #writable(id: RecordId): Cached {
    const record = this.#load(id);
    if (formOf(record.doc) > this.#kinds[record.head.kind].version)
      throw new AppError('read_only', `Record ${id} was written by a newer program`, { reason: 'newerRecord' });
    return record;
  }

  #log(db: WritableDb, record: Cached, made: MadeRow): number {
    const storage = this.#kinds[record.head.kind];
    return logRow(db, { record, made, by: { device: this.#device, judge: this.#rights.in(db), storage } });
  }

  #load(id: RecordId): Cached {
    return this.#open.use(id) ?? this.#open.keep(readRecord(this.#db, id));
  }

  /** Lays the record itself down, and does not ask what it says, for it says nothing. It is the caller's to keep. */
  #begun(db: WritableDb, begun: Parameters<typeof begunRecord>[0]): Cached {
    log.insertRecord(db, begun);
    this.forget(begun.id);
    return begunRecord(begun);
  }

  #waits({ head }: Cached, what: 'new' | 'changed'): boolean {
    if (!this.#waiting?.waits(head, what)) return false;
    this.#waiting.changed.add(head.id);
    return true;
  }

  #project(db: WritableDb, record: Cached): void {
    this.#behind.delete(record.head.id);
    const { projection } = this.#kinds[record.head.kind];
    const key = projection?.key() ?? '';
    markProjected(db, record.head.id, key);
    if (!projection) return;
    if (record.projection?.key !== key) {
      record.projection?.own.close();
      record.projection = { key, own: projection.open(record.head, record.doc) };
    }
    record.last ??= log.lastChange(db, record.head.id) ?? null;
    if (record.last) record.projection.own.ready(record.last)(db);
    // All of it is kept aside: no list knows of it.
    else projection.drop(db, record.head.id);
  }
}
