import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SHARED } from '../../../../shared/exchange/folder.ts';
import type { CoreContext } from '../../context.ts';
import { type FolderTrouble, isFolder, tried, troubleOf } from './disk.ts';
import { type Looks, ownFolderIn, sortOwn, writeOwn } from './ours.ts';
import { lookAtOthers, type Memory } from './theirs.ts';

/** `link`: where our folder is to be there is a link that leads elsewhere, or a file. `failed`: something else went wrong, and is in the log. */
export type RoundTrouble = FolderTrouble | 'link' | 'failed';

export interface Round {
  readonly ctx: CoreContext;
  readonly path: string;
  readonly memory: Memory;
  readonly looks: Looks;
  readonly signal: AbortSignal;
  /** Whether what was written here goes out too, only what answers news or a loss in the folder, or nothing yet. */
  readonly write: 'now' | 'if needed' | 'not yet';
  /** What was wrong the last time. */
  readonly before: RoundTrouble | null;
}

export interface RoundEnd {
  readonly trouble: RoundTrouble | null;
  /** Other people's things in the folder; null where it could not be looked at. */
  readonly strange: readonly string[] | null;
  /** Whether anything came, and whether anything was laid down. */
  readonly isNews: boolean;
  readonly isWritten: boolean;
}

/**
 * Once through the folder: what others have laid down is taken, and what they lack is laid down for them. A folder that cannot be written is
 * still read. Throws nothing that the folder is to blame for; of this computer's own troubles, as `takeFromFolder` and `nextPiece` do.
 */
export async function roundThrough(round: Round): Promise<RoundEnd> {
  const shared = join(round.path, SHARED);
  const end = { trouble: null as RoundTrouble | null, strange: null as readonly string[] | null, isNews: false };
  try {
    // Made when the folder was chosen. Where it is missing, the stick is pulled, and what is there is only the place for it.
    if (!(await isFolder(round.path)) || !(await isFolder(shared)))
      return { ...end, trouble: 'gone', isWritten: false };
    if (await isLink(shared)) return { ...end, trouble: 'link', isWritten: false };
    const { present, strange, isNews } = await lookAtOthers(round, shared);
    Object.assign(end, { strange, isNews });
    if (round.write === 'not yet') return { ...end, isWritten: false };
    return { ...end, isWritten: await written(round, shared, { present, isNews }) };
  } catch (error) {
    const trouble = troubleFrom(error);
    if (trouble === null) throw error;
    return { ...end, trouble, isWritten: false };
  }
}

async function written(
  { ctx, looks, signal, write, before }: Round,
  shared: string,
  { present, isNews }: { present: ReadonlySet<string>; isNews: boolean },
): Promise<boolean> {
  const folder = ownFolderIn(shared, ctx);
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new SomethingInTheWay() : error;
  });
  if (await isLink(folder)) throw new SomethingInTheWay();
  // Where nothing could be written before, that is found out before anything is made.
  if (before !== null) await tried(folder);
  const isLost = await sortOwn({ ctx, folder, looks });
  if (write === 'if needed' && !isLost && !isNews) return false;
  const isWritten = await writeOwn({ ctx, folder, looks }, signal, present);
  // What has been taken by all meanwhile, and what the new stands for.
  if (isWritten) await sortOwn({ ctx, folder, looks });
  return isWritten;
}

class SomethingInTheWay extends Error {}

const troubleFrom = (error: unknown): RoundTrouble | null =>
  error instanceof SomethingInTheWay ? 'link' : troubleOf(error);

const isLink = async (path: string): Promise<boolean> => (await lstat(path)).isSymbolicLink();
