import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '../core/core.ts';
import type { Arguments, Terminal } from './command.ts';
import { keyOfFolder } from './secret.ts';

/** The data folder a command works on: `--data`, else `HANDLERUM_DATA`, else where this system keeps such things. */
export async function dataDirOf(args: Arguments, { env }: Terminal): Promise<string> {
  const given = args.text('data');
  if (given !== undefined) return resolve(given);
  const { defaultDataDir } = await import('../core/dataDir.ts');
  return resolve(defaultDataDir({ ...env }));
}

/**
 * Runs `work` on the opened data folder and closes it whatever happens. `read` works beside a running program; `write`
 * makes the folder when it is missing; an encrypted one is unlocked first. The core is loaded here and not before, so that `check` and `--help` need no database.
 */
export async function withCore<T>(
  source: { readonly args: Arguments; readonly terminal: Terminal; readonly access: 'read' | 'write' },
  work: (core: Core) => Promise<T>,
): Promise<T> {
  const { args, terminal, access } = source;
  const [{ createCore }, dataDir] = await Promise.all([import('../core/core.ts'), dataDirOf(args, terminal)]);
  const key = await keyOfFolder(dataDir, { args, terminal, access });
  const core = createCore({ dataDir, access, key, host: 'cli', log: terminal.error });
  try {
    return await work(core);
  } finally {
    core.close();
  }
}

/** A folder of the system's for files that are only passing through; removed afterwards. */
export async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'handlerum-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
