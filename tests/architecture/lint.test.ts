import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNode } from '../support/ownNode.ts';
import { ROOT } from './sources.ts';

const REFUSED = {
  'shared/node.ts': 'node:fs',
  'shared/core.ts': '../electron/core/a.ts',
  'electron/core/electron.ts': 'electron',
  'electron/core/deep/host.ts': '../../browser/host.ts',
  'electron/browser/electron.ts': 'electron',
  'electron/desktop/browser.ts': '../browser/host.ts',
  'renderer/core.tsx': '../electron/core/write.ts',
  'renderer/node.tsx': 'node:fs',
  'renderer/ui/words.tsx': '../words/i18n.tsx',
  'renderer/words/data.tsx': '../data/api.tsx',
  'renderer/data/feature.tsx': '../features/case/CasePage.tsx',
  'renderer/features/case/frame.tsx': '../../app/router.tsx',
  'renderer/features/case/core.tsx': '../../../electron/core/write.ts',
};
const ALLOWED = {
  'electron/desktop/electron.ts': 'electron',
  'electron/core/near.ts': './write.ts',
  'renderer/contract.tsx': '../shared/contract/index.ts',
  'renderer/features/case/data.tsx': '../../data/api.tsx',
};

describe('the lint rule for layers, in the configuration of the project', () => {
  const dir = mkdtempSync(join(tmpdir(), 'handlerum-lint-'));
  const refused = new Set<string>();

  beforeAll(async () => {
    const configuration = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    write('biome.json', JSON.stringify({ ...configuration, $schema: undefined, vcs: { enabled: false } }));
    for (const [path, target] of Object.entries({ ...REFUSED, ...ALLOWED })) {
      write(path, `import { a } from '${target}';\n\nexport const b = a;\n`);
    }
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const { out } = await runNode([biome, 'lint', '--reporter=json'], { cwd: dir });
    for (const { category, location } of JSON.parse(out).diagnostics) {
      const path = typeof location.path === 'string' ? location.path : location.path.file;
      if (category === 'lint/style/noRestrictedImports') refused.add(path.replaceAll('\\', '/'));
    }
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }

  it.each(Object.entries(REFUSED))('refuses in %s: %s', (path) => expect(refused).toContain(path));
  it.each(Object.entries(ALLOWED))('allows in %s: %s', (path) => expect(refused).not.toContain(path));
});
