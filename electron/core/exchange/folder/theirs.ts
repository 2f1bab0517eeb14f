import { join } from 'node:path';
import { deviceOfName, FOLDER_LIMITS, nameKind, recordNumbersText } from '../../../../shared/exchange/folder.ts';
import type { CoreContext } from '../../context.ts';
import { watched } from '../../control.ts';
import { type FolderSeen, findSeen, folderSeen, putSeen, removeSeen } from '../../database/tables/folder.ts';
import type { WritableDb } from '../../database/types.ts';
import { deviceOfKey } from '../../keys/signing.ts';
import { unlocked } from '../../patience.ts';
import { VERSION } from '../../version.ts';
import { acceptedPeers } from './audiences.ts';
import { copied, type Entry, isTooLarge, listed, troubleOf } from './disk.ts';
import { noteMet, noteSeen, noteState } from './peers.ts';
import { numbersIn } from './piece.ts';
import { isCovered, type Met } from './take.ts';

/** A file that cannot be read yet, by its path: since when, and what it was when it was last tried; null where nothing could be read. */
interface Unread {
  readonly since: number;
  readonly hash: string | null;
}

/** What is remembered of the folder between two looks, in memory alone. */
export interface Memory {
  /** The SHA-256 of each file by its path, and how the file looked then. */
  readonly hashes: Map<string, { readonly look: string; readonly hash: string }>;
  readonly unread: Map<string, Unread>;
}

export const newMemory = (): Memory => ({ hashes: new Map(), unread: new Map() });

/** What a look at the others' folders came to. */
export interface Looked {
  /** SHA-256 of every file of theirs that lies there. */
  readonly present: Set<string>;
  /** Links, folders and other programs' files, by their place in the folder. */
  readonly strange: readonly string[];
  /** Whether anything was taken or heard. */
  readonly isNews: boolean;
}

/** How long a file that is not whole is taken to be on its way: nobody is told before. Milliseconds. */
export const ON_ITS_WAY = 5 * 60_000;
/** Refused for these where not all of it has come yet. */
const NOT_WHOLE: ReadonlySet<string> = new Set(['damaged', 'notPackage', 'unsigned', 'badSignature']);

interface Looking {
  readonly ctx: CoreContext;
  readonly memory: Memory;
  readonly signal: AbortSignal;
}

/** Looks at every file in the others' folders and takes what can be taken. Throws where the folder cannot be read. */
export async function lookAtOthers(looking: Looking, shared: string): Promise<Looked> {
  const { ctx } = looking;
  const strange: string[] = [];
  const files: Entry[] = [];
  for (const folder of await foldersIn(looking, shared, strange)) {
    for (const entry of await listed(folder.path)) {
      const kind = nameKind(entry.name);
      if (kind === 'passing') continue;
      if (kind === 'ours' && entry.kind === 'file') files.push(entry);
      else strange.push(join(folder.name, entry.name));
    }
  }
  const state = { isNews: false, present: new Set<string>() };
  // Twice and more: a file may wait for one that stands behind it.
  for (let isProgress = true; isProgress; ) {
    isProgress = false;
    state.present.clear();
    for (const entry of files) {
      looking.signal.throwIfAborted();
      const came = await lookAt(looking, entry);
      if (came.hash !== null) state.present.add(came.hash);
      if (came.isNews) isProgress = true;
    }
    state.isNews ||= isProgress;
  }
  await forgetGone(ctx, state.present);
  prune(looking.memory, new Set(files.map(({ path }) => path)));
  return { ...state, strange };
}

/** Devices' folders, those of accepted ones first: there may be more than are looked at. Our own is passed over, in whatever case. */
async function foldersIn({ ctx }: Looking, shared: string, strange: string[]): Promise<Entry[]> {
  const known = new Set(acceptedPeers(ctx).map(({ key }) => deviceOfKey(key)));
  const found: Entry[] = [];
  for (const entry of await listed(shared)) {
    const device = deviceOfName(entry.name);
    if (device === ctx.device || (device === null && nameKind(entry.name) === 'passing')) continue;
    if (device !== null && entry.kind === 'folder') found.push(entry);
    else strange.push(entry.name);
  }
  const rank = ({ name }: Entry) => (known.has(deviceOfName(name) ?? '') ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, FOLDER_LIMITS.devices);
}

interface Came {
  readonly hash: string | null;
  readonly isNews: boolean;
}

async function lookAt(looking: Looking, entry: Entry): Promise<Came> {
  const { ctx, memory } = looking;
  const known = memory.hashes.get(entry.path);
  if (known?.look === entry.look) {
    const seen = findSeen(ctx.database.read, known.hash);
    if (seen && isSettled(ctx, seen)) return { hash: known.hash, isNews: false };
  }
  return readAnew(looking, entry);
}

const hasHadItsTime = (ctx: CoreContext, { since }: Unread): boolean => ctx.now().getTime() - since > ON_ITS_WAY;

/** Whether what is known of a file still holds, so that it need not be read again. */
function isSettled(ctx: CoreContext, { status, needs, program }: FolderSeen): boolean {
  if (status === 'waits') return !isCovered(ctx, numbersIn(needs));
  return status !== 'refused' || program === VERSION;
}

async function readAnew(looking: Looking, entry: Entry): Promise<Came> {
  const { ctx, memory, signal } = looking;
  // The folder may be slow or go away at any moment: what is read is read from this computer's disk.
  const place = await ctx.transfers.reserve('plain');
  try {
    const hash = await copied(entry.path, place.path);
    memory.hashes.set(entry.path, { look: entry.look, hash });
    const seen = findSeen(ctx.database.read, hash);
    if (seen && isSettled(ctx, seen)) return { hash, isNews: false };
    const unread = memory.unread.get(entry.path);
    if (unread?.hash === hash && !hasHadItsTime(ctx, unread)) return { hash: null, isNews: false };
    const accepted = acceptedPeers(ctx).map(({ key }) => key);
    const met = await ctx.work.run('takeFromFolder', { path: place.path, accepted }, watched(signal));
    if (mayGrow(ctx, memory, { path: entry.path, hash, met })) return { hash: null, isNews: false };
    memory.unread.delete(entry.path);
    await unlocked(ctx, () => ctx.write(({ db }) => note(ctx, db, { met, hash, entry, before: seen })));
    return { hash, isNews: isHeard(met) };
  } catch (error) {
    return notRead(looking, entry, error);
  } finally {
    await ctx.transfers.giveUp(place);
  }
}

const isHeard = ({ status }: Met): boolean => status === 'took' || status === 'state' || status === 'card';

/** Whether a file that was refused may still be on its way here; then it is only remembered that it was seen. */
function mayGrow(
  ctx: CoreContext,
  memory: Memory,
  { path, hash, met }: { path: string; hash: string; met: Met },
): boolean {
  if (met.status !== 'refused' || met.sender !== null || !NOT_WHOLE.has(met.reason)) return false;
  return !hasHadItsTime(ctx, noteUnread(ctx, memory, { path, hash }));
}

function noteUnread(ctx: CoreContext, memory: Memory, { path, hash }: { path: string; hash: string | null }): Unread {
  const unread = { since: memory.unread.get(path)?.since ?? ctx.now().getTime(), hash };
  memory.unread.set(path, unread);
  return unread;
}

/** What is no fault of the file: it is tried again. Throws on where the whole folder is gone, or this computer is at fault. */
function notRead({ ctx, memory }: Looking, entry: Entry, error: unknown): Came {
  const trouble = troubleOf(error);
  const isLink = (error as { code?: unknown } | null)?.code === 'ELOOP';
  if (!isLink && !isTooLarge(error) && (trouble === null || trouble === 'full')) throw error;
  noteUnread(ctx, memory, { path: entry.path, hash: null });
  return { hash: null, isNews: false };
}

interface Noting {
  readonly met: Met;
  readonly hash: string;
  readonly entry: Entry;
  readonly before: FolderSeen | undefined;
}

function note(ctx: CoreContext, db: WritableDb, { met, hash, entry, before }: Noting): void {
  const { status, sender, part } = met;
  const at = ctx.now().toISOString();
  if (sender && part && status !== 'own') noteSeen(ctx, db, { sender, saidIn: part.number });
  if (sender && part && status === 'state') noteState(ctx, db, { sender, part });
  if (sender && status === 'took') noteMet(ctx, db, { key: sender.key, hashes: met.hashes });
  putSeen(db, {
    hash,
    name: entry.name,
    status: status === 'card' || status === 'state' ? 'took' : status,
    reason: met.reason,
    key: sender?.key ?? null,
    // Only rows are taken once and for all; a state is a state.
    file: status === 'took' ? met.file : null,
    needs: JSON.stringify(part?.part === 'rows' ? recordNumbersText(part.after) : []),
    at: before?.status === status ? before.at : at,
    program: VERSION,
  });
}

/** What lies there no more is forgotten: there is nothing to tell of it, and should it come back it is read again. */
async function forgetGone(ctx: CoreContext, present: ReadonlySet<string>): Promise<void> {
  const gone = folderSeen(ctx.database.read).filter(({ hash }) => !present.has(hash));
  if (gone.length === 0) return;
  await unlocked(ctx, () =>
    ctx.write(({ db }) => {
      for (const { hash } of gone) removeSeen(db, hash);
    }),
  );
}

function prune({ hashes, unread }: Memory, paths: ReadonlySet<string>): void {
  for (const map of [hashes, unread]) for (const path of map.keys()) if (!paths.has(path)) map.delete(path);
}
