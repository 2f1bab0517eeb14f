import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isStale } from '../../../build/lib/sources.mjs';
import { nodeTooOld } from '../../../electron/core/node.ts';
import { ended, folder, ROOT } from './support.ts';

const BIN = join(ROOT, 'build/bin/handlerum.mjs');
const old = `Object.defineProperty(process.versions, 'node', { value: '20.11.0' });\n`;
/** Makes whatever is run believe that it runs on Node 20. */
const OLD = ['--import', `data:text/javascript,${encodeURIComponent(old)}`];

describe('the handlerum program', () => {
  it('runs the command line on this Node', async () => {
    const { code, out } = await ended([BIN, '--version']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('keeps what one run wrote for the next', { timeout: 60_000 }, async () => {
    const dir = join(folder(), 'data');
    expect((await ended([BIN, 'sample', '--cases', '2', '--data', dir])).code).toBe(0);
    const { code, out, err } = await ended([BIN, 'list', '--json', '--data', dir]);
    expect({ code, count: JSON.parse(out).length, err }).toEqual({ code: 0, count: 2, err: '' });
  });

  it('passes the exit code and stderr through', async () => {
    const { code, err } = await ended([BIN, 'nonsense']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Unknown command "nonsense"') });
  });

  it('takes the pinned Node when the one that runs it is older', async () => {
    const { root, bin } = project('node_modules/better-sqlite3', 'node_modules/node/bin');
    const script = `#!${process.execPath}\nconsole.log('pinned', ...process.argv.slice(3));\nprocess.exitCode = 3;\n`;
    writeFileSync(join(root, 'node_modules/node/bin/node'), script, { mode: 0o755 });
    expect(await ended([...OLD, bin, 'told', '--this'])).toMatchObject({
      code: 3,
      out: 'pinned told --this\n',
      err: '',
    });
  });

  it.each([
    ['npm ci left no Node', ['node_modules/better-sqlite3'], /^handlerum: Node 24 is needed, this is 20\.11\.0 and/],
    ['nothing is installed', [], /^handlerum: its packages are missing;/],
  ])('says in one line what to do where %s', async (_what, folders, says) => {
    const { root, bin } = project(...folders);
    const { code, out, err } = await ended([...OLD, bin, 'list']);
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
    expect(err).toMatch(says);
    expect(err).toContain(`"npm run setup" in ${root} puts them in place`);
  });
});

describe('an older Node', () => {
  it('is refused by its number', () => {
    for (const version of ['18.20.1', '20.11.0', '22.0.0', '23.9.9']) expect(nodeTooOld(version)).toContain(version);
    for (const version of ['24.0.0', '24.21.0', '26.1.0']) expect(nodeTooOld(version)).toBeUndefined();
  });

  it.skipIf(isStale(ROOT)).each(['cli', 'browser'])(
    'is told in one line by dist/%s.js, before the database is touched',
    async (name) => {
      const { code, out, err } = await ended([...OLD, join(ROOT, `dist/${name}.js`), '--version']);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^handlerum: Node 24 is needed and this is 20\.11\.0; start it with "npm start" or .*\n$/i);
    },
  );

  it.each(['cli', 'browser'])('meets no import but that of the question in the entry of %s', async (host) => {
    const { importsOf, sources } = await import('../../architecture/sources.ts');
    const [entry] = sources(`electron/${host}`).filter(({ path }) => path.endsWith('/entry.ts'));
    if (!entry) throw new Error('no entry');
    expect(importsOf(entry).map(({ target }) => target)).toEqual(['electron/core/node.ts', `electron/${host}/main.ts`]);
    const [asked] = sources('electron/core').filter(({ path }) => path === 'electron/core/node.ts');
    expect(asked && importsOf(asked)).toEqual([]);
  });
});

/** A copy of the program in a project that has these folders, and nothing else. */
function project(...folders: string[]): { root: string; bin: string } {
  const root = mkdtempSync(join(tmpdir(), 'handlerum-bin-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const path of ['build/bin', 'build/lib']) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  for (const path of folders) mkdirSync(join(root, path), { recursive: true });
  return { root, bin: join(root, 'build/bin/handlerum.mjs') };
}
