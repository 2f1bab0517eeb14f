import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../electron/cli/commands/index.ts';
import { run } from '../../../electron/cli/run.ts';
import { filesUnder, whereTold } from '../../support/canary.ts';
import { ended, folder, handlerum, ROOT, SAMPLES } from './support.ts';

const PASSPHRASE = 'fire ord der bliver husket';

interface Typing {
  /** What a person types at each question; none where nobody sits there. */
  readonly typed?: readonly string[];
  readonly stdin?: string;
}

/** As `handlerum`, with somebody at the terminal or something on standard input. */
async function typed(args: readonly string[], { typed: lines, stdin = '' }: Typing) {
  const said = { out: '', err: '', asked: [] as string[] };
  const left = lines && [...lines];
  const code = await run(args, {
    env: { LANG: 'en_GB.UTF-8' },
    decorated: false,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    input: {
      read: async () => stdin,
      ask: async (prompt) => {
        said.asked.push(prompt);
        return left?.shift() ?? null;
      },
    },
  });
  return { code, ...said };
}

async function withCase(): Promise<string> {
  const data = join(folder(), 'data');
  expect(await handlerum(['import', join(SAMPLES, 'g1.docx'), '--data', data])).toMatchObject({ code: 0 });
  return data;
}

async function encrypted() {
  const data = await withCase();
  const made = await typed(['encrypt', '--data', data], { typed: [PASSPHRASE, PASSPHRASE] });
  expect(made).toMatchObject({ code: 0, err: '' });
  return { data, recoveryKey: made.out.trim() };
}

describe('an encrypted folder on the command line', { timeout: 120_000 }, () => {
  it('is encrypted at the terminal, opened by each way there is, and laid in plain again', async () => {
    const { data, recoveryKey } = await encrypted();
    expect(recoveryKey).toMatch(/^(\w{5}-){4}\w{5}$/);
    expect(whereTold(filesUnder(data), ['Sikrere skolevej', PASSPHRASE])).toEqual([]);
    const list = ['list', '--data', data];
    const titled = { code: 0, out: expect.stringContaining('Sikrere skolevej') };
    const keyFile = join(data, '../key.txt');
    writeFileSync(keyFile, `${recoveryKey}\nand more\n`);
    expect(await typed(list, { typed: [PASSPHRASE] })).toMatchObject({
      ...titled,
      asked: [expect.stringMatching(/^Pass/)],
    });
    expect(await typed([...list, '--passphrase-stdin'], { stdin: `${PASSPHRASE}\n` })).toMatchObject(titled);
    expect(await typed([...list, '--key-file', keyFile], {})).toMatchObject(titled);
    for (const command of [['verify'], ['rebuild'], ['meetings'], ['backup', '--out', join(data, '../b.zip')]])
      expect(await typed([...command, '--data', data, '--passphrase-stdin'], { stdin: PASSPHRASE })).toMatchObject({
        code: 0,
      });
    expect(await typed(['decrypt', '--data', data, '--key-file', keyFile], {})).toMatchObject({ code: 0 });
    expect(existsSync(join(data, 'keyring.json'))).toBe(false);
    expect(await handlerum(list)).toMatchObject(titled);
  });

  it('is refused in one line and with 1 where nobody can be asked, and where the passphrase is wrong', async () => {
    const { data } = await encrypted();
    const list = ['list', '--data', data];
    expect(await handlerum(list)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/encrypted and locked.*--key-file/),
    });
    expect(await typed(list, { typed: ['forkert'] })).toMatchObject({
      code: 1,
      err: 'handlerum list: The passphrase is wrong\n',
    });
    const both = [...list, '--passphrase-stdin', '--key-file', 'x'];
    expect(await typed(both, {})).toMatchObject({ code: 2 });
    expect(await typed([...list, '--key-file', join(data, 'none')], {})).toMatchObject({ code: 2 });
    for (let n = 0; n < 2; n++) await typed(list, { typed: ['forkert'] });
    expect(await typed(list, { typed: [PASSPHRASE] })).toMatchObject({
      code: 1,
      err: expect.stringContaining('wait 1'),
    });
  });

  it('is not encrypted by a weak passphrase, by two that differ, by nobody, or twice', async () => {
    const data = await withCase();
    const encrypt = ['encrypt', '--data', data];
    expect(await typed(encrypt, { typed: ['kort', 'kort'] })).toMatchObject({ code: 2 });
    expect(await typed(encrypt, { typed: [PASSPHRASE, 'noget helt andet'] })).toMatchObject({ code: 2 });
    expect(await typed(encrypt, {})).toMatchObject({ code: 1 });
    expect(existsSync(join(data, 'keyring.json'))).toBe(false);
    expect(await typed(encrypt, { typed: [PASSPHRASE, PASSPHRASE] })).toMatchObject({ code: 0 });
    expect(await typed(encrypt, { typed: [PASSPHRASE, PASSPHRASE] })).toMatchObject({ code: 1 });
    expect(await typed(['decrypt', '--data', join(folder(), 'none')], {})).toMatchObject({ code: 1 });
  });

  it('gives a backup that only its passphrase restores; a plain one comes into it encrypted', async () => {
    const { data } = await encrypted();
    const [zip, plain] = [join(data, '../b.zip'), join(data, '../plain.zip')];
    const stdin = { stdin: PASSPHRASE };
    await typed(['backup', '--out', zip, '--data', data, '--passphrase-stdin'], stdin);
    expect(whereTold([zip], ['Sikrere skolevej'])).toEqual([]);
    const elsewhere = join(folder(), 'data');
    const restore = ['restore', zip, '--data', elsewhere];
    expect(await handlerum(restore)).toMatchObject({ code: 1 });
    expect(await typed(restore, { typed: ['forkert'] })).toMatchObject({ code: 1 });
    expect(filesUnder(join(elsewhere, '..'))).toEqual([]);
    expect(await typed(restore, { typed: [PASSPHRASE] })).toMatchObject({ code: 0 });
    expect(await typed(['verify', '--data', elsewhere, '--passphrase-stdin'], stdin)).toMatchObject({ code: 0 });

    const other = await withCase();
    await handlerum(['backup', '--out', plain, '--data', other]);
    expect(await typed(['restore', plain, '--data', elsewhere], { typed: [PASSPHRASE] })).toMatchObject({ code: 0 });
    expect(whereTold(filesUnder(elsewhere), ['Sikrere skolevej'])).toEqual([]);
    expect(await typed(['list', '--data', elsewhere, '--passphrase-stdin'], stdin)).toMatchObject({
      ...{ code: 0, out: expect.stringContaining('Sikrere skolevej') },
    });
  });

  it('has its way in at every command that opens a folder', async () => {
    const opening = COMMANDS.filter(({ options }) => options.data);
    expect(opening.length).toBeGreaterThan(15);
    for (const { name } of opening) expect((await handlerum([name, '--help'])).out).toContain('--passphrase-stdin');
    expect((await handlerum(['check', '--help'])).out.includes('--passphrase-stdin')).toBe(
      COMMANDS.some(({ name, options }) => name === 'check' && options.data),
    );
  });

  it('takes no secret from an argument or the environment, and reads a real standard input', async () => {
    const { data } = await encrypted();
    mkdirSync(join(data, '../x'));
    const cli = join(ROOT, 'electron/cli/main.ts');
    for (const option of ['--passphrase', '--password', '--key'])
      expect(await handlerum(['list', '--data', data, option, PASSPHRASE])).toMatchObject({ code: 2 });
    const env = { HANDLERUM_PASSPHRASE: PASSPHRASE };
    expect(await ended([cli, 'list', '--data', data], env)).toMatchObject({ code: 1 });
    expect(await ended([cli, 'list', '--data', data, '--passphrase-stdin'])).toMatchObject({ code: 1 });
  });
});
