import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Turn } from './turns.ts';

export const ROOT = join(import.meta.dirname, '..');

export interface Outcome {
  readonly status: number;
  /** Seconds. */
  readonly took: number;
}

export interface Running {
  readonly env?: Readonly<Record<string, string>>;
  /** Where the output is shown; default where our own is. */
  readonly turn?: Turn | undefined;
}

/** Milliseconds. */
const LAST_WORDS = 2000;

/** Runs a program to its end with its output shown. A program that cannot be started has status 127, as in a shell. */
export function run(command: string, args: readonly string[], { env = {}, turn }: Running = {}): Promise<Outcome> {
  const started = performance.now();
  const whole = { ...process.env, ...(turn ? coloured() : {}), ...env };
  const child = spawn(command, args, { cwd: ROOT, stdio: turn ? ['ignore', 'pipe', 'pipe'] : 'inherit', env: whole });
  if (turn) show(child, turn);
  return new Promise((resolve) => {
    const end = (status: number) => resolve({ status, took: (performance.now() - started) / 1000 });
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 1));
    // What it said last may still be on its way; a process it left behind may hold the pipe for ever.
    child.once('exit', (code) => setTimeout(() => end(code ?? 1), turn ? LAST_WORDS : 0));
  });
}

function show({ stdout, stderr }: ChildProcess, turn: Turn): void {
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Uint8Array) => turn.write(chunk));
}

/** A program that writes into a pipe believes that nobody sees colours. */
const coloured = (): Record<string, string> => (process.stdout.isTTY ? { FORCE_COLOR: '1' } : {});

/**
 * Node keeps what it compiled, and read out of TypeScript, for the next process or thread that loads the same file. What runs our tools and
 * tests starts hundreds of them. Each `npm test` begins without: what tests copy lies elsewhere every time, and would be kept for ever.
 */
const COMPILED = { NODE_COMPILE_CACHE: join(ROOT, 'test-results/compiled') };

/** Runs the JavaScript behind an installed command with this very Node, so that no shell or path is involved. */
export function runTool(script: string, args: readonly string[], { env = {}, turn }: Running = {}): Promise<Outcome> {
  return run(process.execPath, [join(ROOT, script), ...args], { env: { ...COMPILED, ...env }, turn });
}
