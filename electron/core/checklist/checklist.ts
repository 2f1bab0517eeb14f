import type * as Y from 'yjs';
import {
  type ChecklistContent,
  type ChecklistVersion,
  type ReadChecklistVersion,
  STANDARD_CHECKLIST,
} from '../../../shared/kinds/checklist/checklist.ts';
import { readChecklist, writeChecklist } from '../../../shared/kinds/checklist/doc.ts';
import { checklistKind } from '../../../shared/kinds/checklist/kind.ts';
import { versionSeal } from '../../../shared/kinds/checklist/seals.ts';
import { FileHash, type RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { putSealed } from '../database/tables/sealed.ts';
import { versionsIn } from '../kinds/checklist/versions.ts';
import { changeRecord, createRecord } from '../records/change.ts';
import { ourRecordOf } from '../records/ours.ts';
import type { WriteScope } from '../write.ts';

const withoutContent = ({ id, number, body, from, by, at }: ChecklistVersion) => ({ id, number, body, from, by, at });

/** What the council is working on, and every adopted version, oldest first. */
export function checklistOf(ctx: Pick<CoreContext, 'database' | 'records'>): {
  draft: ChecklistContent;
  versions: readonly ReadChecklistVersion[];
  /** Null until the first change. */
  record: RecordId | null;
} {
  const head = ourRecordOf(ctx, 'checklist');
  if (!head) return { draft: STANDARD_CHECKLIST, versions: [], record: null };
  const { doc } = ctx.records.get(head.id);
  return { draft: readChecklist(doc), versions: versionsIn(ctx.database.read, doc), record: head.id };
}

/** Changes the draft from `base` to `content`, or whatever it says to `content` without a base, in one transaction. */
export function saveDraft(ctx: CoreContext, content: ChecklistContent, base?: ChecklistContent): void {
  ctx.write((scope) => change(ctx, scope, (doc) => writeChecklist(doc, content, base)));
}

/** Who adopts what, and from when. */
interface AdoptionOrder {
  readonly body: string;
  readonly from: string;
  /** Who does it, where that is not whom the profile names. */
  readonly by?: string;
}

/**
 * Seals the draft as the next version. Adopted again with nothing changed it is the version that is there. `conflict` with the reason
 * `nobody` where neither the order nor the profile has a name.
 */
export function adopt(ctx: CoreContext, { body, from, by }: AdoptionOrder): Omit<ChecklistVersion, 'content'> {
  const { draft, versions } = checklistOf(ctx);
  const last = versions.findLast(({ standing }) => standing !== 'setAside');
  const about = { number: (last?.number ?? 0) + 1, body, from };
  const text = versionSeal({ ...about, content: draft });
  if (last?.standing === 'stands' && versionSeal({ ...last, number: about.number }) === text)
    return withoutContent(last);
  const profile = ctx.maker();
  const maker = { ...profile, by: by ?? profile.by };
  if (maker.by.trim() === '') throw new AppError('conflict', 'Nobody adopts it', { reason: 'nobody' });
  const id = ctx.write((scope) => {
    const seal = FileHash.parse(putSealed(scope.db, new TextEncoder().encode(text)));
    const data = { id: seal, ...about, seal };
    change(ctx, scope, (doc) => void checklistKind.addFact(doc, maker, { kind: 'adopted', data }));
    return seal;
  });
  return { id, ...about, by: maker.by, at: maker.now.toISOString() };
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
