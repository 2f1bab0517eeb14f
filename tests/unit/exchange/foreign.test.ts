import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { findRecord, headsOfKind } from '../../../electron/core/database/tables/updates.ts';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { foreignParts } from '../../../electron/core/exchange/foreign.ts';
import { leaving, sharedRecords } from '../../../electron/core/exchange/leaving.ts';
import { inspectFile, takeFile } from '../../../electron/core/exchange/takeFile.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { MANIFEST_CONTEXT } from '../../../shared/exchange/manifest.ts';
import { canonicalJson } from '../../../shared/kinds/canonical.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import { value } from '../../support/core.ts';
import { type Laptop, laptop } from './support.ts';

const place = () => join(mkdtempSync(join(tmpdir(), 'handlerum-foreign-')), 'x.handlerum');

async function bundled(from: Laptop, ids: readonly RecordId[]): Promise<string> {
  const path = place();
  await writeBundle(from.core.context, path, { records: ids, purpose: 'records', note: '', sealing: 'open' });
  return path;
}

/** The file as a later program would make it, which knows more kinds and says more of each record; signed by its sender. */
function fromTomorrow(path: string, { core }: Laptop, edit: (record: Record<string, unknown>) => void): string {
  const parts = { ...unzipSync(readFileSync(path)) };
  const manifest = JSON.parse(new TextDecoder().decode(parts['manifest.json']));
  for (const record of manifest.records) edit(record);
  const words = canonicalJson(manifest);
  parts['manifest.json'] = new TextEncoder().encode(words);
  const signature = core.context.keys?.signing.sign(MANIFEST_CONTEXT + words).split('.')[1] ?? '';
  parts['manifest.sig'] = new Uint8Array(Buffer.from(signature, 'base64url'));
  const made = place();
  writeFileSync(made, zipSync(parts));
  return made;
}

const file = (path: string) => ({ path, passphrase: null });

/** A charter, which everybody may see, so that its file lies open; told as of a kind nobody knows. */
async function scene() {
  const [here, there, third] = [await laptop('Ida Holm', 'begun'), await laptop('Bo Falk'), await laptop('Ea Lund')];
  const id = (await value(here.client.charter.begin({ chapters: ['Tone'] }))).id as RecordId;
  const path = fromTomorrow(await bundled(here, [id]), here, (record) => {
    Object.assign(record, { kind: 'budget', weather: { of: 'tomorrow' } });
  });
  return { here, there, third, id, path };
}

it('keeps a record of a kind it does not know whole, shows it, and passes it on word for word', async () => {
  const { there, third, id, path } = await scene();
  const shown = await inspectFile(there.core.context, file(path));
  expect([shown.records, shown.foreign]).toMatchObject([[], [{ id, audience: 'all' }]]);
  await takeFile(there.core.context, file(path));
  await takeFile(there.core.context, file(path));
  const kept = foreignParts(there.core.context, id);
  expect(kept?.told).toMatchObject({ kind: 'budget', weather: { of: 'tomorrow' } });
  expect(findRecord(there.core.context.database.read, id)).toBeUndefined();
  expect(sharedRecords(there.core.context)).toContain(id);
  expect(leaving(there.core.context, [id])).toMatchObject([{ title: { kind: 'foreign' }, audience: { kind: 'all' } }]);
  await takeFile(third.core.context, file(await bundled(there, [id])));
  expect(foreignParts(third.core.context, id)).toEqual(kept);
  for (const { core } of [there, third]) expect((await verify(core.context, quiet())).problems).toEqual([]);
});

it('does not let it out to fewer than it is for', async () => {
  const { here, there, third } = await scene();
  const narrow = fromTomorrow(await bundledOpen(here), here, (record) => {
    Object.assign(record, { kind: 'budget', audience: { kind: 'groups', groups: ['a'] } });
  });
  await takeFile(there.core.context, file(narrow));
  const [foreign] = (await inspectFile(third.core.context, file(narrow))).foreign;
  if (!foreign) throw new Error('nothing foreign');
  expect(sharedRecords(there.core.context)).not.toContain(foreign.id);
  const order = { records: [foreign.id], purpose: 'records', note: '', sealing: 'open' } as const;
  await expect(writeBundle(there.core.context, place(), order)).rejects.toMatchObject({
    details: { reason: 'mustEncrypt' },
  });
});

/** A file that lies open, so that the test can change it. */
async function bundledOpen(from: Laptop): Promise<string> {
  const [charter] = headsOfKind(from.core.context.database.read, 'charter');
  if (!charter) throw new Error('no charter');
  return bundled(from, [charter.id]);
}

it('takes it into the log when a later program knows the kind', async () => {
  const { here, there, id, path } = await scene();
  await takeFile(there.core.context, file(path));
  const { context } = there.core;
  // The later program: what was a budget to this one is a charter to it.
  context.write(({ db }) => db.prepare("update foreign_records set told = replace(told, 'budget', 'charter')").run());
  await there.core.refresh();
  expect(findRecord(context.database.read, id)?.kind).toBe('charter');
  expect(foreignParts(context, id)).toBeUndefined();
  const says = ({ core }: Laptop) => KINDS.charter.content(core.context.records.get(id).doc);
  expect(says(there)).toEqual(says(here));
  expect((await verify(context, quiet())).problems).toEqual([]);
});

it('is refused as newer where the record is here in an older form', async () => {
  const { here, there } = await scene();
  const path = await bundledOpen(here);
  await takeFile(there.core.context, file(path));
  const later = fromTomorrow(path, here, (record) => void Object.assign(record, { form: 99 }));
  await expect(takeFile(there.core.context, file(later))).rejects.toMatchObject({ details: { reason: 'newer' } });
});
