import type { JudgedRow, RowRefusal } from '../../../shared/exchange/rights.ts';
import { FACTS, type Fact, factOf, signedFact } from '../../../shared/kinds/facts.ts';
import { hasAside } from '../database/tables/aside.ts';
import { headsOfKind, type RecordHead, wholeUpdates } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import { deviceOfKey, isKeyed, signerOf } from '../keys/signing.ts';
import { ourRecord } from './ours.ts';
import { replay } from './replay.ts';
import { rowParts } from './rowParts.ts';

/** What the rights of the council say, as they stand. Pure: the same rights and the same row give the same answer on every laptop. */
export interface RowJudge {
  /** Why a row does not count; null when it does. */
  readonly judge: (row: JudgedRow) => RowRefusal | null;
  /** Who may write it instead, as `WRITERS` names them; null where that is not what is wrong. */
  readonly who: (row: JudgedRow) => string | null;
  /** All that is said of a device, as one text: its rows are judged anew when this differs. Empty while nothing is. */
  readonly standing: (device: string) => string;
}

/**
 * Makes the judge from every fact that lies in the council's log, those of rows that are kept aside too, in no order: the rights are played
 * from them alone, so that no verdict depends upon another. Facts of a keyed device are there only where it signed them.
 */
export type JudgeOf = (facts: readonly Fact[]) => RowJudge;

/** Where nobody is asked. */
export const EVERYBODY: RowJudge = { judge: () => null, who: () => null, standing: () => '' };
export const askNobody: JudgeOf = () => EVERYBODY;

/** Whether what lies under a key of the facts is told in the name of a device that has not signed it. */
export function isUnsigned(record: string, key: string, value: unknown): boolean {
  const fact = signedFact(record, key, value);
  if (!fact || !isKeyed(fact.device)) return false;
  const signer = signerOf(fact.text, fact.signature);
  return signer === null || deviceOfKey(signer) !== fact.device;
}

/** The rights of this folder's council, read anew when its log has changed. */
export class Rights {
  readonly #judgeOf: JudgeOf;
  #known: { readonly place: string; readonly judge: RowJudge } | null = null;

  constructor(judgeOf: JudgeOf) {
    this.#judgeOf = judgeOf;
  }

  get asksNobody(): boolean {
    return this.#judgeOf === askNobody;
  }

  /** As they stand in this folder. */
  in(db: ReadableDb): RowJudge {
    if (this.asksNobody) return EVERYBODY;
    const place = councilPlace(db);
    if (this.#known?.place === place) return this.#known.judge;
    const head = ourRecord(db, 'council');
    const judge = this.#judgeOf(head ? factsInLog(db, head) : []);
    this.#known = { place, judge };
    return judge;
  }

  /** As they would stand with rows that have come and are not here yet: `record` is a council's. */
  with(db: ReadableDb, { record, updates }: { record: string; updates: readonly Uint8Array[] }): RowJudge {
    const head = ourRecord(db, 'council');
    if (this.asksNobody || (head && head.id !== record)) return this.in(db);
    return this.#judgeOf([
      ...(head ? factsInLog(db, head) : []),
      ...updates.flatMap((update) => factsInRow(record, update)),
    ]);
  }
}

/** Changes whenever anything in a log of a council does. */
export const councilPlace = (db: ReadableDb): string =>
  headsOfKind(db, 'council')
    .map(({ id, lastSeq, relaid }) => `${id} ${lastSeq} ${relaid}`)
    .join('\n');

function factsInLog(db: ReadableDb, { id, lastSeq }: RecordHead): Fact[] {
  if (hasAside(db, id)) return wholeUpdates(db, id).flatMap(({ data }) => factsInRow(id, data));
  const doc = replay(db, id, lastSeq);
  const facts = [...doc.getMap(FACTS).entries()].flatMap(([key, value]) => factIn(id, key, value));
  doc.destroy();
  return facts;
}

/** Of bytes that are no update none: whoever takes them in refuses them. */
function factsInRow(record: string, update: Uint8Array): Fact[] {
  try {
    return rowParts(update).facts.flatMap(({ key, value }) => factIn(record, key, value));
  } catch {
    return [];
  }
}

function factIn(record: string, key: string, value: unknown): Fact[] {
  const fact = isUnsigned(record, key, value) ? null : factOf(key, value);
  return fact ? [fact] : [];
}
