import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { writeBundle } from '../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../electron/core/exchange/takeFile.ts';
import { linesBytes, linesOf, manifestOf, partsOf, resealed } from '../fuzz/exchange/forge.ts';
import { temporaryFolder, value } from '../support/core.ts';
import { carry, laptop, newCase, type } from '../unit/exchange/support.ts';
import { findProgram } from './programs.ts';

const [AGE, PYTHON] = [findProgram('age') ?? '', findProgram('python') ?? ''];
const HERE = import.meta.dirname;
const PASSPHRASE = 'rød grød med fløde på';

/** A reader that was written from `docs/exchange.md`, in another language. */
const read = (file: string) => promisify(execFile)(PYTHON, [join(HERE, 'readExchange.py'), file]);

/** Under a terminal, where age asks. */
const asked = (...args: string[]) => execFileSync(PYTHON, [join(HERE, 'agePassphrase.py'), PASSPHRASE, AGE, ...args]);

/** Debian has it in a package of its own. */
function hasCryptography(): boolean {
  return spawnSync(PYTHON, ['-c', 'import cryptography']).status === 0;
}

describe.skipIf(!AGE || !PYTHON || !hasCryptography())('a file of exchange', { timeout: 120_000 }, () => {
  it('is read and held to its signatures by a program that knows the page about it alone', async () => {
    const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
    const hash = await here.core.context.files.put(Buffer.from('Et bilag'));
    const file = { hash, name: 'bilag.txt', size: 8, mediaType: 'text/plain' };
    const attachments = [{ id: 'b', number: 1, title: 'Æøå "bilag"\n', recommended: true, closed: false, file }];
    const id = newCase(here, { attachments });
    await value(here.client.records.nameVersion({ id, name: 'Første' }));
    await carry(here, there, [id]);
    await type(there, id, 'xy');
    const folder = temporaryFolder();
    const [closed, key, inside] = ['a.handlerum', 'key.txt', 'a.zip'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const { recipient = '', identities = [] } = here.core.context.keys ?? {};
    const order = { records: [id], purpose: 'handover', note: 'Til dig: "æøå" \u2028 og \\' } as const;
    await writeBundle(there.core.context, closed, { ...order, sealing: { to: [recipient] } });
    writeFileSync(key, `${identities[0]}\n`);
    execFileSync(AGE, ['--decrypt', '-i', key, '-o', inside, closed]);
    const told = JSON.parse((await read(inside)).stdout);
    expect(told).toMatchObject({
      device: there.core.context.device,
      purpose: order.purpose,
      note: order.note,
      seals: 1,
    });
    expect(told.attachments).toEqual([hash]);
    const [record] = told.records;
    expect(record).toMatchObject({ id, kind: 'case', audience: { kind: 'council' } });
    // What was made elsewhere and came without a signature is signed by who passed it on.
    expect(new Set(record.rows)).toEqual(new Set(['own', 'via']));
    const parts = partsOf(readFileSync(inside));
    const sender = there.core.context.keys?.signing;
    if (!sender) throw new Error('no key');
    const name = 'records/00001.jsonl';
    const lines = linesOf(parts[name]).map((line, at) => (at === 1 ? { ...line, author: 'Borgmesteren' } : line));
    writeFileSync(inside, resealed({ ...parts, [name]: linesBytes(lines) }, manifestOf(parts), sender));
    await expect(read(inside)).rejects.toMatchObject({ stderr: expect.stringContaining('is not signed') });
  });

  it('that is closed with a passphrase is opened by age, and one that age closed is taken', async () => {
    const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
    const id = newCase(here);
    const folder = temporaryFolder();
    const [closed, inside, again] = ['a.handlerum', 'a.zip', 'b.handlerum'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const order = { records: [id], purpose: 'records', note: '' } as const;
    await writeBundle(here.core.context, closed, { ...order, sealing: { passphrase: PASSPHRASE } });
    asked('--decrypt', '-o', inside, closed);
    expect(JSON.parse((await read(inside)).stdout).records).toMatchObject([{ id }]);
    asked('--passphrase', '-o', again, inside);
    expect(readFileSync(again, 'latin1')).toContain('-> scrypt ');
    expect((await takeFile(there.core.context, { path: again, passphrase: PASSPHRASE })).made).toEqual([id]);
  });
});
