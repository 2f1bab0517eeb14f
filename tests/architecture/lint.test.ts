import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

/** Whether the linter, with the project's own configuration, refuses this file for what it imports. */
function refused(path: string, text: string): boolean {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), 'lint', `--stdin-file-path=${path}`],
    { cwd: ROOT, input: `${text}\n`, encoding: 'utf8' },
  );
  return `${stdout}${stderr}`.includes('noRestrictedImports');
}

describe('the lint rule for layers', () => {
  it.each([
    ['shared/a.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/a.ts', "import { a } from '../electron/core/a.ts';"],
    ['electron/core/a.ts', "import { app } from 'electron';"],
    ['electron/core/a/b.ts', "import { a } from '../../browser/host.ts';"],
    ['electron/browser/a.ts', "import { app } from 'electron';"],
    ['electron/desktop/a.ts', "import { a } from '../browser/host.ts';"],
    ['renderer/a.tsx', "import { a } from '../electron/core/write.ts';"],
    ['renderer/a.tsx', "import { readFileSync } from 'node:fs';"],
  ])('in %s refuses %s', (path, text) => {
    expect(refused(path, text)).toBe(true);
  });

  it.each([
    ['electron/desktop/a.ts', "import { app } from 'electron';"],
    ['electron/core/a.ts', "import { a } from './write.ts';"],
    ['renderer/a.tsx', "import { contract } from '../shared/contract/index.ts';"],
  ])('in %s allows %s', (path, text) => {
    expect(refused(path, text)).toBe(false);
  });
});
