import * as Y from 'yjs';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import type { CoreContext, SessionState } from '../context.ts';
import type { ReadableDb } from '../database/types.ts';
import type { WriteScope } from '../write.ts';
import { ourRecord } from './ours.ts';

interface RecordChange {
  readonly id: RecordId;
  readonly action: ChangeAction;
  readonly session: SessionState | null;
  readonly edit: (doc: Y.Doc) => void;
}

/**
 * Makes a record, stamped with its kind, form and council, inside a caller's transaction; `write` fills its document. `id` for
 * one that a request names, or that is named by what it is about, so that two laptops that begin it apart have begun one record;
 * it must not be there yet.
 */
export function createRecord(
  ctx: CoreContext,
  scope: WriteScope,
  made: { kind: RecordKind; action: ChangeAction; write: (doc: Y.Doc) => void; id?: RecordId },
): RecordId {
  const id = made.id ?? RecordId.parse(ctx.newId());
  const doc = newDocument(scope.db, { ...made, id });
  scope.touch(id);
  ctx.records.create(scope.db, { id, kind: made.kind, doc }, ctx.change(made.action));
  doc.destroy();
  return id;
}

/** The council of this folder, which every new record names; who makes many at once asks it once. */
export const ourCouncil = (db: ReadableDb): RecordId | null => ourRecord(db, 'council')?.id ?? null;

/** The document of a new record, stamped with its kind, form and council and filled by `write`; the caller's own. */
export function newDocument(
  db: ReadableDb,
  {
    id,
    kind,
    write,
    council,
  }: { id: RecordId; kind: RecordKind; write: (doc: Y.Doc) => void; council?: RecordId | null | undefined },
): Y.Doc {
  // A document's own name is drawn letter by letter, and nothing reads it.
  const doc = new Y.Doc({ guid: id });
  KINDS[kind].begin(doc, kind === 'council' ? id : council === undefined ? ourCouncil(db) : council);
  write(doc);
  return doc;
}

/** Edits a record inside a caller's transaction and tells the sessions that have it open. Answers its place in the log. */
export function changeRecord(ctx: CoreContext, scope: WriteScope, { id, action, session, edit }: RecordChange): number {
  scope.touch(id);
  const change = ctx.change(action);
  const made = ctx.records.edit(scope.db, { id, edit }, change);
  if (!made) return ctx.records.get(id).seq;
  tell(scope, { id, session, ...made, author: change.author });
  return made.seq;
}

/** Appends an update an editor made and tells the other sessions that have the record open. */
export function pushUpdate(
  ctx: CoreContext,
  scope: WriteScope,
  push: { id: RecordId; update: Uint8Array; session: SessionState | null },
): number {
  const { id, update, session } = push;
  scope.touch(id);
  const { author, at } = ctx.change('edit');
  const { seq, isNew } = ctx.records.push(scope.db, { id, update }, { author, at });
  if (isNew) tell(scope, { id, session, seq, update, author });
  return seq;
}

function tell(
  scope: WriteScope,
  made: { id: RecordId; session: SessionState | null; seq: number; update: Uint8Array; author: string },
): void {
  const { id, session, seq, update, author } = made;
  scope.emit({
    name: 'records.updated',
    payload: { id, seq, update: Buffer.from(update).toString('base64'), author },
    record: { id, except: session },
  });
}
