import * as Y from 'yjs';
import { type CouncilContent, emptyCouncil } from '../../../shared/records/council.ts';
import { readCouncil, writeCouncil } from '../../../shared/records/councilDoc.ts';
import { RecordId } from '../../../shared/records/ids.ts';
import type { CoreContext } from '../context.ts';
import { firstOfKind } from '../database/tables/updates.ts';
import type { WriteScope } from '../write.ts';

/** The council of this data folder, or null while there is none. */
export function currentCouncil(ctx: Pick<CoreContext, 'database' | 'records'>): CouncilContent | null {
  const head = firstOfKind(ctx.database.read, 'council');
  return head ? readCouncil(ctx.records.get(head.id).doc) : null;
}

/** Makes the council, or brings the one there is up to `content`, inside a caller's transaction. Nothing of it is taken away. */
export function saveCouncil(ctx: CoreContext, scope: WriteScope, content: CouncilContent): RecordId {
  const head = firstOfKind(scope.db, 'council');
  const doc = new Y.Doc();
  if (head) Y.applyUpdate(doc, Y.encodeStateAsUpdate(ctx.records.get(head.id).doc));
  const before = Y.encodeStateVector(doc);
  writeCouncil(doc, content);
  const id = head?.id ?? RecordId.parse(ctx.newId());
  const update = Y.encodeStateAsUpdate(doc, before);
  scope.touch(id);
  if (head) ctx.records.append(scope.db, { id, update }, ctx.change('fields'));
  else ctx.records.create(scope.db, { id, kind: 'council', doc }, ctx.change('create'));
  doc.destroy();
  scope.emit({ name: 'council.changed', payload: {} });
  return id;
}

/** Keeps the name the settings show and the council's own the same. */
export function renameCouncil(ctx: CoreContext, scope: WriteScope, municipality: string): void {
  const known = currentCouncil(ctx) ?? emptyCouncil(municipality);
  if (known.municipality !== municipality || !firstOfKind(scope.db, 'council')) {
    saveCouncil(ctx, scope, { ...known, municipality });
  }
}
