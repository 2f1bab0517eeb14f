import { lstat, mkdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { SHARED } from '../../../../shared/exchange/folder.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { isFolder, removedIfEmpty, troubleOf } from './disk.ts';
import { ownFolderIn, takeOwnAway } from './ours.ts';

const refused = (reason: string) => new AppError('invalid_input', 'The folder cannot be shared', { reason });

/**
 * Makes our folders in one that is to be shared; where nothing can be written it will do to read what others have there. `invalid_input`
 * with `noFolder` where it is none, `insideData`, or `readOnlyFolder`.
 */
export async function madeReady(ctx: CoreContext, path: string): Promise<void> {
  await mustFit(ctx, path);
  const shared = join(path, SHARED);
  try {
    await mkdir(ownFolderIn(shared, ctx), { recursive: true });
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    if (!(await isFolder(shared))) throw refused('readOnlyFolder');
  }
  if ((await lstat(shared)).isSymbolicLink()) throw refused('noFolder');
}

async function mustFit({ dataDir }: CoreContext, path: string): Promise<void> {
  if (!isAbsolute(path) || !(await isFolder(path).catch(() => false))) throw refused('noFolder');
  const [real, data] = await Promise.all([realpath(path), realpath(dataDir)]);
  const within = relative(data, real);
  // What is shared would otherwise lie among what is not.
  if (within === '' || (!within.startsWith('..') && !isAbsolute(within))) throw refused('insideData');
}

/** Takes away what this computer has laid in a folder that is left, and the folders that are empty then. */
export async function clearedOfOwn(ctx: CoreContext, path: string): Promise<void> {
  const shared = join(path, SHARED);
  const own = ownFolderIn(shared, ctx);
  if (!(await isFolder(own)) || (await lstat(own)).isSymbolicLink() || (await lstat(shared)).isSymbolicLink()) return;
  await takeOwnAway(ctx, own);
  await removedIfEmpty(own);
  await removedIfEmpty(shared);
}
