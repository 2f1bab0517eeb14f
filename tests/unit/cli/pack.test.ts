import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../electron/cli/run.ts';
import { PackFormat } from '../../../shared/pack/schema.ts';
import { KNOWN } from '../../support/searched.ts';
import { begun, caseOf } from '../packs/support.ts';
import { folder } from './support.ts';

/** The command line in this process. */
async function handlerum(...argv: string[]) {
  const printed = { out: '', err: '' };
  const code = await run(argv, {
    env: { LANG: 'da_DK.UTF-8' },
    decorated: false,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { code, ...printed };
}

/** A meeting with an open and a closed item, sent, in a data folder nobody has open. */
async function sent() {
  const made = await begun();
  await made.add(caseOf({ title: 'Ny sti' }));
  await made.add(caseOf({ title: 'Salg af Nørregade 3' }), { closed: true, reason: 'Pris', publicTitle: 'Et salg' });
  await made.dispatch();
  const { dataDir } = made.core.context;
  made.core.close();
  return { dataDir, id: made.id };
}

describe('handlerum pack', () => {
  it('saves the pack in every format, for the public without what is closed', async () => {
    const { dataDir, id } = await sent();
    const out = folder();
    for (const format of PackFormat.options) {
      const path = join(out, `pakke.${format}`);
      const common = ['--format', format, '--out', path, '--data', dataDir];
      expect(await handlerum('pack', id, '--audience', 'public', ...common)).toEqual({
        code: 0,
        out: `${path}\n`,
        err: '',
      });
      const bytes = readFileSync(path, 'latin1');
      expect(bytes.slice(0, KNOWN[format].begins.length)).toBe(KNOWN[format].begins);
      expect(bytes).not.toContain('Nørregade');
    }
    expect(readdirSync(out)).toHaveLength(PackFormat.options.length);
  });

  it('tells members more than the press', async () => {
    const { dataDir, id } = await sent();
    const out = join(folder(), 'pakke.json');
    const read = async (audience: string) => {
      await handlerum('pack', id, '--audience', audience, '--format', 'json', '--out', out, '--data', dataDir);
      return readFileSync(out, 'utf8').includes('Salg af Nørregade 3');
    };
    expect([await read('members'), await read('press')]).toEqual([true, false]);
  });

  it.each([
    ['no audience', ['--format', 'pdf'], /--audience members\|public\|press/],
    ['another audience', ['--audience', 'alle', '--format', 'pdf'], /--audience members\|public\|press/],
    ['another format', ['--audience', 'public', '--format', 'odt'], /--format pdf\|/],
    [
      'another variant',
      ['--audience', 'public', '--format', 'pdf', '--variant', 'halv'],
      /--variant agenda\|full\|minutes/,
    ],
  ] as const)('refuses %s, and leaves no file', async (_name, args, words) => {
    const { dataDir, id } = await sent();
    const out = join(folder(), 'pakke');
    const { code, err } = await handlerum('pack', id, ...args, '--out', out, '--data', dataDir);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(err).toMatch(words);
  });

  it('says so when there is no such meeting', async () => {
    const { dataDir } = await sent();
    const out = join(folder(), 'pakke');
    const id = '6f1f77f2-0000-4000-8000-000000000000';
    const { code, err } = await handlerum(
      'pack',
      id,
      '--audience',
      'public',
      '--format',
      'json',
      '--out',
      out,
      '--data',
      dataDir,
    );
    expect(code).toBe(2);
    expect(err).toMatch(/^handlerum pack: /);
    expect(existsSync(out)).toBe(false);
  });
});
