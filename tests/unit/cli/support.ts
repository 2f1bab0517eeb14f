import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { isStale } from '../../../build/lib/sources.mjs';

export const ROOT = join(import.meta.dirname, '../../..');
export const SAMPLES = join(ROOT, 'tests/fixtures/samples');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What `build/bin/handlerum.mjs` runs: the bundle while it is up to date, which starts in half the time; else the sources. */
const ENTRY = join(ROOT, isStale(ROOT) ? 'electron/cli/main.ts' : 'dist/cli.js');

/** Runs the real command line in a process of its own. English unless the test says otherwise. */
export async function handlerum(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return ended(process.execPath, [ENTRY, ...args], env);
}

export async function ended(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const surroundings = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'en_GB.UTF-8', ...env };
  const child = spawn(command, args, { env: surroundings, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    printed.err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, ...printed };
}

/** A folder that is gone when the test is done. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'handlerum-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
