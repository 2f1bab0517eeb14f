import * as Y from 'yjs';
import { formOf, RECORD } from '../../../shared/kinds/define.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { sealedText } from '../database/tables/sealed.ts';
import { findRecord, lastNumbers, type RecordHead } from '../database/tables/updates.ts';
import { EVERYBODY, isUnsigned, type RowJudge } from '../records/judging.ts';
import { type Arrived, type ArrivedRecord, damaged, sha256 } from './arrived.ts';
import { applied, type Laid, laidRows, type Step } from './judged.ts';
import { refused, sortedRows } from './sorted.ts';

/** How a record would be taken: what is missing here, what of it is kept aside, and how it stands before and after. */
export interface Trial extends Laid {
  readonly record: ArrivedRecord;
  readonly isNew: boolean;
  /** Its last place in the log here, and how often its rows were judged otherwise, when it was tried; undefined when it is new. */
  readonly place: string | undefined;
  readonly before: Y.Doc;
}

/** What changes whenever a record does. */
export function placeOf(ctx: Pick<CoreContext, 'database'>, id: ArrivedRecord['id']): string | undefined {
  const head = findRecord(ctx.database.read, id);
  return head && `${head.lastSeq}.${head.relaid}`;
}

/**
 * Takes one record in on copies, by every rule there is; nothing is written. The documents of what it answers are the caller's to destroy.
 * `invalid_input` with `damaged` when a row is missing or cannot be read; `conflict` with `record`, `kind` and the reason: `newer` as the
 * record is here, `otherKind`, `own` when it says of this computer what it has not done, `seal` when what a new fact sealed is nowhere, what
 * the kind itself answers, and of a bare state `unsignedFact` and `facts`.
 */
export function tried(
  ctx: CoreContext,
  { arrived, record: told, judge }: { arrived: Arrived; record: ArrivedRecord; judge: RowJudge },
): Trial {
  const db = ctx.database.read;
  const head = findRecord(db, told.id);
  const record = asHere(ctx, told, head);
  const { id, kind } = record;
  const before = new Y.Doc({ guid: id });
  if (head) Y.applyUpdate(before, Y.encodeStateAsUpdate(ctx.records.get(id).doc));
  const known = head ? lastNumbers(db, id) : new Map<string, number>();
  const rows = sortedRows(record, { known, own: head ? ctx.device : null });
  const judged = { id, kind, storage: ctx.kinds[kind], judge };
  const self = { device: ctx.device, at: ctx.now().toISOString() };
  const laid = laidRows({ db, record, rows, before, isNew: !head, judged, self });
  const { after, verdicts } = laid;
  const steps = [...laid.steps, ...broughtSteps(ctx, { arrived, record, laid, judge })];
  requireKind(ctx, record, after);
  requireSeals(ctx, { arrived, record, before, after });
  if (record.state !== null) requireSigned(record, before, after);
  const sealed = (hash: string) => textOf(arrived.seals.get(hash)) ?? sealedText(db, hash);
  const isPlayed = steps.some(({ aside }) => aside === null);
  const reason = isPlayed ? ctx.kinds[kind].mayTake?.({ before, after, sealed, device: ctx.device }) : null;
  if (reason) throw refused(record, reason);
  return { record, isNew: !head, place: placeOf(ctx, id), steps, verdicts, before, after };
}

/**
 * What the file says of a record weighs less than what is played of it here: whoever tells of it as of another kind has rows that are kept
 * aside, and does not keep what is right in the file from coming. Where nothing is played here the file is believed.
 */
function asHere(ctx: CoreContext, record: ArrivedRecord, head: RecordHead | undefined): ArrivedRecord {
  if (!head || head.unplayed) return record;
  if (formOf(ctx.records.get(head.id).doc) > ctx.kinds[head.kind].version) throw refused(record, 'newer');
  if (head.kind !== record.kind && record.state !== null) throw refused(record, 'otherKind');
  return { ...record, kind: head.kind };
}

/** Applies what was brought over; a row that would change facts is none of those. */
function addedBy(record: ArrivedRecord, after: Y.Doc, update: Uint8Array): Uint8Array | null {
  try {
    const added = applied(after, update);
    if (added === 'changesFacts') throw refused(record, 'facts');
    return added;
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid_input') throw damaged(error.message, record.id);
    throw error;
  }
}

/** What came in an older form, brought to today's by itself as its own computer would have done; what is kept aside is left out. */
function broughtSteps(
  ctx: CoreContext,
  {
    arrived,
    record,
    laid: { steps, after },
    judge,
  }: { arrived: Arrived; record: ArrivedRecord; laid: Laid; judge: RowJudge },
): Step[] {
  const storage = ctx.kinds[record.kind];
  const isOld = record.form < storage.version;
  const played = steps.filter(({ aside }) => aside === null);
  const isNews = record.state !== null || played.length > 0;
  if (!isNews || (!isOld && record.state === null)) return [];
  // Somebody who may brings it over in time; until then it can be read.
  if (record.state === null && judge !== EVERYBODY && !mayBring(ctx, record, judge)) return [];
  const theirs = new Y.Doc({ guid: record.id });
  const refusedRows = new Set(steps.filter(({ aside }) => aside !== null).map(({ row }) => row?.update));
  const own = record.state === null ? record.rows.map((row) => row.update) : [record.state];
  for (const update of own) if (!refusedRows.has(update)) addedBy(record, theirs, update);
  const came = Y.encodeStateVector(theirs);
  storage.bring(theirs, (bytes) => {
    const hash = sha256(bytes);
    arrived.seals.set(hash, bytes);
    return hash;
  });
  // Of a bare state there is no log to keep: it is taken as it is once it is brought over, with nothing that was let go of.
  const brought = record.state === null ? Y.encodeStateAsUpdate(theirs, came) : Y.encodeStateAsUpdate(theirs);
  theirs.destroy();
  const added = addedBy(record, after, brought);
  if (!added) return [];
  return [{ update: brought, row: null, action: record.state === null ? 'carry' : 'merge', aside: null }];
}

/** Whether this folder may write content in a record of this kind; asked of what is brought over for others. */
function mayBring({ device, now }: CoreContext, { kind }: ArrivedRecord, { judge }: RowJudge): boolean {
  const at = now().toISOString();
  return judge({ device, at, kind, audience: { kind: 'all' }, begunBy: null, facts: [], hasContent: true }) === null;
}

/** A document says of itself what it is; one from before it did says nothing. */
function requireKind(ctx: CoreContext, record: ArrivedRecord, after: Y.Doc): void {
  const says = after.getMap(RECORD).get('kind');
  if (says !== undefined && says !== record.kind) throw refused(record, 'otherKind');
  if (formOf(after) > ctx.kinds[record.kind].version) throw refused(record, 'newer');
}

/** Each new fact of a device that has a key is signed with it, in a bare state too, which is taken whole or not at all. */
function requireSigned(record: ArrivedRecord, before: Y.Doc, after: Y.Doc): void {
  const known = before.getMap(FACTS);
  for (const [key, value] of after.getMap(FACTS).entries())
    if (!known.has(key) && isUnsigned(record.id, key, value)) throw refused(record, 'unsignedFact');
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
