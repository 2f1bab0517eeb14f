import * as Y from 'yjs';
import { formOf } from '../../../shared/kinds/define.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { markProjected, UNJUDGED } from '../database/tables/projections.ts';
import * as log from '../database/tables/updates.ts';
import type { WritableDb } from '../database/types.ts';
import type { WriteScope } from '../write.ts';
import { newDocument } from './change.ts';
import type { Changed } from './kinds.ts';
import { requireMay } from './mayWrite.ts';
import { MOST_STATE_BYTES } from './openRecord.ts';

/** A record that is made but for its rows. */
export interface PreparedRecord {
  readonly id: RecordId;
  readonly insert: (db: WritableDb) => void;
}

interface Made {
  readonly kind: RecordKind;
  readonly action: Parameters<CoreContext['change']>[0];
  readonly write: (doc: Y.Doc) => void;
  /**
   * Makes rows that need no judging: the record is listed and found at once, what takes long is left to `refreshProjections`, and
   * whoever writes the record says so by `lists.following`.
   */
  readonly begun?: (made: Pick<log.RecordHead, 'id' | 'createdAt'>, changed: Changed) => (db: WritableDb) => void;
  /** For one that a request names. */
  readonly id?: RecordId;
  /** As `ourCouncil` says, where many are made at once. */
  readonly council?: RecordId | null;
}

/**
 * Works out all that a new record takes, its document and what lists read of it, before any transaction, so that many are
 * written in a moment. `file_too_large` when the record could not be opened.
 */
export function prepareRecord(ctx: CoreContext, { kind, action, write, begun, ...made }: Made): PreparedRecord {
  const id = made.id ?? RecordId.parse(ctx.newId());
  const change = ctx.change(action);
  const doc = newDocument(ctx.database.read, { id, kind, write, council: made.council });
  const data = Y.encodeStateAsUpdate(doc);
  if (data.length > MOST_STATE_BYTES) throw new AppError('file_too_large', `Record ${id} would be too large to open`);
  const head = { id, kind, createdAt: change.at, createdBy: change.author, form: formOf(doc) };
  requireMay(ctx.database.read, {
    record: { head, seq: 0, beginning: null },
    update: data,
    change,
    device: ctx.device,
    judge: ctx.rights.in(ctx.database.read),
    storage: ctx.kinds[kind],
  });
  const { projection } = ctx.kinds[kind];
  const key = begun ? UNJUDGED : (projection?.key() ?? '');
  const rows = begun
    ? null
    : projection?.open({ ...head, lastSeq: 1, projectedSeq: 1, projectedBy: key, relaid: 0, unplayed: 0 }, doc);
  const put = begun ? begun(head, change) : rows?.ready(change);
  rows?.close();
  doc.destroy();
  const insert = (db: WritableDb) => {
    log.insertRecord(db, head);
    log.appendUpdate(db, { recordId: id, data, ...change, device: ctx.device, number: 1, count: 1 });
    markProjected(db, id, key);
    put?.(db);
  };
  return { id, insert };
}

/** Writes a prepared record inside a caller's transaction. */
export function insertPrepared(scope: WriteScope, { id, insert }: PreparedRecord): RecordId {
  scope.touch(id);
  insert(scope.db);
  return id;
}
