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
  expect(JSON.parse((await run(there, 'merge', file, '--json')).out)).toEqual({ made: [], changed: [], aside: 0 });
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

it('founds the list of keys, invites, answers, lists and revokes, and tells in words what it refuses', {
  timeout: 90_000,
}, async () => {
  const [here, there] = [folder(), folder()];
  const by = ['--by', 'Ida Holm'];
  expect((await run(here, 'keys', 'found')).code).toBe(2);
  expect(await run(here, 'keys', 'found', ...by)).toMatchObject({ code: 1, err: expect.stringMatching(/no council/) });
  await run(here, 'sample');
  await run(there, 'keys');
  expect((await run(here, 'keys', 'found', ...by)).out).toMatch(/^Ida Holm\tsecretariat\t-\t.*\tmay-list\tcounts\t/);
  const [invitation, answer] = [join(here, 'invitation.txt'), join(there, 'svar.txt')];
  const who = [...by, '--person', 'Bo Falk', '--role', 'member'];
  expect((await run(here, 'keys', 'invite', ...who, '--group', 'Ukendt', '--out', invitation)).code).toBe(2);
  expect((await run(here, 'keys', 'invite', ...by, '--person', 'Bo Falk')).code).toBe(2);
  expect((await run(here, 'keys', 'invite', ...who, '--group', 'x', '--out', invitation)).out).toBe(`${invitation}\n`);
  const [words = ''] = (await run(here, 'keys')).out.split('\n');
  expect((await run(there, 'keys', 'answer', invitation, '--by', 'Bo Falk', '--out', answer)).err).toContain(words);
  expect(await run(here, 'keys', 'accept', invitation, ...by)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no answer/),
  });
  const [theirs = ''] = (await run(there, 'keys')).out.split('\n');
  expect((await run(here, 'keys', 'accept', answer, ...by)).out).toContain(theirs);
  expect((await run(here, 'keys', 'accept', answer, ...by)).err).toMatch(/answered before/);
  expect((await run(here, 'contacts')).out).toContain('Bo Falk');
  expect((await run(here, 'keys', 'revoke', 'Bo Falk', ...by)).code).toBe(2);
  expect((await run(here, 'keys', 'revoke', 'Bo Falk', '--why', 'left', ...by)).out).toMatch(
    /Bo Falk\tmember\t.*\trevoked\t/,
  );
  const { list } = JSON.parse((await run(here, 'keys', '--json')).out);
  expect(list).toMatchObject({ state: 'founded', own: 'counts', mayList: true });
  expect((await run(here, 'keys', 'lose')).code).toBe(2);
});

it('meets another computer in a shared folder once it is vouched for', { timeout: 90_000 }, async () => {
  const [here, there, shared] = [folder(), folder(), folder()];
  const [id = ''] = (await run(here, 'import', join(SAMPLES, 'g1.docx'))).out.split('\n');
  const sync = (dir: string, ...args: string[]) => run(dir, 'sync', '--folder', shared, '--once', ...args);
  const [words = ''] = (await run(here, 'keys')).out.split('\n');
  expect(await sync(here)).toMatchObject({ code: 0, err: '', out: `Looked through: ${shared}\n` });
  expect((await sync(there)).out).toContain(words);
  const keyOf = async (dir: string) => JSON.parse((await run(dir, 'keys', '--json')).out).key as string;
  const [hereKey, thereKey] = [await keyOf(here), await keyOf(there)];
  expect((await sync(here, '--accept', 'A'.repeat(43))).code).toBe(2);
  expect((await sync(here, '--accept', thereKey)).out).toContain('not met yet');
  const told = JSON.parse((await sync(there, '--accept', hereKey, '--json')).out);
  expect(told).toMatchObject({ trouble: null, peers: [{ key: hereKey, status: 'accepted' }], refused: [] });
  expect((await run(there, 'show', id)).out).toBe((await run(here, 'show', id)).out);
  expect((await sync(here)).out).not.toContain('not met yet');
  expect((await run(there, 'sync')).code).toBe(2);
  expect((await run(there, 'sync', '--folder', join(shared, 'nowhere'))).err).toMatch(/The folder is not there/);
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
