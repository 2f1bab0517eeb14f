import { formOf } from '../../../shared/kinds/define.ts';
import { lastChange, markProjected, type RecordHead, setForm } from '../database/tables/updates.ts';
import type { WritableDb } from '../database/types.ts';
import type { KindRegistry } from '../records/kinds.ts';
import { replay } from '../records/replay.ts';

/** Makes one record's rows anew from its log, as this program reads it. */
export function projectRecord(db: WritableDb, kinds: KindRegistry, head: RecordHead): void {
  const last = lastChange(db, head.id);
  if (!last) return;
  const doc = replay(db, head.id, head.lastSeq);
  setForm(db, head.id, formOf(doc));
  const { projection } = kinds[head.kind];
  markProjected(db, head.id, projection?.key() ?? '');
  const open = projection?.open(head, doc);
  open?.put(db, last);
  open?.close();
  doc.destroy();
}
