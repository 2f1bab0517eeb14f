import * as Y from 'yjs';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import type { RecordId } from '../../../shared/records/ids.ts';
import type { CoreContext, SessionState } from '../context.ts';
import type { WriteScope } from '../write.ts';

/** Edits a copy of the record's document and appends what changed, as any other laptop's update. */
export function changeRecord(
  ctx: CoreContext,
  scope: WriteScope,
  change: { id: RecordId; action: ChangeAction; session: SessionState | null; edit: (doc: Y.Doc) => void },
): number {
  const { id, action } = change;
  const current = ctx.records.get(id).doc;
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(current));
  const before = Y.encodeStateVector(copy);
  change.edit(copy);
  const update = Y.encodeStateAsUpdate(copy, before);
  copy.destroy();
  return pushUpdate(ctx, scope, { id, update, action, session: change.session });
}

/** Appends an update and tells the other sessions that have the record open. */
export function pushUpdate(
  ctx: CoreContext,
  scope: WriteScope,
  push: { id: RecordId; update: Uint8Array; action: ChangeAction; session: SessionState | null },
): number {
  const { id, update, action, session } = push;
  scope.touch(id);
  const change = ctx.change(action);
  const seq = ctx.records.append(scope.db, { id, update }, change);
  scope.emit({
    name: 'records.updated',
    payload: { id, seq, update: Buffer.from(update).toString('base64'), author: change.author },
    record: { id, except: session },
  });
  return seq;
}
