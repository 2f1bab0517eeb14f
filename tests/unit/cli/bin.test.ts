import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ended, ROOT } from './support.ts';

const BIN = join(ROOT, 'build/bin/handlerum.mjs');

describe('the handlerum program', () => {
  it('runs the command line on this Node', async () => {
    const { code, out } = await ended(process.execPath, [BIN, '--version']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('passes the exit code and stderr through', async () => {
    const { code, err } = await ended(process.execPath, [BIN, 'nonsense']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Unknown command "nonsense"') });
  });

  it('takes the pinned Node when the one that runs it is older', async () => {
    const result = await ended(process.execPath, [olderNode(), 'told', '--this']);
    expect(result).toEqual({ code: 3, out: 'pinned told --this\n', err: '' });
  });
});

/** A copy of the program in a project whose pinned "Node" is a script, and which believes it runs on Node 20. */
function olderNode(): string {
  const root = mkdtempSync(join(tmpdir(), 'handlerum-bin-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const path of ['build/bin', 'build/lib']) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true });
  const script = '#!/bin/sh\nshift\necho "pinned $*"\nexit 3\n';
  writeFileSync(join(root, 'node_modules/node/bin/node'), script, { mode: 0o755 });
  const start = join(root, 'start.mjs');
  writeFileSync(
    start,
    `Object.defineProperty(process.versions, 'node', { value: '20.11.0' });\nawait import('./build/bin/handlerum.mjs');\n`,
  );
  return start;
}
