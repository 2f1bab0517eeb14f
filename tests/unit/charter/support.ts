import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import * as Y from 'yjs';
import type { Core } from '../../../electron/core/core.ts';
import { clientOf, openCore, value } from '../../support/core.ts';

interface Package {
  readonly schema: string;
  readonly id: string;
  readonly state: string;
  readonly seals: readonly string[];
}

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
    readFileSync(core.context.transfers.get((await saved).transfer as never).path);
  const take = async (bytes: Uint8Array) => client.charter.mergePackage({ transfer: await received(bytes) });
  const saved = () => bytesOf(value(client.charter.savePackage({})));
  /** The charter's package, with its state and seals edited by hand. */
  const forge = async (edit: (doc: Y.Doc) => readonly string[] | undefined) => {
    const whole: Package = JSON.parse((await saved()).toString());
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Buffer.from(whole.state, 'base64'));
    const seals = (edit(doc) ?? []).map((text) => Buffer.from(text).toString('base64'));
    const state = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
    return Buffer.from(JSON.stringify({ ...whole, state, seals: [...whole.seals, ...seals] }));
  };
  return { received, bytesOf, take, saved, forge };
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
