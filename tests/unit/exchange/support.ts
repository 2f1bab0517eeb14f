import { join } from 'node:path';
import * as Y from 'yjs';
import { addCases } from '../../../electron/core/cases/cases.ts';
import type { Core } from '../../../electron/core/core.ts';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { fromBase64, RecordsPackage, rowChecksum, toBase64 } from '../../../electron/core/exchange/form.ts';
import { takeRecords } from '../../../electron/core/exchange/take.ts';
import { takeFile } from '../../../electron/core/exchange/takeFile.ts';
import { type CaseFields, emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { bodyOf } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { clientOf, openCore, temporaryFolder, value } from '../../support/core.ts';
import { packRecords } from '../../support/pack.ts';

/** What is answered when a package brings nothing that is not here. */
export const NOTHING = { made: [], changed: [], aside: 0, arrival: null };

const BODY = {
  type: 'doc',
  content: [
    {
      type: 'section',
      attrs: { id: 's', key: 'summary', heading: 'Resume' },
      content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'Skolen ' }] }],
    },
  ],
};

/** A laptop whose person has a name; `begun` has a council of its own, another waits for a package. */
export async function laptop(name: string, how: 'begun' | 'empty' = 'empty') {
  const core = openCore();
  const client = clientOf(core);
  const profile = { name, role: 'secretariat', group: '' } as const;
  if (how === 'begun') await value(client.app.begin({ start: 'empty', municipality: 'Prøve', profile }));
  else await value(client.app.changeSettings({ profile }));
  return { core, client };
}

export type Laptop = Awaited<ReturnType<typeof laptop>>;

export function newCase({ core }: Pick<Laptop, 'core'>, fields: Partial<CaseFields> = {}): RecordId {
  const content = { fields: { ...emptyCaseFields('ballerup'), title: 'Skolen', ...fields }, body: BODY };
  const [id] = addCases(core.context, [content], 'create');
  if (!id) throw new Error('no case');
  return id;
}

export async function carry(from: Pick<Laptop, 'core'>, to: Pick<Laptop, 'core'>, ids: readonly RecordId[]) {
  return takeRecords(to.core.context, await packRecords(from.core.context, ids));
}

/** As `carry`, in a file that is closed to the other laptop, each row under the signature of who wrote it. */
export async function giveFile(from: Pick<Laptop, 'core'>, to: Pick<Laptop, 'core'>, records: readonly RecordId[]) {
  const path = join(temporaryFolder(), 'x.handlerum');
  const sealing = { to: [to.core.context.keys?.recipient ?? ''] };
  await writeBundle(from.core.context, path, { records, purpose: 'records', note: '', sealing });
  return takeFile(to.core.context, { path, passphrase: null }, 'anyone');
}

/** Types letters into the first text of a case, one push to a letter. */
export async function type({ client }: Laptop, id: RecordId, letters: string): Promise<void> {
  const { state } = await value(client.records.open({ id }));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(state, 'base64'));
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void made.push(update));
  const text = [...bodyOf(doc).createTreeWalker((one) => one instanceof Y.XmlText)][0] as unknown as Y.XmlText;
  for (const letter of letters) {
    text.insert(text.length, letter);
    const update = Buffer.from(made.pop() ?? []).toString('base64');
    await value(client.records.push({ id, update }));
  }
}

export function rowsOf({ context }: Core): unknown {
  return context.database.read.prepare('select * from updates order by record_id, seq').all();
}

export async function unpacked(from: Pick<Laptop, 'core'>, ids: readonly RecordId[]): Promise<RecordsPackage> {
  return RecordsPackage.parse(JSON.parse(new TextDecoder().decode(await packRecords(from.core.context, ids))));
}

export const packed = (whole: unknown) => new TextEncoder().encode(JSON.stringify(whole));

/** Adds a row that another computer made by hand to the first record. */
export function forge(whole: RecordsPackage, edit: (doc: Y.Doc) => void, device = 'other'): RecordsPackage {
  const [record] = whole.records;
  if (!record) throw new Error('no record');
  const doc = new Y.Doc();
  for (const row of record.rows) Y.applyUpdate(doc, fromBase64(row.update));
  const before = Y.encodeStateVector(doc);
  edit(doc);
  const update = Y.encodeStateAsUpdate(doc, before);
  const at = '2026-11-27T10:00:00.000Z';
  const number = record.rows.filter((row) => row.device === device).length + 1;
  const about = { device, number, count: 1, author: 'X', action: 'fields', begun: at, at } as const;
  record.rows.push({ ...about, update: toBase64(update), checksum: rowChecksum(record.id, about, update) });
  return whole;
}
