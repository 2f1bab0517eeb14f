import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBundle } from '../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../electron/core/exchange/takeFile.ts';
import { temporaryFolder } from '../support/core.ts';
import { laptop, newCase } from '../unit/exchange/support.ts';
import { findProgram, printed } from './programs.ts';

const [AGE, UNZIP] = [findProgram('age') ?? '', findProgram('unzip') ?? ''];

/** A program of other people's, made by who made the format, must open ours, and ours theirs. */
describe.skipIf(!AGE || !UNZIP)('age', { timeout: 60_000 }, () => {
  it('opens a file of ours, in which unzip finds nothing wrong; and what it closes again, the program takes', async () => {
    const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
    const folder = temporaryFolder();
    const [file, key, inside, again] = ['a.handlerum', 'key.txt', 'a.zip', 'b.handlerum'].map((name) =>
      join(folder, name),
    );
    const id = newCase(here);
    const { recipient = '', identities = [] } = there.core.context.keys ?? {};
    const sealing = { to: [recipient] };
    await writeBundle(here.core.context, file ?? '', { records: [id], purpose: 'records', note: '', sealing });
    writeFileSync(key ?? '', `${identities[0]}\n`);
    execFileSync(AGE, ['--decrypt', '-i', key ?? '', '-o', inside ?? '', file ?? '']);
    expect(await printed(UNZIP, '-t', inside ?? '')).toContain('No errors detected');
    expect(await printed(UNZIP, '-p', inside ?? '', 'manifest.json')).toContain(id);
    expect(await printed(join(dirname(AGE), 'age-keygen'), '-y', key ?? '')).toBe(`${recipient}\n`);
    execFileSync(AGE, ['-r', recipient, '-o', again ?? '', inside ?? '']);
    expect(readFileSync(again ?? '').equals(readFileSync(file ?? ''))).toBe(false);
    expect((await takeFile(there.core.context, { path: again ?? '', passphrase: null })).made).toEqual([id]);
  });
});
