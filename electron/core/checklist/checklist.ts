import type * as Y from 'yjs';
import {
  type ChecklistContent,
  type ChecklistVersion,
  STANDARD_CHECKLIST,
} from '../../../shared/kinds/checklist/checklist.ts';
import { addVersion, readChecklist, readVersions, writeChecklist } from '../../../shared/kinds/checklist/doc.ts';
import type { CoreContext } from '../context.ts';
import { changeRecord, createRecord } from '../records/change.ts';
import { ourRecordOf } from '../records/ours.ts';
import type { WriteScope } from '../write.ts';

const withoutContent = ({ content: _content, ...version }: ChecklistVersion) => version;

/** What the council is working on, and every adopted version, oldest first. */
export function checklistOf(ctx: Pick<CoreContext, 'database' | 'records'>): {
  draft: ChecklistContent;
  versions: readonly ChecklistVersion[];
} {
  const head = ourRecordOf(ctx, 'checklist');
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
  const head = ourRecordOf(ctx, 'checklist');
  const write = (doc: Y.Doc) => {
    writeChecklist(doc, STANDARD_CHECKLIST);
    edit(doc);
  };
  if (head) changeRecord(ctx, scope, { id: head.id, action: 'fields', session: null, edit });
  else createRecord(ctx, scope, { kind: 'checklist', action: 'create', write });
  scope.emit({ name: 'checklist.changed', payload: {} });
}
