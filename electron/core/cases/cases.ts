import type * as Y from 'yjs';
import type { CaseRow } from '../../../shared/contract/cases.ts';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import { type CaseContent, type CaseFields, type CaseType, emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import type { RecordId, VersionId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { emptyBody, templateById } from '../../../shared/templates/index.ts';
import type { CoreContext } from '../context.ts';
import { findCase } from '../database/tables/cases.ts';
import { restoreContent, writeCase } from '../kinds/case/caseFile.ts';
import { beginCaseRows } from '../kinds/case/storage.ts';
import { changeRecord, createRecord } from '../records/change.ts';
import { type PreparedRecord, prepareRecord } from '../records/prepared.ts';
import type { WriteScope } from '../write.ts';
import { versionOf } from './versions.ts';

/** The row of a case; `not_found` when there is none. */
export function caseRow(ctx: CoreContext, id: RecordId): CaseRow {
  const row = findCase(ctx.database.read, id);
  if (!row) throw new AppError('not_found', `No case ${id}`);
  return row;
}

/** The whole content of a case as it is now; shared, so never to be changed. `not_found` when there is no such case. */
export function caseContent(ctx: CoreContext, id: RecordId): CaseContent {
  return ctx.contents.now(id);
}

/** Makes a new case of each content, all in one transaction, and returns their ids in order. */
export function addCases(ctx: CoreContext, contents: readonly CaseContent[], action: ChangeAction): RecordId[] {
  return ctx.write((scope) => {
    const ids = contents.map((content) => addCase(ctx, scope, { content, action }));
    scope.emit({ name: 'cases.changed', payload: { ids } });
    return ids;
  });
}

interface NewCase {
  readonly content: CaseContent;
  readonly action: ChangeAction;
  /** For one that a request names. */
  readonly id?: RecordId;
  /** As `ourCouncil` says, where many are made at once. */
  readonly council?: RecordId | null;
}

/** Makes one new case inside a caller's transaction. */
export function addCase(ctx: CoreContext, scope: WriteScope, made: NewCase): RecordId {
  return createRecord(ctx, scope, caseRecord(ctx, made));
}

/** Works one new case out before any transaction; `insertPrepared` then writes it in a moment. Judged `later` it is listed and found, and whoever writes it says so by `lists.following`. */
export function prepareCase(ctx: CoreContext, made: NewCase, judged: 'at once' | 'later'): PreparedRecord {
  const record = caseRecord(ctx, made);
  if (judged === 'at once') return prepareRecord(ctx, record);
  return prepareRecord(ctx, { ...record, begun: (head, changed) => beginCaseRows(made.content, head, changed) });
}

function caseRecord(ctx: CoreContext, { content, ...made }: NewCase) {
  const { author: by, at } = ctx.change(made.action);
  return { kind: 'case', ...made, write: (doc: Y.Doc) => writeCase(doc, content, { by, at }) } as const;
}

/** An empty case on a template. `invalid_input` when the template is unknown. */
export function createFromTemplate(
  ctx: CoreContext,
  { templateId, caseType, title }: { templateId: string; caseType: CaseType; title: string },
): RecordId {
  const template = templateById(templateId);
  if (!template) throw new AppError('invalid_input', `No template ${templateId}`);
  const fields = { ...emptyCaseFields(templateId), caseType, title };
  const [id] = addCases(ctx, [{ fields, body: emptyBody(template, ctx.newId) }], 'create');
  if (!id) throw new AppError('internal', 'No case was made');
  return id;
}

const COPY = ' (kopi)';
const LONGEST_TITLE = 500;

/** A new draft with the same content; nothing that happened to the original comes along, nor what was said of its findings. */
export function duplicate(ctx: CoreContext, id: RecordId): RecordId {
  const { fields, body } = caseContent(ctx, id);
  const { dispatched: _dispatched, ...written } = fields;
  const copy: CaseContent = {
    fields: {
      ...written,
      title: fields.title.slice(0, LONGEST_TITLE - COPY.length) + COPY,
      status: 'draft',
      chain: fields.chain.map(({ id: stop, body: name, date, role }) => ({
        id: stop,
        body: name,
        date,
        role,
        itemNumber: null,
      })),
      dismissals: [],
      answers: [],
      ...withoutReleases(fields),
    },
    body,
  };
  const [made] = addCases(ctx, [copy], 'duplicate');
  if (!made) throw new AppError('internal', 'No case was made');
  return made;
}

/** A group spoke about the original, not about the copy. */
const withoutReleases = ({ handlerum }: CaseFields): Pick<CaseFields, 'handlerum'> =>
  handlerum ? { handlerum: { ...handlerum, released: [] } } : {};

const FACT_OF = { archived: 'archived', active: 'unarchived' } as const;

/** Moves cases in or out of the archive; returns how many changed. */
export function archive(ctx: CoreContext, ids: readonly RecordId[], state: 'archived' | 'active'): number {
  return ctx.write((scope) => {
    const changed = ids.filter((id) => caseRow(ctx, id).archived !== (state === 'archived'));
    for (const id of changed) {
      changeRecord(ctx, scope, {
        id,
        action: state === 'archived' ? 'archive' : 'unarchive',
        session: null,
        edit: (doc) => void caseKind.addFact(doc, ctx.maker(), { kind: FACT_OF[state], data: {} }),
      });
    }
    scope.emit({ name: 'cases.changed', payload: { ids: changed } });
    return changed.length;
  });
}

/** A place in the log of a case, or one of its named versions. */
export type Past = { readonly seq: number } | { readonly version: VersionId };

/**
 * Makes what the case said then current again, as a new change. Only what people wrote goes back: what has happened, what was said
 * of findings and what groups have released stay as they are.
 */
export function restore(ctx: CoreContext, { id, ...past }: Past & { readonly id: RecordId }): number {
  const content = 'seq' in past ? ctx.contents.at(id, past.seq) : versionOf(ctx, id, past.version).content;
  return ctx.write((scope) => {
    const edit = (doc: Y.Doc) => restoreContent(doc, content);
    const made = changeRecord(ctx, scope, { id, action: 'restore', session: null, edit });
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
    return made;
  });
}
