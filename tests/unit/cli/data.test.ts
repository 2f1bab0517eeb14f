import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../electron/core/core.ts';
import { ExportFormat } from '../../../shared/contract/files.ts';
import { ReportFormat } from '../../../shared/contract/reports.ts';
import { KNOWN } from '../../support/searched.ts';
import { folder, handlerum, SAMPLES } from './support.ts';

const G1 = join(SAMPLES, 'g1.docx');
const run = async (dir: string, ...args: string[]) => {
  const result = await handlerum([...args, '--data', dir]);
  return { ...result, lines: result.out.trimEnd().split('\n') };
};
const listed = async (dir: string) =>
  JSON.parse((await run(dir, 'list', '--json')).out) as { id: string; title: string }[];

describe('a data folder from the command line', { timeout: 60_000 }, () => {
  it('imports, lists, shows and exports a case', async () => {
    const dir = folder();
    const imported = await run(dir, 'import', G1);
    expect(imported).toMatchObject({ code: 0, err: '' });
    const id = imported.lines[0] ?? '';
    expect(await listed(dir)).toMatchObject([{ id, title: expect.stringContaining('Sikrere skolevej') }]);

    const shown = JSON.parse((await run(dir, 'show', id, '--json')).out);
    expect(shown).toMatchObject({
      id,
      row: { id },
      fields: { caseNumber: '00.00.00-X00-1-26' },
      body: { type: 'doc' },
    });
    expect((await run(dir, 'show', id)).out).toContain('Politiet har registreret fire uheld');

    for (const format of ExportFormat.options) {
      const out = join(dir, 'ud', `sag.${format}`);
      expect(await run(dir, 'export', id, '--format', format, '--out', out)).toMatchObject({ code: 0, err: '' });
      const { begins } = KNOWN[format];
      expect(readFileSync(out, 'latin1').slice(0, begins.length)).toBe(begins);
    }
    expect(readdirSync(join(dir, 'ud')).sort()).toEqual(ExportFormat.options.map((e) => `sag.${e}`).sort());
  });

  it('refuses what it cannot read, keeps the rest, and ends with 2', async () => {
    const dir = folder();
    const bad = join(dir, 'gammel.doc');
    writeFileSync(bad, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const { code, err, lines } = await run(join(dir, 'data'), 'import', bad, G1, join(dir, 'nej.docx'));
    expect(code).toBe(2);
    expect(lines).toHaveLength(1);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^handlerum import: .*gammel\.doc: This is an old Word file/),
      expect.stringMatching(/^handlerum import: .*nej\.docx: No such file$/),
    ]);
    expect(await listed(join(dir, 'data'))).toHaveLength(1);
  });

  it('fills with the written sample once, and with as many invented cases as asked', async () => {
    const dir = folder();
    expect(await run(dir, 'sample')).toMatchObject({ code: 0, err: '' });
    const titles = (await listed(dir)).map(({ title }) => title);
    expect(titles).toContain('Sikrere skolevej på Lindevej');
    expect(titles.length).toBeGreaterThanOrEqual(12);
    expect(await run(dir, 'sample')).toMatchObject({
      code: 1,
      out: '',
      err: 'handlerum sample: The folder has cases already\n',
    });
    expect(await run(dir, 'sample', '--cases', '30', '--seed', '4')).toMatchObject({ code: 0 });
    expect(await listed(dir)).toHaveLength(titles.length + 30);
  });

  it('makes the same cases of the same seed', async () => {
    const [one, two] = [folder(), folder()];
    await Promise.all([one, two].map((dir) => run(dir, 'sample', '--cases', '25', '--seed', '9')));
    const titles = async (dir: string) => (await listed(dir)).map(({ title }) => title).sort();
    expect(await titles(one)).toEqual(await titles(two));
  });

  it('verifies, rebuilds, backs up and restores', async () => {
    const dir = folder();
    const data = join(dir, 'data');
    await run(data, 'sample', '--cases', '20');
    expect(JSON.parse((await run(data, 'verify', '--json')).out)).toMatchObject({ records: 21, problems: [] });
    expect(await run(data, 'rebuild')).toMatchObject({ code: 0, err: '' });
    expect((await run(data, 'verify')).code).toBe(0);

    const file = join(dir, 'kopi', 'sikker.zip');
    expect(await run(data, 'backup', '--out', file)).toMatchObject({ code: 0, err: '' });
    const before = await listed(data);
    await run(data, 'import', G1);
    const restored = await handlerum(['restore', file, '--data', data, '--json']);
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(await listed(data)).toEqual(before);
    const { kept } = JSON.parse(restored.out) as { kept: string };
    expect(await listed(kept)).toHaveLength(21);
  });

  it('refuses a restore from something else, and changes nothing', async () => {
    const dir = folder();
    const data = join(dir, 'data');
    await run(data, 'sample', '--cases', '3');
    const file = join(dir, 'ikke.zip');
    writeFileSync(file, 'no ZIP at all');
    const { code, err } = await run(data, 'restore', file);
    expect(code).toBe(2);
    expect(err).toMatch(/^handlerum restore: The file is damaged/);
    expect(await listed(data)).toHaveLength(3);
  });

  it('reads beside a running program, but leaves writing to it', async () => {
    const dir = folder();
    await run(dir, 'sample', '--cases', '3');
    const core = createCore({ dataDir: dir, host: 'browser' });
    try {
      expect(await listed(dir)).toHaveLength(3);
      expect((await run(dir, 'verify')).code).toBe(0);
      expect(await run(dir, 'rebuild')).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^handlerum rebuild: The database is in use/),
      });
    } finally {
      core.close();
    }
  });

  it('says so when there is nothing to read', async () => {
    const dir = join(folder(), 'nothing');
    expect(await run(dir, 'list')).toMatchObject({ code: 2, out: '' });
    expect(existsSync(dir)).toBe(false);
    mkdirSync(dir);
    await run(dir, 'sample', '--cases', '1');
    expect(await run(dir, 'show', 'no-such-case')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^handlerum show: Not found/),
    });
  });

  it('takes the folder from HANDLERUM_DATA', async () => {
    const dir = folder();
    await handlerum(['sample', '--cases', '2'], { HANDLERUM_DATA: dir });
    expect(await listed(dir)).toHaveLength(2);
  });
});

describe('handlerum report', () => {
  it('saves the internal report of a case and of a meeting', async () => {
    const dir = folder();
    const data = join(dir, 'data');
    const id = (await handlerum(['import', join(SAMPLES, 'p1.docx'), '--data', data])).out.trim();
    for (const format of ReportFormat.options) {
      const out = join(dir, `r.${format}`);
      const ended = await handlerum(['report', id, '--format', format, '--out', out, '--data', data]);
      expect([ended.code, ended.out.trim(), existsSync(out)]).toEqual([0, out, true]);
    }
    const read = JSON.parse(readFileSync(join(dir, 'r.json'), 'utf8')) as { schema: string; internal: boolean };
    expect([read.schema, read.internal]).toEqual(['handlerum.check-report/1', true]);
  });

  it.each([
    [['--meeting', 'Økonomiudvalget,2027-01-05'], 2, 'Not found'],
    [['--meeting', 'Økonomiudvalget'], 2, 'body and day'],
    [['--meeting', 'Økonomiudvalget,2026-13-08'], 2, 'body and day'],
    [[], 2, 'either an id or --meeting'],
    [['x', '--meeting', 'A,2026-12-08'], 2, 'either an id or --meeting'],
  ])('refuses %j', async (args, code, words) => {
    const dir = folder();
    await handlerum(['import', join(SAMPLES, 'g1.docx'), '--data', join(dir, 'data')]);
    const out = join(dir, 'r.pdf');
    const ended = await handlerum(['report', ...args, '--format', 'pdf', '--out', out, '--data', join(dir, 'data')]);
    expect([ended.code, ended.err.includes(words), existsSync(out)]).toEqual([code, true, false]);
  });
});
