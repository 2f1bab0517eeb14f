import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedElectron, obtainElectron } from '../../../build/electron.ts';
import { systemChromium } from '../../../build/lib/chromium.mjs';
import { isInstalled } from '../../../build/lib/install.mjs';
import { isStale, sourceHash, stampBuild } from '../../../build/lib/sources.mjs';

const at = { root: '' };
const write = (path: string, content = '') => {
  const full = join(at.root, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content);
  return full;
};
beforeEach(() => {
  at.root = mkdtempSync(join(tmpdir(), 'handlerum-tools-'));
});
afterEach(() => rmSync(at.root, { recursive: true, force: true }));

describe('isInstalled', () => {
  const lock = (packages: object) => JSON.stringify({ packages });
  const a = { 'node_modules/a': { version: '1.0.0' } };
  const install = (locked: object, noted: object) => {
    write('package-lock.json', lock({ '': { version: '0.1.0' }, ...locked }));
    write('node_modules/.package-lock.json', lock(noted));
    write('node_modules/node/bin/node');
  };

  it('is true when everything locked is there', () => {
    install(a, { ...a, 'node_modules/extra': { version: '1.0.0' } });
    expect(isInstalled(at.root)).toBe(true);
  });

  it('does not look at dates', () => {
    install(a, a);
    utimesSync(join(at.root, 'package-lock.json'), new Date(), new Date(Date.now() + 1e6));
    expect(isInstalled(at.root)).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['a package that is missing', { ...a, 'node_modules/b': { version: '1.0.0' } }],
    ['another version of something optional', { 'node_modules/a': { version: '2.0.0', optional: true } }],
  ])('sees %s', (_what, locked) => {
    install(locked, a);
    expect(isInstalled(at.root)).toBe(false);
  });

  it('lets what is for other systems be absent', () => {
    install({ ...a, 'node_modules/win': { version: '1.0.0', optional: true } }, a);
    expect(isInstalled(at.root)).toBe(true);
  });

  it('is false before anything is installed', () => {
    write('package-lock.json', lock(a));
    expect(isInstalled(at.root)).toBe(false);
  });

  it('is false without the project’s own Node', () => {
    install(a, a);
    rmSync(join(at.root, 'node_modules/node'), { recursive: true });
    expect(isInstalled(at.root)).toBe(false);
  });
});

describe('isStale', () => {
  const build = () => {
    write('dist/.keep');
    stampBuild(at.root, sourceHash(at.root));
  };

  it('is true before the first build, false after it', () => {
    write('shared/a.ts', '1');
    expect(isStale(at.root)).toBe(true);
    build();
    expect(isStale(at.root)).toBe(false);
  });

  it.each([
    ['a change', () => write('shared/deep/a.ts', '2')],
    ['a new file', () => write('renderer/b.tsx')],
    ['a file gone', () => rmSync(join(at.root, 'shared/deep/a.ts'))],
    ['a file renamed', () => renameSync(join(at.root, 'shared/deep/a.ts'), join(at.root, 'shared/deep/b.ts'))],
    ['another manifest', () => write('package.json', '{}')],
  ])('sees %s', (_what, change) => {
    write('shared/deep/a.ts', '1');
    build();
    change();
    expect(isStale(at.root)).toBe(true);
  });

  it('passes over a file that was only touched, and over tests', () => {
    const file = write('shared/a.ts', '1');
    build();
    utimesSync(file, new Date(), new Date(Date.now() + 1e6));
    write('tests/unit/a.test.ts');
    expect([statSync(file).isFile(), isStale(at.root)]).toEqual([true, false]);
  });
});

describe('Electron’s binary', () => {
  it('is found where its package says', () => {
    expect(installedElectron(at.root)).toBeUndefined();
    write('node_modules/electron/path.txt', 'electron');
    expect(installedElectron(at.root)).toBeUndefined();
    const binary = write('node_modules/electron/dist/electron');
    expect(installedElectron(at.root)).toBe(binary);
  });

  const machine = { env: { DISPLAY: ':0' }, platform: 'linux', user: 'person' } as const;
  const installer = (script: string) => {
    write('node_modules/electron/package.json', '{"version":"1.2.3"}');
    write('node_modules/electron/install.js', script);
  };

  it.each([
    ['it is not wanted', { env: { DISPLAY: ':0', HANDLERUM_NO_ELECTRON: '1' } }, 'HANDLERUM_NO_ELECTRON is set'],
    ['no window can be', { env: {} }, 'There is no display for a window'],
    ['its sandbox cannot be', { user: 'root' as const }, "Electron's sandbox does not run as root"],
  ])('is not fetched where %s', async (_what, change, missing) => {
    installer("require('node:fs').writeFileSync(__dirname + '/called', '')");
    expect(await obtainElectron(at.root, { ...machine, ...change })).toEqual({ missing });
    expect(existsSync(join(at.root, 'node_modules/electron/called'))).toBe(false);
  });

  it('is fetched once', async () => {
    installer(`const fs = require('node:fs');
      fs.mkdirSync(__dirname + '/dist');
      fs.writeFileSync(__dirname + '/dist/electron', '');
      fs.writeFileSync(__dirname + '/path.txt', 'electron');`);
    const path = join(at.root, 'node_modules/electron/dist/electron');
    expect(await obtainElectron(at.root, machine)).toEqual({ path });
    installer('throw new Error()');
    expect(await obtainElectron(at.root, machine)).toEqual({ path });
  });

  it('is not asked for again after it could not be had, until there is another version', async () => {
    installer("require('node:fs').appendFileSync(__dirname + '/called', 'x'); process.exit(1)");
    const called = () => readFileSync(join(at.root, 'node_modules/electron/called'), 'utf8');
    expect(await obtainElectron(at.root, machine)).toEqual({ missing: "Electron's binary could not be had" });
    expect(await obtainElectron(at.root, machine)).toMatchObject({ missing: expect.stringMatching(/earlier/) });
    expect(called()).toBe('x');
    write('node_modules/electron/package.json', '{"version":"1.2.4"}');
    await obtainElectron(at.root, machine);
    expect(called()).toBe('xx');
  });
});

describe('the system’s Chromium', () => {
  it('is the one named, else the first on the path, else none', () => {
    const found = write('bin/chromium-browser');
    const env = { PATH: `${join(at.root, 'empty')}:${join(at.root, 'bin')}` };
    expect(systemChromium({ ...env, HANDLERUM_CHROMIUM: '/own' }, 'linux')).toBe('/own');
    expect(systemChromium(env, 'linux')).toBe(found);
    expect(systemChromium({ PATH: join(at.root, 'empty') }, 'linux')).toBeUndefined();
  });
});
