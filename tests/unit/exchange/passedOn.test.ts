import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../../electron/core/exchange/takeFile.ts';
import { ourCouncil } from '../../../electron/core/records/change.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { type Forged, manifestOf, partsOf, resealed, sha256 } from '../../fuzz/exchange/forge.ts';
import { type Laptop, laptop } from './support.ts';

const place = () => join(mkdtempSync(join(tmpdir(), 'handlerum-more-')), 'x.handlerum');

async function sent({ core }: Laptop, id: RecordId): Promise<Uint8Array> {
  const path = place();
  await writeBundle(core.context, path, { records: [id], purpose: 'council', note: '', sealing: 'open' });
  return readFileSync(path);
}

/** As a file is taken: its unknown parts before, what is said of them in the same transaction. */
async function taken({ core }: Laptop, bytes: Uint8Array): Promise<void> {
  const path = place();
  writeFileSync(path, bytes);
  await takeFile(core.context, { path, passphrase: null }, 'anyone');
}

/** A file of a later minor form: it says more of the record and of itself, and brings a part for each. */
async function later(how: { minor: number; says: string; madeAt?: string }) {
  const here = await laptop('Ida Holm', 'begun');
  const council = ourCouncil(here.core.context.database.read);
  const key = here.core.context.keys?.signing;
  if (!council || !key) throw new Error('no council');
  const made = (own: typeof how) => async (): Promise<Uint8Array> => {
    const parts = partsOf(await sent(here, council));
    const manifest: Forged = manifestOf(parts);
    const [ofRecord, ofFile] = [Buffer.from(`del af ${own.says}`), Buffer.from(`om filen ${own.says}`)];
    Object.assign(manifest, { minor: own.minor, weather: own.says, madeAt: own.madeAt ?? manifest.madeAt });
    Object.assign(manifest.records[0], { mood: { is: own.says }, more: [sha256(ofRecord)] });
    const more = { [`more/${sha256(ofRecord)}`]: ofRecord, [`more/${sha256(ofFile)}`]: ofFile };
    return resealed({ ...parts, ...more }, manifest, key);
  };
  return { council, made, bytes: await made(how)() };
}

it('what a later form says of a record leaves with it again, parts and all; what it says of the file does not', async () => {
  const { council, bytes } = await later({ minor: 7, says: 'solskin' });
  const [there, third] = [await laptop('Bo Falk'), await laptop('Ea Lund')];
  await taken(there, bytes);
  const again = partsOf(await sent(there, council));
  const manifest = manifestOf(again);
  const part = Buffer.from('del af solskin');
  expect(manifest.minor).toBe(7);
  expect(manifest.records[0]).toMatchObject({ mood: { is: 'solskin' }, more: [sha256(part)] });
  expect(Buffer.from(again[`more/${sha256(part)}`] ?? []).equals(part)).toBe(true);
  expect(manifest.weather).toBe(undefined);
  expect(Object.keys(again).filter((name) => name.startsWith('more/'))).toHaveLength(1);
  const kept = there.core.context.database.read.prepare('select keys, more from arrival_parts').get();
  expect(kept).toEqual({
    keys: '{"weather":"solskin"}',
    more: JSON.stringify([sha256(Buffer.from('om filen solskin'))]),
  });
  // And on from there.
  await taken(third, await sent(there, council));
  expect(manifestOf(partsOf(await sent(third, council))).records[0]).toMatchObject({ mood: { is: 'solskin' } });
});

it('of two that say another thing the later one is left, in whatever order they come', async () => {
  const { council, made } = await later({ minor: 1, says: 'x' });
  const files = await Promise.all([
    made({ minor: 2, says: 'ny form', madeAt: '2026-11-01T10:00:00.000Z' })(),
    made({ minor: 1, says: 'senere', madeAt: '2026-11-29T10:00:00.000Z' })(),
    made({ minor: 2, says: 'ny form, senere', madeAt: '2026-11-02T10:00:00.000Z' })(),
  ]);
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const there = await laptop('Bo Falk');
    for (const n of order) await taken(there, files[n] ?? new Uint8Array());
    const { records } = manifestOf(partsOf(await sent(there, council)));
    expect(records[0].mood).toEqual({ is: 'ny form, senere' });
  }
});

it('a part that is not there, or is named as something else, is refused', async () => {
  const { bytes } = await later({ minor: 3, says: 'x' });
  const here = await laptop('Bo Falk', 'begun');
  const key = here.core.context.keys?.signing;
  if (!key) throw new Error('no key');
  const parts = partsOf(bytes);
  const manifest = manifestOf(parts);
  manifest.sender.key = key.publicKey;
  const [name = ''] = Object.keys(parts).filter((own) => own.startsWith('more/'));
  const { [name]: part, ...without } = parts;
  for (const own of [without, { ...without, [`more/${'0'.repeat(64)}`]: part ?? new Uint8Array() }])
    await expect(taken(here, resealed(own, manifest, key))).rejects.toMatchObject({ details: { reason: 'damaged' } });
});
