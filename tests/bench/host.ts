import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Runs the built command line to its end. Throws with its errors when it fails. */
export async function handlerum(...args: string[]): Promise<string> {
  const { code, out, err } = await runHandlerum(args);
  if (code !== 0) throw new Error(`handlerum ${args.join(' ')} ended with ${code}: ${err}`);
  return out;
}

/** The same, for commands that tell something by how they end. */
export async function runHandlerum(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { cwd: ROOT, stdio: 'pipe' });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    printed.err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code: Number(code), ...printed };
}

/** True when the program is built; the parts that measure the program itself need it. */
export const isBuilt = (): boolean =>
  existsSync(join(ROOT, 'dist/cli.js')) && existsSync(join(ROOT, 'dist/browser.js'));
