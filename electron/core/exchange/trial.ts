import * as Y from 'yjs';
import { formOf, RECORD } from '../../../shared/kinds/define.ts';
import { FACTS, signedFacts } from '../../../shared/kinds/facts.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { sealedText } from '../database/tables/sealed.ts';
import { findRecord, lastNumbers } from '../database/tables/updates.ts';
import { deviceOfKey, isKeyed, signerOf } from '../keys/signing.ts';
import { applyGuarded } from '../records/guard.ts';
import { type Arrived, type ArrivedRecord, type ArrivedRow, damaged, sha256 } from './arrived.ts';

/** One thing to append, in order. Without a row it is of what no row tells: it is laid down as this computer's own. */
export interface Step {
  readonly update: Uint8Array;
  readonly row: ArrivedRow | null;
  readonly action: 'merge' | 'carry';
}

/** How a record would be taken: what is missing here, and how it stands before and after. The documents are the caller's to destroy. */
export interface Trial {
  readonly record: ArrivedRecord;
  readonly isNew: boolean;
  /** Its last place in the log here when it was tried; undefined when it is new. */
  readonly place: number | undefined;
  readonly steps: readonly Step[];
  readonly before: Y.Doc;
  readonly after: Y.Doc;
}

/**
 * Takes one record in on copies, by every rule there is; nothing is written. `invalid_input` with `damaged` when a row is missing
 * or cannot be read; `conflict` with `record`, `kind` and the reason: `newer` as the record is here, `otherKind`, `unsignedFact` where a
 * fact is not signed by the device it names, `facts` when it would
 * change what has happened, `own` when it says of this computer what it has not done, `seal` when what a new fact sealed is nowhere, or what the kind itself answers.
 */
export function tried(ctx: CoreContext, arrived: Arrived, record: ArrivedRecord): Trial {
  const db = ctx.database.read;
  const head = findRecord(db, record.id);
  requirePlace(ctx, record, head?.kind);
  const before = new Y.Doc();
  if (head) Y.applyUpdate(before, Y.encodeStateAsUpdate(ctx.records.get(record.id).doc));
  const after = new Y.Doc();
  Y.applyUpdate(after, Y.encodeStateAsUpdate(before));
  const known = head ? lastNumbers(db, record.id) : new Map<string, number>();
  const own = head ? ctx.device : null;
  const steps = record.state === null ? rowSteps(record, { after, known, own }) : [];
  steps.push(...broughtSteps(ctx, { arrived, record, after, isNews: record.state !== null || steps.length > 0 }));
  requireWhole(record, after);
  requireKind(ctx, record, after);
  requireSeals(ctx, { arrived, record, before, after });
  requireSigned(record, before, after);
  const sealed = (hash: string) => textOf(arrived.seals.get(hash)) ?? sealedText(db, hash);
  const reason = ctx.kinds[record.kind].mayTake?.({ before, after, sealed, device: ctx.device }) ?? null;
  if (reason !== null) throw refused(record, reason);
  return { record, isNew: !head, place: head?.lastSeq, steps, before, after };
}

function refused({ id, kind }: ArrivedRecord, reason: string): AppError {
  return new AppError('conflict', `The ${kind} ${id} cannot be taken: ${reason}`, { reason, record: id, kind });
}

function requirePlace(ctx: CoreContext, record: ArrivedRecord, here: RecordKind | undefined): void {
  if (here === undefined) return;
  if (here !== record.kind) throw refused(record, 'otherKind');
  if (formOf(ctx.records.get(record.id).doc) > ctx.kinds[record.kind].version) throw refused(record, 'newer');
}

interface Place {
  readonly after: Y.Doc;
  /** The highest number of each device whose rows are here. */
  readonly known: Map<string, number>;
  /** This computer, where the record is not new to it: it knows what it has done. */
  readonly own: string | null;
}

/** What is missing here of the rows, each applied in its turn. A row that stands for some that are here is counted for the others. */
function rowSteps(record: ArrivedRecord, { after, known, own }: Place): Step[] {
  const steps: Step[] = [];
  for (const row of record.rows) {
    const last = known.get(row.device) ?? 0;
    const added = applied(record, after, row.update);
    if (row.number <= last) {
      // Two logs that were one may tell differently of one number: what is written is kept all the same.
      if (added) steps.push({ update: added, row: null, action: 'merge' });
      continue;
    }
    if (row.device === own) throw refused(record, 'own');
    if (row.count > row.number || row.number - row.count > last)
      throw damaged(`a row before ${row.device}/${row.number} is missing`, record.id);
    steps.push({ update: row.update, row: { ...row, count: row.number - last }, action: 'merge' });
    known.set(row.device, row.number);
  }
  return steps;
}

/** Applies an update to the copy and answers what was new in it; null when nothing was. */
function applied(record: ArrivedRecord, after: Y.Doc, update: Uint8Array): Uint8Array | null {
  const made: Uint8Array[] = [];
  const collect = (part: Uint8Array) => void made.push(part);
  after.on('update', collect);
  try {
    applyGuarded(after, update, 'merge');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw error.details?.reason === 'facts' ? refused(record, 'facts') : damaged(error.message, record.id);
  } finally {
    after.off('update', collect);
  }
  return made.length === 0 ? null : Y.mergeUpdates(made);
}

/** What came in an older form, brought to today's by itself as its own computer would have done. */
function broughtSteps(
  ctx: CoreContext,
  { arrived, record, after, isNews }: { arrived: Arrived; record: ArrivedRecord; after: Y.Doc; isNews: boolean },
): Step[] {
  const storage = ctx.kinds[record.kind];
  const isOld = record.form < storage.version;
  if (!isNews || (!isOld && record.state === null)) return [];
  const theirs = new Y.Doc();
  for (const update of record.state === null ? record.rows.map((row) => row.update) : [record.state])
    applied(record, theirs, update);
  const came = Y.encodeStateVector(theirs);
  storage.bring(theirs, (bytes) => {
    const hash = sha256(bytes);
    arrived.seals.set(hash, bytes);
    return hash;
  });
  // Of a bare state there is no log to keep: it is taken as it is once it is brought over, with nothing that was let go of.
  const brought = record.state === null ? Y.encodeStateAsUpdate(theirs, came) : Y.encodeStateAsUpdate(theirs);
  theirs.destroy();
  const added = applied(record, after, brought);
  return added ? [{ update: brought, row: null, action: record.state === null ? 'carry' : 'merge' }] : [];
}

/** What builds upon something that did not come would lie hidden until it does, and perhaps for ever. */
function requireWhole({ id }: ArrivedRecord, { store }: Y.Doc): void {
  if (store.pendingStructs !== null || store.pendingDs !== null) throw damaged('something is missing in its log', id);
}

/** A document says of itself what it is; one from before it did says nothing. */
function requireKind(ctx: CoreContext, record: ArrivedRecord, after: Y.Doc): void {
  const says = after.getMap(RECORD).get('kind');
  if (says !== undefined && says !== record.kind) throw refused(record, 'otherKind');
  if (formOf(after) > ctx.kinds[record.kind].version) throw refused(record, 'newer');
}

/** Each new fact of a device that has a key is signed with it: whoever passes a fact on cannot invent one. */
function requireSigned(record: ArrivedRecord, before: Y.Doc, after: Y.Doc): void {
  const known = before.getMap(FACTS);
  if (after.getMap(FACTS).size === known.size) return;
  for (const { key, device, text, signature } of signedFacts(after, record.id)) {
    if (known.has(key) || !isKeyed(device)) continue;
    const signer = signerOf(text, signature);
    if (signer === null || deviceOfKey(signer) !== device) throw refused(record, 'unsignedFact');
  }
}

/** Each seal that a new fact names is in the package or here. One that was lost here before is no fault of the package. */
function requireSeals(
  ctx: CoreContext,
  { arrived, record, before, after }: { arrived: Arrived } & Pick<Trial, 'record' | 'before' | 'after'>,
): void {
  if (after.getMap(FACTS).size === before.getMap(FACTS).size) return;
  const { seals } = ctx.kinds[record.kind];
  const lacked = new Set(seals(before));
  const isHere = (hash: string) => arrived.seals.has(hash) || sealedText(ctx.database.read, hash) !== null;
  if (!seals(after).every((hash) => lacked.has(hash) || isHere(hash))) throw refused(record, 'seal');
}

const textOf = (bytes: Uint8Array | undefined): string | null => (bytes ? new TextDecoder().decode(bytes) : null);
