import { readFile } from 'node:fs/promises';
import type * as Y from 'yjs';
import type { ImportedCase } from '../../../shared/contract/files.ts';
import { RecordId, type TransferId } from '../../../shared/kinds/ids.ts';
import { notesKind } from '../../../shared/kinds/notes/kind.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext, HandlerContext } from '../context.ts';
import { readSettings } from '../database/tables/settings.ts';
import { type Imported, type ImportedComment, importFile } from '../imports/index.ts';
import type { StepControl } from '../maintenance/control.ts';
import { namedId } from '../namedId.ts';
import { createRecord } from '../records/change.ts';
import type { WriteScope } from '../write.ts';
import { addCase } from './cases.ts';

export interface ImportOutcome {
  readonly imported: ImportedCase[];
  readonly refused: { fileName: string; code: string; message: string }[];
}

/**
 * Makes a case of each file. Each file is read in full, and its pictures stored, before its case is made in one transaction; a
 * file that cannot be read changes nothing and is told in `refused`, and the others go on. A case of the same request that is
 * there already is told and not made again.
 */
export async function importTransfers(
  ctx: CoreContext & Pick<HandlerContext, 'request'>,
  transfers: readonly TransferId[],
  { signal, progress }: StepControl,
): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { imported: [], refused: [] };
  for (const [index, id] of transfers.entries()) {
    signal.throwIfAborted();
    const { path, name } = ctx.transfers.get(id);
    progress({ done: index, total: transfers.length, step: name });
    try {
      const templateId = readSettings(ctx.database.read)?.defaultTemplate ?? 'ballerup';
      const file = await importFile({ name, bytes: await readFile(path), newId: ctx.newId, templateId }, signal);
      signal.throwIfAborted();
      for (const { bytes } of file.files) await ctx.files.put(bytes);
      outcome.imported.push({
        id: addImported(ctx, file, idOf(ctx, index)),
        fileName: name,
        title: file.content.fields.title,
        notes: [...file.notes],
      });
    } catch (error) {
      if (!(error instanceof AppError) || !error.code.startsWith('file_')) throw error;
      outcome.refused.push({ fileName: name, code: error.code, message: error.message });
    }
  }
  return outcome;
}

function idOf({ request, newId }: CoreContext & Pick<HandlerContext, 'request'>, index: number): RecordId {
  return RecordId.parse(request === null ? newId() : namedId(request, `case ${index}`));
}

/**
 * A case of what was read from a file, with its comments in a record of their own, under an id it may have already: then it is there and
 * nothing is made. The pictures must have been stored.
 */
export function addImported(ctx: CoreContext, { content, comments }: Imported, id: RecordId): RecordId {
  if (ctx.records.lastSeq(id) !== undefined) return id;
  return ctx.write((scope) => {
    addCase(ctx, scope, { content, action: 'import', id });
    if (comments.length > 0) addNotes(ctx, scope, { caseId: id, comments });
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
    return id;
  });
}

/** Comments go to a record of their own: the document is the boundary of privacy, and a case is passed on. */
function addNotes(
  ctx: CoreContext,
  scope: WriteScope,
  { caseId, comments }: { caseId: RecordId; comments: readonly ImportedComment[] },
): void {
  const write = (doc: Y.Doc) => {
    notesKind.setFields(doc, { case: caseId, audience: 'private' });
    for (const comment of comments)
      notesKind.setEntry(doc, 'comments', { key: ctx.newId(), value: { ...comment, source: 'word' } });
  };
  createRecord(ctx, scope, { kind: 'notes', action: 'import', write });
}
