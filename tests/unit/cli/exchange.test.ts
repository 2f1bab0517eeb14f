import { join } from 'node:path';
import { expect, it } from 'vitest';
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
