import * as Y from 'yjs';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { storageError } from '../database/errors.ts';
import { latestSnapshot } from '../database/tables/snapshots.ts';
import * as log from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';

/**
 * Rebuilds a document from the log, checking each row it reads; `database_corrupt` when what is stored there cannot be read or
 * is not what was written.
 */
export function replay(db: ReadableDb, id: RecordId, upTo: number): Y.Doc {
  const doc = new Y.Doc({ guid: id });
  try {
    const snapshot = latestSnapshot(db, id, upTo);
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
