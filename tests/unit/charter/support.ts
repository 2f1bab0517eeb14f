import { Readable } from 'node:stream';
import * as Y from 'yjs';
import { charterId } from '../../../electron/core/charter/charter.ts';
import type { Core } from '../../../electron/core/core.ts';
import { sha256 } from '../../../electron/core/exchange/arrived.ts';
import { fromBase64, RecordsPackage, rowChecksum, toBase64 } from '../../../electron/core/exchange/form.ts';
import { FileHash } from '../../../shared/kinds/ids.ts';
import { clientOf, openCore, value } from '../../support/core.ts';
import { packRecords } from '../../support/pack.ts';

/** One laptop with a client, and files that go out of it and into it. */
export async function laptop(name: string, options: Parameters<typeof openCore>[0] = {}) {
  const core = openCore(options);
  const client = clientOf(core);
  const profile = { name, role: 'secretariat', group: '' } as const;
  if (!options?.dataDir) await value(client.app.begin({ start: 'empty', municipality: 'Prøve', profile }));
  return { core, client, ...filesOf(core, client) };
}

function filesOf(core: Core, client: ReturnType<typeof clientOf>) {
  const received = (bytes: Uint8Array) =>
    core.context.transfers.receive(Readable.from([bytes]), { name: 'a.handlerum', mediaType: '' });
  const bytesOf = async (saved: Promise<{ transfer: string }>) =>
    core.context.transfers.read((await saved).transfer as never);
  const take = async (bytes: Uint8Array) => client.charter.mergePackage({ transfer: await received(bytes) });
  const saved = () => bytesOf(value(client.charter.savePackage({})));
  /** The charter in the form of before with one more row, and seals, made by hand on another computer. */
  const forge = async (edit: (doc: Y.Doc) => readonly string[] | undefined) =>
    forged(await packRecords(core.context, [charterId(core.context)]), edit);
  return { received, bytesOf, take, saved, forge };
}

function forged(bytes: Uint8Array, edit: (doc: Y.Doc) => readonly string[] | undefined): Buffer {
  const whole = RecordsPackage.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const [record] = whole.records;
  if (!record) throw new Error('no charter');
  const doc = new Y.Doc();
  for (const { update } of record.rows) Y.applyUpdate(doc, fromBase64(update));
  const before = Y.encodeStateVector(doc);
  for (const seal of edit(doc) ?? []) {
    const bytes = Buffer.from(seal);
    whole.seals.push({ hash: FileHash.parse(sha256(bytes)), bytes: toBase64(bytes) });
  }
  const update = Y.encodeStateAsUpdate(doc, before);
  const at = '2026-11-27T10:00:00.000Z';
  const about = { device: 'other', number: 1, count: 1, author: 'X', action: 'fields', begun: at, at } as const;
  record.rows.push({ ...about, update: toBase64(update), checksum: rowChecksum(record.id, about, update) });
  return Buffer.from(JSON.stringify(whole));
}

export type Laptop = Awaited<ReturnType<typeof laptop>>;
export const KB = { body: 'Kommunalbestyrelsen', date: '2026-12-14', item: '7' } as const;

/** Two clauses in one chapter, adopted unless `text` is wanted alone. */
export async function withText({ client }: Laptop, how: 'text' | 'adopted') {
  const begun = await value(client.charter.begin({ chapters: ['Tone'] }));
  const chapter = begun.chapters[0]?.id ?? '';
  for (const id of ['k0', 'k1']) {
    const clause = { id, chapter, text: `Punkt ${id}`, rationale: '', status: 'draft' } as const;
    await value(client.charter.putClause({ clause }));
  }
  if (how === 'adopted') await value(client.charter.adopt(KB));
  return { id: begun.id, chapter };
}
