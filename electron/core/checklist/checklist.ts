import * as Y from 'yjs';
import { type ChecklistContent, type ChecklistVersion, STANDARD_CHECKLIST } from '../../../shared/records/checklist.ts';
import { addVersion, readChecklist, readVersions, writeChecklist } from '../../../shared/records/checklistDoc.ts';
import { RecordId } from '../../../shared/records/ids.ts';
import type { CoreContext } from '../context.ts';
import { firstOfKind } from '../database/tables/updates.ts';
import type { WriteScope } from '../write.ts';

const withoutContent = ({ content: _content, ...version }: ChecklistVersion) => version;

/** What the council is working on, and every adopted version, oldest first. */
export function checklistOf(ctx: Pick<CoreContext, 'database' | 'records'>): {
  draft: ChecklistContent;
  versions: readonly ChecklistVersion[];
} {
  const head = firstOfKind(ctx.database.read, 'checklist');
  if (!head) return { draft: STANDARD_CHECKLIST, versions: [] };
  const { doc } = ctx.records.get(head.id);
  return { draft: readChecklist(doc), versions: readVersions(doc) };
}

/** Changes the draft from `base` to `content`, or whatever it says to `content` without a base, in one transaction. */
export function saveDraft(ctx: CoreContext, content: ChecklistContent, base?: ChecklistContent): void {
  ctx.write((scope) => change(ctx, scope, (doc) => writeChecklist(doc, content, base)));
}

/** Seals the draft as the next version. */
export function adopt(
  ctx: CoreContext,
  { body, from }: { body: string; from: string },
): Omit<ChecklistVersion, 'content'> {
  const { draft, versions } = checklistOf(ctx);
  const { author, at } = ctx.change('fields');
  const number = Math.max(0, ...versions.map((version) => version.number)) + 1;
  const version: ChecklistVersion = { id: ctx.newId(), number, body, from, by: author, at, content: draft };
  ctx.write((scope) => change(ctx, scope, (doc) => addVersion(doc, version)));
  return withoutContent(version);
}

/** Changes the record, or makes it when this is the first change. */
function change(ctx: CoreContext, scope: WriteScope, edit: (doc: Y.Doc) => void): void {
  const head = firstOfKind(scope.db, 'checklist');
  const doc = new Y.Doc();
  if (head) Y.applyUpdate(doc, Y.encodeStateAsUpdate(ctx.records.get(head.id).doc));
  else writeChecklist(doc, STANDARD_CHECKLIST);
  const before = Y.encodeStateVector(doc);
  edit(doc);
  const id = head?.id ?? RecordId.parse(ctx.newId());
  scope.touch(id);
  if (head) ctx.records.append(scope.db, { id, update: Y.encodeStateAsUpdate(doc, before) }, ctx.change('fields'));
  else ctx.records.create(scope.db, { id, kind: 'checklist', doc }, ctx.change('create'));
  doc.destroy();
  scope.emit({ name: 'checklist.changed', payload: {} });
}
