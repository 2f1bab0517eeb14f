import { type ChildProcessWithoutNullStreams, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Surroundings {
  readonly cwd?: string;
  /** The tests' own unless given. */
  readonly env?: NodeJS.ProcessEnv;
  /** Three pipes unless given; a channel for messages may come after them. */
  readonly stdio?: StdioOptions;
}

export interface Ended {
  readonly code: number | null;
  /** What ended it, when it did not end by itself. */
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Starts a script in the Node that runs the tests. Nothing else is started from `tests/`, so that they need no program that npm does not
 * bring: `tests/architecture/programs.test.ts` sees to it.
 */
export function startNode(args: readonly string[], surroundings: Surroundings = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, args, { stdio: 'pipe', ...surroundings }) as ChildProcessWithoutNullStreams;
}

/** Runs a script to its end, with nothing on its standard input. */
export async function runNode(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const child = startNode(args, surroundings);
  child.stdin.end();
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    printed.err += chunk;
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, ...printed };
}
