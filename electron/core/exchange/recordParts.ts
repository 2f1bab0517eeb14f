import * as Y from 'yjs';
import { SAID_BY_OTHERS } from '../../../shared/exchange/aside.ts';
import type { RecordAudience } from '../../../shared/exchange/audience.ts';
import { formOf, RECORD } from '../../../shared/kinds/define.ts';
import { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { BEFORE_DEVICES } from '../database/migrations/0050-facts.ts';
import { hasSealed, readSealed } from '../database/tables/sealed.ts';
import { findRecord, overlaps, type RecordHead, type UpdateRow, wholeUpdates } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import { replay } from '../records/replay.ts';
import { playedDoc } from '../records/verdicts.ts';

/** What leaves with a record. */
export interface RecordParts {
  readonly head: RecordHead;
  /** Of its document, which may be older than what this program writes. */
  readonly form: number;
  readonly council: RecordId | null;
  readonly audience: RecordAudience;
  /** Its whole log, in an order in which none comes before what it builds upon. */
  readonly rows: readonly UpdateRow[];
  /** What its facts name as sealed, and the stored files it names, by hash. */
  readonly seals: readonly string[];
  readonly files: readonly FileHash[];
}

/**
 * `not_found` for an unknown record, `database_corrupt` when a row of it is not what was written. Its log is read once and nothing else: of
 * thousands of records none takes the place of what somebody has open.
 */
export function recordParts({ database: { read: db }, kinds }: CoreContext, id: RecordId): RecordParts {
  const head = findRecord(db, id);
  if (!head) throw new AppError('not_found', `No record ${id}`);
  const storage = kinds[head.kind];
  const log = wholeUpdates(db, id);
  const rows = inTheirPlace(log);
  const doc = playedDoc(
    log.flatMap(({ aside, data }) => (aside === null ? [data] : [])),
    id,
  );
  try {
    const council = RecordId.safeParse(doc.getMap(RECORD).get('council'));
    return {
      head,
      form: formOf(doc),
      council: council.success ? council.data : null,
      audience: storage.audience(doc),
      rows: storage.isOldLogSecret ? withoutOldLog(db, id, rows) : rows,
      seals: storage.seals(doc),
      files: storage.files(doc).map(({ hash }) => hash),
    };
  } finally {
    doc.destroy();
  }
}

/** Rows that came later for one that lay there joined stand where it stood, so that those of one device leave in the order of their numbers. */
function inTheirPlace(rows: readonly UpdateRow[]): readonly UpdateRow[] {
  const joined = rows.filter(({ aside }) => aside === SAID_BY_OTHERS);
  if (joined.length === 0) return rows;
  const isPiece = (row: UpdateRow) => row.aside !== SAID_BY_OTHERS && joined.some((one) => overlaps(one, row));
  return rows.flatMap((row) => {
    if (row.aside !== SAID_BY_OTHERS) return isPiece(row) ? [] : [row];
    return rows.filter((one) => one.aside !== SAID_BY_OTHERS && overlaps(one, row)).sort((a, b) => a.number - b.number);
  });
}

/**
 * One row with the state they came to in place of those from before devices had names, up to where the record was carried over:
 * what was taken out of it by then is in none of the bytes.
 */
function withoutOldLog(db: ReadableDb, id: RecordId, rows: readonly UpdateRow[]): readonly UpdateRow[] {
  const last = rows.findLast(({ device }) => device === BEFORE_DEVICES);
  if (!last) return rows;
  const carried = rows.find(({ action, seq }) => action === 'carry' && seq > last.seq) ?? last;
  const doc = replay(db, id, carried.seq);
  const data = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const { number, seq, span, at } = last;
  const whole = {
    seq,
    span,
    device: BEFORE_DEVICES,
    number,
    count: number,
    author: '',
    begun: at,
    at,
    data,
    signature: null,
    aside: null,
  };
  const rest = rows.filter((row) => row.seq > last.seq);
  return [{ ...whole, action: 'carry', isIntact: true }, ...rest];
}

/** Bytes under the hash that names them. */
export interface Sealed {
  readonly hash: FileHash;
  readonly bytes: Uint8Array;
}

/** What was sealed under a hash; empty where it has not come to this computer. `database_corrupt` when it is not what was sealed. */
export function sealOf(db: ReadableDb, seal: string): Sealed[] {
  const hash = FileHash.safeParse(seal);
  return hash.success && hasSealed(db, seal) ? [{ hash: hash.data, bytes: readSealed(db, seal) }] : [];
}
