import type { CaseContent } from '../../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { findRecord } from '../../database/tables/updates.ts';
import type { ReadableDb } from '../../database/types.ts';
import type { RecordStore } from '../../records/store.ts';
import { readCase } from './caseFile.ts';
import { readSealedCase } from './sealing.ts';

/** Two agendas of cases, each as sent and as it is: a pack reads every one of them several times. */
const MOST = 256;

/**
 * What cases say, by record and place in the log, and what was sealed of them, the recently used ones kept: a place and a seal
 * have one content for ever, so nothing goes stale. Shared by all who ask: never to be changed.
 */
export class CaseContents {
  readonly #records: RecordStore;
  readonly #db: ReadableDb;
  readonly #known = new Map<string, CaseContent>();

  constructor(records: RecordStore, db: ReadableDb) {
    this.#records = records;
    this.#db = db;
  }

  /** What a case says now. `not_found` when there is no such case. */
  now(id: RecordId): CaseContent {
    const seq = this.#records.lastSeq(id);
    const known = seq === undefined ? undefined : this.#find(this.#key(id, seq));
    if (known) return known;
    const record = this.#records.get(id);
    if (record.head.kind !== 'case') throw new AppError('not_found', `No case ${id}`);
    return this.#keep(this.#key(id, record.seq), readCase(record.doc));
  }

  /** What a case said after update `seq`, which no later update changes. */
  at(id: RecordId, seq: number): CaseContent {
    const key = this.#key(id, seq);
    const known = this.#find(key);
    if (known) return known;
    const doc = this.#records.at(id, seq);
    const content = readCase(doc);
    doc.destroy();
    return this.#keep(key, content);
  }

  /** What was sealed under a hash; throws as `readSealedCase` does. */
  sealed(seal: string): CaseContent {
    return this.#find(seal) ?? this.#keep(seal, readSealedCase(this.#db, seal));
  }

  /** What was read inside a transaction that is taken back was never said. */
  forget(id: RecordId): void {
    for (const key of this.#known.keys()) if (key.startsWith(`${id} `)) this.#known.delete(key);
  }

  /** A place says the same for ever, but for rows that are judged otherwise or taken back. */
  #key(id: RecordId, seq: number): string {
    return `${id} ${findRecord(this.#db, id)?.relaid ?? 0}.${seq}`;
  }

  #find(key: string): CaseContent | undefined {
    const content = this.#known.get(key);
    if (!content) return undefined;
    this.#known.delete(key);
    this.#known.set(key, content);
    return content;
  }

  #keep(key: string, content: CaseContent): CaseContent {
    this.#known.set(key, content);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return content;
  }
}
