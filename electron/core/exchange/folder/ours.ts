import { join } from 'node:path';
import type { CoreContext } from '../../context.ts';
import { watched } from '../../control.ts';
import {
  type FolderOwn,
  folderOwn,
  folderSeen,
  putGiven,
  putOwn,
  removeOwn,
  takeBackGiven,
} from '../../database/tables/folder.ts';
import type { WritableDb } from '../../database/types.ts';
import { unlocked } from '../../patience.ts';
import { type Entry, hashOf, laidDown, listed, takenAway, tidied } from './disk.ts';
import type { Piece } from './piece.ts';

/** How our files looked when they were last found to be what was written, by their names. */
export type Looks = Map<string, string>;

interface OwnFolder {
  readonly ctx: CoreContext;
  /** This device's folder in the shared one. */
  readonly folder: string;
  readonly looks: Looks;
}

/**
 * Compares what lies there of ours with what was written: what somebody took away or changed is forgotten, so that it is written again, and
 * what everybody has taken is taken away; tells whether anything is to be written again. Nobody else's file is touched.
 */
export async function sortOwn({ ctx, folder, looks }: OwnFolder): Promise<boolean> {
  await tidied(folder);
  const there = new Map((await listed(folder)).map((entry) => [entry.name.toLowerCase(), entry]));
  const own = folderOwn(ctx.database.read);
  const lost: FolderOwn[] = [];
  for (const one of own) if (!(await isWhole(one, there.get(one.name), looks))) lost.push(one);
  const done = own.filter((one) => one.part === 'rows' && JSON.parse(one.receivers).length === 0);
  const orphans = [...there.values()].filter(({ name, kind }) => kind === 'file' && isOrphan(name, own));
  for (const { name } of [...lost, ...done, ...orphans]) await takenAway(folder, there.get(name)?.name ?? name);
  if (lost.length + done.length === 0) return false;
  await unlocked(ctx, () =>
    ctx.write(({ db }) => {
      for (const { name } of done) removeOwn(db, name);
      for (const one of lost) forgetRows(db, one);
    }),
  );
  return lost.length > 0;
}

const keysIn = (receivers: string): string[] => JSON.parse(receivers) as string[];

/** A file of ours counts as never written, and nobody was given what lay in it. */
function forgetRows(db: WritableDb, { name, part, receivers, given }: FolderOwn): void {
  removeOwn(db, name);
  if (part === 'rows') for (const key of keysIn(receivers)) takeBackGiven(db, key, JSON.parse(given) as string[]);
}

async function isWhole(own: FolderOwn, entry: Entry | undefined, looks: Looks): Promise<boolean> {
  if (entry?.kind !== 'file' || entry.size !== own.size) return false;
  const look = `${own.hash}/${entry.look}`;
  if (looks.get(own.name) === look) return true;
  const isSame = (await hashOf(entry.path)) === own.hash;
  if (isSame) looks.set(own.name, look);
  return isSame;
}

/** Laid down by us and not noted: the program was ended in between. By the very names we give, which no conflict copy has. */
const isOrphan = (name: string, own: readonly FolderOwn[]): boolean =>
  /^(?:\d{6,}-[0-9a-f]{8}|state-[0-9a-f]{8}|card)\.handlerum$/.test(name) && !own.some((one) => one.name === name);

/** Writes all that is to lie there and does not; tells whether anything was. Throws the system's error where the folder takes nothing. */
export async function writeOwn(
  { ctx, folder }: OwnFolder,
  signal: AbortSignal,
  present: ReadonlySet<string>,
): Promise<boolean> {
  let isWritten = false;
  for (;;) {
    const took = folderSeen(ctx.database.read).flatMap(({ status, file, hash }) =>
      status === 'took' && file !== null && present.has(hash) ? [file] : [],
    );
    const place = await ctx.transfers.reserve('plain');
    try {
      const piece = await ctx.work.run('folderPiece', { path: place.path, took }, watched(signal));
      if (!piece) return isWritten;
      await putDown({ ctx, folder, from: place.path, piece });
      isWritten = true;
    } finally {
      await ctx.transfers.giveUp(place);
    }
  }
}

interface PuttingDown {
  readonly ctx: CoreContext;
  readonly folder: string;
  readonly from: string;
  readonly piece: Piece;
}

async function putDown({ ctx, folder, from, piece }: PuttingDown): Promise<void> {
  const { replaces, ...own } = piece;
  const laid = await laidDown(from, folder, own.name);
  await unlocked(ctx, () =>
    ctx.write(({ db }) => {
      for (const one of folderOwn(db).filter(({ name }) => replaces.includes(name))) forgetRows(db, one);
      putOwn(db, { ...own, ...laid });
      if (own.part !== 'rows') return;
      for (const key of keysIn(own.receivers)) putGiven(db, key, JSON.parse(own.given) as string[]);
    }),
  );
  for (const name of replaces) await takenAway(folder, name);
}

/** Takes everything of ours out of a folder that is left; tells nobody. */
export async function takeOwnAway(ctx: CoreContext, folder: string): Promise<void> {
  for (const { name } of folderOwn(ctx.database.read)) await takenAway(folder, name);
  await tidied(folder);
}

export const ownFolderIn = (shared: string, { device }: Pick<CoreContext, 'device'>): string => join(shared, device);
