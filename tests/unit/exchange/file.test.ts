import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Order, writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../../electron/core/exchange/takeFile.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { value } from '../../support/core.ts';
import { type Laptop, laptop, NOTHING, newCase, rowsOf, type } from './support.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'handlerum-exchange-'));

async function sent(from: Laptop, records: readonly RecordId[], sealing: Order['sealing'] = 'open'): Promise<string> {
  const target = join(folder(), 'sag.handlerum');
  await writeBundle(from.core.context, target, { records, purpose: 'records', note: 'Til dig', sealing });
  return target;
}

const taken = ({ core }: Laptop, path: string, passphrase: string | null = null) =>
  takeFile(core.context, { path, passphrase });

const refusal = async (to: Laptop, path: string, passphrase: string | null = null) => {
  const before = rowsOf(to.core);
  const reason = await taken(to, path, passphrase).then(
    () => 'taken',
    (error: { code: string; details?: { reason?: string } }) => error.details?.reason ?? error.code,
  );
  expect(rowsOf(to.core)).toEqual(before);
  return reason;
};

it('carries records with their log, encrypted to whom they are for, and nobody else opens them', async () => {
  const [here, there, other] = [await laptop('Ida Holm'), await laptop('Bo Falk'), await laptop('Eva Lund')];
  const id = newCase(here);
  await value(here.client.records.nameVersion({ id, name: 'Første' }));
  await type(here, id, 'xy');
  const file = await sent(here, [id], { to: [there.core.context.keys?.recipient ?? ''] });
  expect(readFileSync(file, 'latin1').startsWith('age-encryption.org/v1')).toBe(true);
  expect(readFileSync(file).includes('Skolen')).toBe(false);
  expect(await refusal(other, file)).toBe('locked');
  expect(await taken(there, file)).toMatchObject({ made: [id], changed: [], aside: 0 });
  expect(await taken(there, file)).toEqual(NOTHING);
  const history = async ({ client }: Laptop) =>
    (await value(client.records.history({ id, limit: 50 }))).map(({ author, action, to }) => [author, action, to]);
  expect(await history(there)).toEqual(await history(here));
});

it('asks for the passphrase it was closed with', async () => {
  const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
  const id = newCase(here);
  const file = await sent(here, [id], { passphrase: 'rød grød på Ø' });
  expect(await refusal(there, file)).toBe('locked');
  expect(await refusal(there, file, 'gættet')).toBe('locked');
  expect((await taken(there, file, 'rød grød på Ø')).made).toEqual([id]);
});

it('is refused open where something in it is not for everybody', async () => {
  const here = await laptop('Ida Holm');
  await expect(sent(here, [newCase(here)])).rejects.toMatchObject({ details: { reason: 'mustEncrypt' } });
});

it('is refused when a bit of it is another', async () => {
  const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
  const id = newCase(here);
  const file = await sent(here, [id], { to: [there.core.context.keys?.recipient ?? ''] });
  const bytes = readFileSync(file);
  for (const at of [30, 150, 250, 400, bytes.length - 20]) {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    const path = join(folder(), 'x.handlerum');
    writeFileSync(path, copy);
    expect(['locked', 'damaged', 'notPackage']).toContain(await refusal(there, path));
  }
});

it('does not leave with a stored file that is damaged here: nobody would take it', async () => {
  const here = await laptop('Ida Holm');
  const { files, dataDir, keys } = here.core.context;
  const hash = await files.put(Buffer.from('Et bilag'));
  const file = { hash, name: 'bilag.txt', size: 8, mediaType: 'text/plain' };
  const id = newCase(here, {
    attachments: [{ id: 'b', number: 1, title: '', recommended: true, closed: false, file }],
  });
  writeFileSync(join(dataDir, 'files', hash.slice(0, 2), hash.slice(2)), 'Et andet');
  await expect(sent(here, [id], { to: [keys?.recipient ?? ''] })).rejects.toMatchObject({ code: 'file_corrupt' });
});
