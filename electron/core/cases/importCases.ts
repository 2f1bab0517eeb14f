import type * as Y from 'yjs';
import type { ImportedCase, KnownFile, RefusedFile } from '../../../shared/contract/files.ts';
import { RecordId, type TransferId } from '../../../shared/kinds/ids.ts';
import { notesKind } from '../../../shared/kinds/notes/kind.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext, HandlerContext } from '../context.ts';
import { breathe, type StepControl } from '../control.ts';
import { storageError } from '../database/errors.ts';
import type { Transfer } from '../files/transfers.ts';
import type { Imported, ImportedComment } from '../imports/types.ts';
import { namedId } from '../namedId.ts';
import { insertPrepared, type PreparedRecord, prepareRecord } from '../records/prepared.ts';
import { prepareCase } from './cases.ts';
import { ownTemplate, readOne } from './readFile.ts';
import { SameCase } from './sameCase.ts';

/** Words of a case that is judged before it is saved: a tenth of a second. What is longer is saved first. */
const JUDGED_AT_ONCE = 10_000;

export interface ImportOutcome {
  readonly imported: ImportedCase[];
  readonly refused: RefusedFile[];
  readonly known: KnownFile[];
}

export interface ImportOrder {
  readonly transfers: readonly TransferId[];
  /** What becomes of a file that seems to be of a case that is here (`SameCase`). Made when left out. */
  readonly known?: 'ask' | 'make' | undefined;
}

/**
 * Makes a case of each file. All are read in full, their pictures stored and what lists say of them worked out, before the cases
 * are made in one short transaction: stopped before that, nothing is left but pictures nobody names. A file that cannot be read
 * is told in `refused`, one of a case that is here already in `known` where that is asked for, and the others go on. A case of the same request that is there already is told and not made again.
 */
export async function importTransfers(
  ctx: CoreContext & Pick<HandlerContext, 'request'>,
  { transfers, known: whenKnown = 'make' }: ImportOrder,
  { signal, progress }: StepControl,
): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { imported: [], refused: [], known: [] };
  const same = new SameCase(ctx.database.read);
  const cases: PreparedRecord[][] = [];
  let late = 0;
  const files = transfers.map((id) => ctx.transfers.get(id));
  for await (const { index, name, read } of readAhead(ctx, files, signal)) {
    progress({ done: index, total: files.length, step: name });
    try {
      const file = read();
      const { fields } = file.content;
      const { title } = fields;
      const id = idOf(ctx, index);
      const isMade = ctx.records.lastSeq(id) !== undefined;
      const known = whenKnown === 'ask' && !isMade ? same.find(fields) : null;
      if (known) {
        outcome.known.push({ transfer: transfers[index] as TransferId, fileName: name, title, known });
        continue;
      }
      for (const { bytes } of file.files) await ctx.files.put(bytes);
      const judged = file.report.counts.words > JUDGED_AT_ONCE ? 'later' : 'at once';
      if (!isMade) {
        cases.push(ofOneFile(ctx, () => prepared(ctx, file, { id, judged })));
        if (judged === 'later') late++;
      }
      same.comes(id, fields);
      outcome.imported.push({ id, fileName: name, title, notes: [...file.notes] });
    } catch (error) {
      if (!(error instanceof AppError) || !error.code.startsWith('file_')) throw error;
      const { code, message, details } = error;
      outcome.refused.push(details ? { fileName: name, code, message, details } : { fileName: name, code, message });
    }
  }
  await breathe();
  signal.throwIfAborted();
  const ids = outcome.imported.map(({ id }) => id);
  if (cases.length > 0)
    ctx.write((scope) => {
      for (const record of cases.flat()) insertPrepared(scope, record);
      scope.emit({ name: 'cases.changed', payload: { ids } });
      if (late > 0) scope.emit({ name: 'lists.following', payload: { left: late } });
    });
  return outcome;
}

interface FileRead {
  readonly index: number;
  readonly name: string;
  /** What was read, or throws what reading it did. */
  readonly read: () => Imported;
}

/** The next file is read in its own thread while the one before becomes a case in this one. */
const AHEAD = 2;

async function* readAhead(ctx: CoreContext, files: readonly Transfer[], signal: AbortSignal): AsyncGenerator<FileRead> {
  const templateId = ownTemplate(ctx);
  const readNext = async (index: number): Promise<FileRead> => {
    const stored = files[index] as Transfer;
    const { name } = stored;
    try {
      const file = await readOne(ctx, { file: stored, templateId }, signal);
      return { index, name, read: () => file };
    } catch (error) {
      return { index, name, read: () => raise(error) };
    }
  };
  const waiting: Promise<FileRead>[] = [];
  for (let next = 0; next < files.length || waiting.length > 0; ) {
    while (next < files.length && waiting.length <= AHEAD) waiting.push(readNext(next++));
    const one = await (waiting.shift() as Promise<FileRead>);
    signal.throwIfAborted();
    yield one;
  }
}

function raise(error: unknown): never {
  throw error;
}

/** What goes wrong as one file becomes a case is that file's fault, but not what goes wrong with the disk. */
function ofOneFile<T>(ctx: CoreContext, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const known = storageError(error);
    if (known instanceof AppError && known.code !== 'invalid_input') throw known;
    ctx.log(`A file that was read could not become a case: ${error instanceof Error ? error.stack : String(error)}`);
    throw new AppError('file_corrupt', 'What the file says is no case', { reason: 'unexpected' });
  }
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
  const made = prepared(ctx, file, { id, judged: 'at once' });
  ctx.write((scope) => {
    for (const record of made) insertPrepared(scope, record);
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
  });
  return id;
}

/** The case and, when the file has comments, their record: the document is the boundary of privacy, and a case is passed on. */
function prepared(
  ctx: CoreContext,
  { content, comments }: Read,
  { id, judged }: { id: RecordId; judged: 'at once' | 'later' },
): PreparedRecord[] {
  const made = prepareCase(ctx, { content, action: 'import', id }, judged);
  return comments.length > 0 ? [made, prepareNotes(ctx, { caseId: id, comments })] : [made];
}

/** A person's own record of what stood in the file's margin. */
export function prepareNotes(
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
