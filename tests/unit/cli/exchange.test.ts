import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createCore } from '../../../electron/core/core.ts';
import { writeSettings } from '../../../electron/core/database/tables/settings.ts';
import { currentSettings } from '../../../electron/core/settings.ts';
import { folder, handlerum, SAMPLES } from './support.ts';

const run = (dir: string, ...args: string[]) => handlerum([...args, '--data', dir]);

it('saves records as a file of exchange and merges it elsewhere, and tells what comes', {
  timeout: 90_000,
}, async () => {
  const [here, there] = [folder(), folder()];
  const [id = ''] = (await run(here, 'import', join(SAMPLES, 'g1.docx'))).out.split('\n');
  const file = join(here, 'ud', 'sag.handlerum');
  const [, recipient = ''] = (await run(there, 'keys')).out.split('\n');
  const [words = ''] = (await run(here, 'keys')).out.split('\n');
  expect(await run(here, 'bundle', '--out', file, id)).toMatchObject({ code: 1, err: expect.stringContaining('--to') });
  expect(await run(here, 'bundle', '--out', file, '--to', recipient, id)).toMatchObject({
    code: 0,
    err: '',
    out: `${file}\n`,
  });
  expect((await run(there, 'merge', '--dry-run', file)).out).toContain(`(new): ${words}`);
  expect((await run(there, 'list', '--json')).out).not.toContain(id);
  expect(await run(there, 'merge', file)).toMatchObject({ code: 0, err: '', out: '1 new, 0 changed\n' });
  expect(JSON.parse((await run(there, 'merge', file, '--json')).out)).toEqual({ made: [], changed: [] });
  expect((await run(there, 'inspect', file)).out).toContain('(known)');
  expect((await run(there, 'show', id)).out).toBe((await run(here, 'show', id)).out);
  expect((await run(there, 'contacts')).out).toContain(words);
  expect((await run(here, 'merge', file)).err).toMatch(/not closed to the key/);
  expect((await run(there, 'verify')).code).toBe(0);
});

it('says what is wrong with what it is asked, and with a file that is none', { timeout: 60_000 }, async () => {
  const here = folder();
  const [id = ''] = (await run(here, 'import', join(SAMPLES, 'g1.docx'))).out.split('\n');
  const file = join(here, 'x.handlerum');
  const wrong = [['bundle', id], ['bundle', '--out', file], ['bundle', '--all', id, '--out', file], ['merge']];
  for (const args of [...wrong, ['bundle', '--out', file, '--to', 'Ukendt', id]])
    expect((await run(here, ...args)).code).toBe(2);
  expect((await run(here, 'merge', join(SAMPLES, 'g1.docx'))).err).toMatch(/^handlerum merge: .*file of exchange/);
});

/** Somebody sits at the folder. */
function nameAt(dataDir: string, name: string): void {
  const core = createCore({ dataDir, host: 'cli' });
  const settings = currentSettings(core.context);
  core.context.write(({ db }) => writeSettings(db, { ...settings, profile: { ...settings.profile, name } }));
  core.close();
}

it('does a flow by its name, to whom it says or with a passphrase, and says what it takes', {
  timeout: 90_000,
}, async () => {
  const [here, there] = [folder(), folder()];
  const [id = ''] = (await run(here, 'import', join(SAMPLES, 'g1.docx'))).out.split('\n');
  const file = join(here, 'ud', 'sag.handlerum');
  const [, recipient = ''] = (await run(there, 'keys')).out.split('\n');
  const flow = ['bundle', '--flow', 'handover', '--out', file];
  expect((await run(here, ...flow, '--to', recipient, id)).err).toMatch(/your name/);
  nameAt(here, 'Ida Holm');
  for (const wrong of [
    [...flow],
    [...flow, id, id],
    ['bundle', '--flow', 'alt', '--out', file],
    [...flow, '--all', id],
  ])
    expect((await run(here, ...wrong)).code).toBe(2);
  expect((await run(here, ...flow, id)).err).toMatch(/--to NAME/);
  expect((await run(here, ...flow, '--to', recipient, id)).err).toMatch(/--person NAME/);
  const made = await run(here, ...flow, '--to', recipient, '--person', 'Bo Falk', '--json', id);
  expect(JSON.parse(made.out)).toEqual({ out: file, records: [id] });
  expect((await run(there, 'inspect', file)).out).toContain('From: Ida Holm');
  expect((await run(there, 'merge', file)).code).toBe(0);
  const council = join(here, 'alt.handlerum');
  expect((await run(here, 'bundle', '--flow', 'council', '--to', recipient, '--out', council)).code).toBe(0);
  expect((await run(here, 'bundle', '--flow', 'seat', '--to', recipient, '--out', council)).err).toMatch(/passphrase/);
});
