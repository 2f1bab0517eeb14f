import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, handlerum, SAMPLES } from './support.ts';

it('saves records as a package and merges it elsewhere, and tells what came', { timeout: 60_000 }, async () => {
  const [here, there] = [folder(), folder()];
  const run = (dir: string, ...args: string[]) => handlerum([...args, '--data', dir]);
  const [id = ''] = (await run(here, 'import', join(SAMPLES, 'g1.docx'))).out.split('\n');
  const file = join(here, 'ud', 'pakke.handlerum');
  expect(await run(here, 'package', '--out', file, id)).toMatchObject({ code: 0, err: '', out: `${file}\n` });
  expect(await run(there, 'merge', file)).toMatchObject({ code: 0, err: '', out: '1 new, 0 changed\n' });
  expect(JSON.parse((await run(there, 'merge', file, '--json')).out)).toEqual({ made: [], changed: [] });
  expect((await run(there, 'show', id)).out).toBe((await run(here, 'show', id)).out);
  expect(await run(here, 'package', '--all', '--json', '--out', file)).toMatchObject({ code: 0 });
  expect((await run(there, 'verify')).code).toBe(0);
  for (const wrong of [['package', id], ['package', '--out', file], ['package', '--all', id, '--out', file], ['merge']])
    expect((await run(here, ...wrong)).code).toBe(2);
  expect((await run(there, 'merge', join(SAMPLES, 'g1.docx'))).err).toMatch(/^handlerum merge: .*package/);
});
