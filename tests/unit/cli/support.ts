import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../../electron/cli/run.ts';
import { type Ended, runNode } from '../../support/ownNode.ts';

export type { Ended };

export const ROOT = join(import.meta.dirname, '../../..');
export const SAMPLES = join(ROOT, 'tests/fixtures/samples');

const SURROUNDINGS = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'en_GB.UTF-8' };

/**
 * Runs a command line in this process, with hardly any environment but what is given. English unless the test says otherwise. What only a
 * process can show (exit codes, streams, locks) is in `bin.test.ts` and `serve.test.ts`.
 */
export async function handlerum(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const printed = { out: '', err: '' };
  const code = await run(args, {
    env: { ...SURROUNDINGS, ...env },
    decorated: false,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { code, signal: null, ...printed };
}

/** Runs a script of ours in a process of its own, in the same surroundings. */
export function ended(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return runNode(args, { env: { ...SURROUNDINGS, ...env } });
}

/** A folder that is gone when the test is done. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'handlerum-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
