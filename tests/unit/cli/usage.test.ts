import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../electron/cli/commands/index.ts';
import { chooseLanguage } from '../../../electron/cli/language.ts';
import { type Ended, handlerum } from './support.ts';

const oneLine = (text: string) => text.trimEnd().split('\n').length === 1 && text.endsWith('\n');
const expectRefusal = ({ code, out, err }: Ended) => {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toSatisfy(oneLine);
};

describe('help', () => {
  it('lists every command and the exit codes', async () => {
    const { code, out, err } = await handlerum(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name}  +\\S`, 'm'));
    expect(out).toContain('0 done, 1 findings or refusal, 2 bad input or usage');
  });

  it.each(COMMANDS.map(({ name }) => name))('%s --help names each of its options, in both languages', async (name) => {
    const command = COMMANDS.find((one) => one.name === name);
    const [english, danish] = await Promise.all([
      handlerum([name, '--help']),
      handlerum([name, '--help'], { LANG: 'da_DK.UTF-8' }),
    ]);
    expect([english.code, danish.code]).toEqual([0, 0]);
    for (const option of [...Object.keys(command?.options ?? {}), 'lang', 'help']) {
      expect(english.out).toContain(`--${option}`);
      expect(danish.out).toContain(`--${option}`);
    }
    expect(english.out).toContain(`Usage: handlerum ${name}`);
    expect(danish.out).toContain(`Brug: handlerum ${name}`);
  });

  it('tells its version', async () => {
    expect((await handlerum(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('bad usage ends with 2 and one line on stderr', () => {
  it.each([
    [[], 'Write a command'],
    [['vote'], 'Unknown command "vote"'],
    [['check'], 'Write: handlerum check PATH…'],
    [['check', '--jsno', 'a.docx'], 'Unknown option --jsno'],
    [['list', 'extra'], '"extra" is one too many'],
    [['list', '--lang', 'fr'], '--lang is da or en'],
    [['serve', '--port', 'http'], '--port must be a whole number'],
    [['serve', '--port', '70000'], '--port must be a whole number'],
    [['sample', '--cases', '-1'], '--cases'],
    [['export', 'abc', '--out', 'x'], 'Write --format'],
    [['export', 'abc', '--format', 'pdf'], 'Write --out'],
    [['show', 'not an id'], 'is not an id'],
    [['backup'], 'Write --out'],
  ])('%j', async (args, words) => {
    const result = await handlerum(args);
    expectRefusal(result);
    expect(result.err).toContain(words);
  });

  it('speaks Danish to those who do', async () => {
    const asked = await handlerum(['--lang', 'da']);
    expect(asked.err).toContain('Ukendt kommando');
    expect((await handlerum(['check'], { LANG: 'da_DK.UTF-8' })).err).toBe(
      'handlerum check: Skriv: handlerum check PATH… [--format text|json|sarif] [--only …] [--min-severity …] [--jobs N]\n',
    );
    expect((await handlerum(['list', 'x', '--lang', 'da'])).err).toContain('»x« er for meget');
  });
});

describe('language', () => {
  it.each([
    [undefined, { LANG: 'da_DK.UTF-8' }, 'da'],
    [undefined, { LANG: 'de_DE.UTF-8' }, 'en'],
    [undefined, {}, 'en'],
    [undefined, { LANG: 'da_DK.UTF-8', LC_ALL: 'C' }, 'en'],
    [undefined, { LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: 'da_DK' }, 'da'],
    ['en', { LANG: 'da_DK.UTF-8' }, 'en'],
    ['da', {}, 'da'],
  ] as const)('--lang %s in %j is %s', (asked, env, language) => {
    expect(chooseLanguage(asked, env)).toBe(language);
  });
});
