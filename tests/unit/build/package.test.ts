import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OPENABLE } from '../../../electron/desktop/openedFiles.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const config = parse(read('build/electron-builder.yml'));
const manifest = JSON.parse(read('package.json'));

describe('the packaging configuration', () => {
  // electron-builder brings the schema it checks itself by.
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(builder('app-builder-lib/scheme.json'));

  it('is valid by the packager’s own schema', () => {
    validate(config);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['an unknown key', { ...config, fussballs: true }],
    ['an unknown fuse', { ...config, electronFuses: { ...config.electronFuses, runAsNodes: false } }],
    ['a target of the wrong type', { ...config, win: { target: 7 } }],
  ])('is checked by a schema that refuses %s', (_what, broken) => {
    expect(validate(broken)).toBe(false);
  });

  it('sets every fuse that keeps the program closed', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('builds the installers that were promised', () => {
    expect([config.win.target, config.mac.target, config.linux.target]).toEqual([
      ['nsis', 'msi'],
      ['dmg'],
      ['AppImage', 'deb'],
    ]);
    expect(config.nsis.perMachine).toBe(false);
  });

  it('associates only files that the app can import', () => {
    const associated = config.fileAssociations.map(({ ext }: { ext: string }) => ext);
    expect(associated).toContain('docx');
    expect(associated.filter((ext: string) => !OPENABLE.includes(ext))).toEqual([]);
  });

  it('neither looks for updates nor publishes', () => {
    expect(config.publish).toBe(null);
  });

  it('starts at a file the build makes, and finds its icons', () => {
    expect(manifest.main).toBe('dist/desktop.js');
    for (const { icon } of [config.win, config.mac, config.linux]) expect(existsSync(join(ROOT, icon))).toBe(true);
  });

  it('unpacks native code, and the thread that needs it', () => {
    expect(config.asarUnpack).toEqual([
      '**/*.node',
      'dist/typesettingWorker.cjs',
      'dist/longWorker.mjs',
      'dist/readingWorker.mjs',
      'node_modules/better-sqlite3/**',
      'node_modules/@myriaddreamin/**',
    ]);
  });
});
