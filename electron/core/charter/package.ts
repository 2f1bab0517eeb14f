import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as Y from 'yjs';
import { type PackageChange, packageChanges } from '../../../shared/charter/changes.ts';
import { AnyCharterPackage, CharterPackage, OldCharterPackage } from '../../../shared/charter/package.ts';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';
import { charterInWords, charterSeals } from '../../../shared/kinds/charter/clashes.ts';
import { charterKind } from '../../../shared/kinds/charter/kind.ts';
import { mergeBreach } from '../../../shared/kinds/charter/merge.ts';
import { playCharter } from '../../../shared/kinds/charter/play.ts';
import { formOf } from '../../../shared/kinds/define.ts';
import type { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { charterId, mustHave } from '../charter/charter.ts';
import type { CoreContext } from '../context.ts';
import { dropAnswers } from '../database/tables/charterAnswers.ts';
import { putSealed, readSealed } from '../database/tables/sealed.ts';
import { findRecord } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import { sealOldCharter } from '../kinds/charter.ts';
import { breathe } from '../maintenance/control.ts';
import { applyGuarded } from '../records/guard.ts';
import { ourRecordOf } from '../records/ours.ts';

/** No package larger than this is made or taken. */
const MOST_BYTES = 30_000_000;

/** The charter as a file for another computer, with the bytes of its seals. `file_too_large` when no computer could take it. */
export function savePackage(ctx: CoreContext): Promise<SavedTransfer> {
  const id = charterId(ctx);
  const { doc } = ctx.records.get(id);
  const seals = charterSeals(doc).flatMap((hash) => sealedHere(ctx.database.read, hash) ?? []);
  const bytes = packed({ id, doc, seals });
  return ctx.transfers.save(bytes, { name: 'samarbejdskodeks.handlerum', mediaType: 'application/json' });
}

function packed({ id, doc, seals }: { id: RecordId; doc: Y.Doc; seals: readonly Uint8Array[] }): Uint8Array {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const state = base64(Y.encodeStateAsUpdate(doc));
  const whole: CharterPackage = { schema: 'handlerum.charter-package/2', id, state, seals: seals.map(base64) };
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  if (bytes.length > MOST_BYTES)
    throw new AppError('file_too_large', 'The package could not be taken anywhere', { reason: 'tooLarge' });
  return bytes;
}

/** What a package would change, for a person to read before it is taken. Refused as `mergePackage` does; changes nothing. */
export async function previewPackage(ctx: CoreContext, transfer: TransferId): Promise<PackageChange[]> {
  const arrived = await readPackage(ctx, transfer);
  const { head, before, after } = tried(ctx, arrived);
  const ours = ourRecordOf(ctx, 'charter');
  const second: PackageChange[] =
    ours && !head ? [{ what: 'second', by: '', at: null, text: charterInWords(after).text }] : [];
  const changes = [...second, ...packageChanges({ before, after })];
  after.destroy();
  return changes;
}

/**
 * Merges a package into the charter it is of, or takes it in where that is not here: beside another one that was begun here, until
 * a person says which is ours. Read in full and tried on a copy by every
 * rule before anything is written. `invalid_input` with the reason `notPackage`, `newer` or `damaged`; `file_too_large`;
 * `conflict` with a `MergeBreach`.
 */
export async function mergePackage(ctx: CoreContext, transfer: TransferId): Promise<CharterContent> {
  const arrived = await readPackage(ctx, transfer);
  // Tried before the transaction; where somebody has changed the charter in between, once more on what it says then.
  while (!mergeTried(ctx, arrived)) await breathe();
  return mustHave(ctx);
}

/** Takes the transaction back: the charter was changed after the merge was tried on it. */
class ChangedMeanwhile extends Error {}

/** False when the charter was changed after the merge was tried on it; then nothing is done. */
function mergeTried(ctx: CoreContext, arrived: Arrived): boolean {
  try {
    merge(ctx, arrived);
    return true;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return false;
    throw error;
  }
}

function merge(ctx: CoreContext, arrived: Arrived): void {
  const { id, update } = arrived;
  ctx.following.follow();
  const place = ctx.records.lastSeq(id);
  const { head, after } = tried(ctx, arrived);
  ctx.write((scope) => {
    if (ctx.records.lastSeq(id) !== place) throw new ChangedMeanwhile();
    scope.touch(id);
    for (const hash of charterSeals(after)) {
      const bytes = arrived.seals.get(hash);
      if (bytes) putSealed(scope.db, bytes);
    }
    const change = ctx.change('merge');
    if (head) ctx.records.append(scope.db, { id, update }, change);
    else ctx.records.create(scope.db, { id, kind: 'charter', doc: after }, change);
    // Of a round that is closed elsewhere no answer is kept here.
    const { rounds } = playCharter(charterKind.facts(after));
    for (const round of rounds) if (round.closedAt !== null) dropAnswers(scope.db, round.id);
    scope.emit({ name: 'charter.changed', payload: {} });
  });
  after.destroy();
}

interface Arrived {
  readonly id: RecordId;
  readonly update: Uint8Array;
  readonly seals: ReadonlyMap<string, Uint8Array>;
}

async function readPackage(ctx: CoreContext, transfer: TransferId): Promise<Arrived> {
  const { path, size } = ctx.transfers.get(transfer);
  if (size > MOST_BYTES) throw new AppError('file_too_large', 'No package is so large', { reason: 'tooLarge' });
  const data = jsonOf(await readFile(path, 'utf8'));
  const [now, old] = [CharterPackage.safeParse(data), OldCharterPackage.safeParse(data)];
  const unpacked = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
  if (now.success) {
    const seals = now.data.seals.map(unpacked).map((bytes) => [sha256(bytes), bytes] as const);
    return today({ id: now.data.id, update: unpacked(now.data.state), seals: new Map(seals) });
  }
  if (old.success) return today({ id: old.data.id, update: unpacked(old.data.state), seals: new Map() });
  const known = AnyCharterPackage.safeParse(data);
  const isNewer = known.success && !/\/[12]$/.test(known.data.schema);
  throw refusedInput(isNewer ? 'newer' : known.success ? 'damaged' : 'notPackage');
}

/** A state of form 1 is brought to today's before it is merged; answers that lay in it are let go of. */
function today({ id, update, seals }: Arrived): Arrived {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, update);
  } catch (error) {
    throw refusedInput('damaged', String(error));
  }
  if (formOf(doc) >= charterKind.spec.version) return { id, update, seals };
  const own = new Map(seals);
  sealOldCharter(doc, (bytes) => {
    const hash = sha256(bytes);
    own.set(hash, bytes);
    return hash;
  });
  const brought = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { id, update: brought, seals: own };
}

/** The state after the merge, made on a copy that is the caller's; refused where it cannot be read or no rule allows it. */
function tried(ctx: CoreContext, { id, update, seals }: Arrived) {
  const head = findRecord(ctx.database.read, id);
  if (head && head.kind !== 'charter') throw refused('foreign');
  const before = head ? ctx.records.get(id).doc : new Y.Doc();
  const after = new Y.Doc();
  Y.applyUpdate(after, Y.encodeStateAsUpdate(before));
  try {
    applyGuarded(after, update, 'merge');
  } catch (error) {
    const isFact = error instanceof AppError && error.details?.reason === 'facts';
    throw isFact ? refused('seal') : refusedInput('damaged', String(error));
  }
  const sealed = (hash: string) => textOf(seals.get(hash) ?? sealedHere(ctx.database.read, hash));
  const breach = mergeBreach({ before, after, sealed, device: ctx.device });
  if (breach) throw refused(breach);
  const all = charterSeals(after).flatMap((hash) => seals.get(hash) ?? sealedHere(ctx.database.read, hash) ?? []);
  packed({ id, doc: after, seals: all });
  return { head, before, after };
}

const refused = (reason: string) => new AppError('conflict', `No rule allows the package: ${reason}`, { reason });
const refusedInput = (reason: string, why = '') =>
  new AppError('invalid_input', `This is no package of a charter ${why}`.trim(), { reason });

function sealedHere(db: ReadableDb, hash: string): Uint8Array | null {
  try {
    return readSealed(db, hash);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not_found' || error.code === 'database_corrupt')) return null;
    throw error;
  }
}

const textOf = (bytes: Uint8Array | null): string | null => (bytes ? new TextDecoder().decode(bytes) : null);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
