import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export interface Outcome {
  readonly status: number;
  /** Seconds. */
  readonly took: number;
}

/** Runs a program to its end with its output shown. A program that cannot be started has status 127, as in a shell. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const started = performance.now();
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve) => {
    const end = (status: number) => resolve({ status, took: (performance.now() - started) / 1000 });
    child.once('error', () => end(127));
    child.once('exit', (code) => end(code ?? 1));
  });
}

/** Runs the JavaScript behind an installed command with this very Node, so that no shell or path is involved. */
export function runTool(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return run(process.execPath, [join(ROOT, script), ...args], env);
}
