import { formOf } from '../../../shared/kinds/define.ts';
import { markProjected } from '../database/tables/projections.ts';
import { lastChange, type RecordHead, setForm } from '../database/tables/updates.ts';
import type { ReadableDb, WritableDb } from '../database/types.ts';
import type { KindRegistry } from '../records/kinds.ts';
import { replay } from '../records/replay.ts';

/** Works out one record's rows anew from its log, as this program reads it; null when it has no log. What it answers writes them. */
export function readyRows(db: ReadableDb, kinds: KindRegistry, head: RecordHead): ((db: WritableDb) => void) | null {
  const last = lastChange(db, head.id);
  const { projection } = kinds[head.kind];
  const key = projection?.key() ?? '';
  // All of it is kept aside: no list knows of it.
  if (head.unplayed) return (into) => markProjected(into, head.id, key);
  if (!last) return null;
  const doc = replay(db, head.id, head.lastSeq);
  const form = formOf(doc);
  const open = projection?.open(head, doc);
  const put = open?.ready(last);
  open?.close();
  doc.destroy();
  return (into) => {
    setForm(into, head.id, form);
    markProjected(into, head.id, key);
    put?.(into);
  };
}

/** Makes one record's rows anew from its log. */
export function projectRecord(db: WritableDb, kinds: KindRegistry, head: RecordHead): void {
  readyRows(db, kinds, head)?.(db);
}
