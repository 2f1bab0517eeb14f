import { readFile } from 'node:fs/promises';
import type * as Y from 'yjs';
import type { ImportedCase } from '../../../shared/contract/files.ts';
import { RecordId, type TransferId } from '../../../shared/kinds/ids.ts';
import { notesKind } from '../../../shared/kinds/notes/kind.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext, HandlerContext } from '../context.ts';
import { breathe, type StepControl } from '../control.ts';
import { readSettings } from '../database/tables/settings.ts';
import { type Imported, type ImportedComment, importFile } from '../imports/index.ts';
import { namedId } from '../namedId.ts';
import { insertPrepared, type PreparedRecord, prepareRecord } from '../records/prepared.ts';
import { prepareCase } from './cases.ts';

export interface ImportOutcome {
  readonly imported: ImportedCase[];
  readonly refused: { fileName: string; code: string; message: string }[];
}

/**
 * Makes a case of each file. All are read in full, their pictures stored and what lists say of them worked out, before the cases
 * are made in one short transaction: stopped before that, nothing is left but pictures nobody names. A file that cannot be read
 * is told in `refused`, and the others go on. A case of the same request that is there already is told and not made again.
 */
export async function importTransfers(
  ctx: CoreContext & Pick<HandlerContext, 'request'>,
  transfers: readonly TransferId[],
  { signal, progress }: StepControl,
): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { imported: [], refused: [] };
  const cases: PreparedRecord[][] = [];
  for (const [index, id] of transfers.entries()) {
    signal.throwIfAborted();
    const { path, name } = ctx.transfers.get(id);
    progress({ done: index, total: transfers.length, step: name });
    try {
      const templateId = readSettings(ctx.database.read)?.defaultTemplate ?? 'ballerup';
      const file = await importFile({ name, bytes: await readFile(path), newId: ctx.newId, templateId }, signal);
      signal.throwIfAborted();
      for (const { bytes } of file.files) await ctx.files.put(bytes);
      const id = idOf(ctx, index);
      if (ctx.records.lastSeq(id) === undefined) cases.push(prepared(ctx, file, id));
      const { title } = file.content.fields;
      outcome.imported.push({ id, fileName: name, title, notes: [...file.notes] });
    } catch (error) {
      if (!(error instanceof AppError) || !error.code.startsWith('file_')) throw error;
      outcome.refused.push({ fileName: name, code: error.code, message: error.message });
    }
  }
  await breathe();
  signal.throwIfAborted();
  const ids = outcome.imported.map(({ id }) => id);
  if (cases.length > 0)
    ctx.write((scope) => {
      for (const record of cases.flat()) insertPrepared(scope, record);
      scope.emit({ name: 'cases.changed', payload: { ids } });
    });
  return outcome;
}

function idOf({ request, newId }: CoreContext & Pick<HandlerContext, 'request'>, index: number): RecordId {
  return RecordId.parse(request === null ? newId() : namedId(request, `case ${index}`));
}

type Read = Pick<Imported, 'content' | 'comments'>;

/**
 * A case of what was read from a file, with its comments in a record of their own, under an id it may have already: then it is there and
 * nothing is made. The pictures must have been stored.
 */
export function addImported(ctx: CoreContext, file: Read, id: RecordId): RecordId {
  if (ctx.records.lastSeq(id) !== undefined) return id;
  const made = prepared(ctx, file, id);
  ctx.write((scope) => {
    for (const record of made) insertPrepared(scope, record);
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
  });
  return id;
}

/** The case and, when the file has comments, their record: the document is the boundary of privacy, and a case is passed on. */
function prepared(ctx: CoreContext, { content, comments }: Read, id: RecordId): PreparedRecord[] {
  const made = prepareCase(ctx, { content, action: 'import', id });
  return comments.length > 0 ? [made, prepareNotes(ctx, { caseId: id, comments })] : [made];
}

function prepareNotes(
  ctx: CoreContext,
  { caseId, comments }: { caseId: RecordId; comments: readonly ImportedComment[] },
): PreparedRecord {
  const write = (doc: Y.Doc) => {
    notesKind.setFields(doc, { case: caseId, audience: 'private' });
    for (const comment of comments)
      notesKind.setEntry(doc, 'comments', { key: ctx.newId(), value: { ...comment, source: 'word' } });
  };
  return prepareRecord(ctx, { kind: 'notes', action: 'import', write });
}
