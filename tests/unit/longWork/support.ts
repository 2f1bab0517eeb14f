import { Readable } from 'node:stream';
import * as Y from 'yjs';
import { quiet } from '../../../electron/core/control.ts';
import type { Core } from '../../../electron/core/core.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { setCaseField } from '../../../shared/kinds/case/doc.ts';
import type { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import { clientOf, openCore, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';

const profile = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;
const NEW = { templateId: 'ballerup', caseType: 'decision', title: 'Ny cykelsti' } as const;
export const LIST = { filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 5 } as const;

/** A core whose long work runs in a thread, a client, and one case. */
export async function begun(start: 'sample' | 'empty' = 'empty') {
  const core = start === 'sample' ? await openSample({ work: 'beside' }) : openCore({ work: 'beside' });
  const client = clientOf(core);
  if (start === 'empty') await value(client.app.begin({ start, municipality: 'Prøve', profile }));
  const { id } = await value(client.cases.create(NEW));
  const total = async () => (await value(client.cases.list(LIST))).total;
  return { core, client, id, total, before: await total(), writer: () => writerOf(client, id) };
}

export type Client = ReturnType<typeof clientOf>;

/** Somebody who has the case open and writes in its fields, each time something new. */
export async function writerOf(client: Client, id: RecordId) {
  const { state } = await value(client.records.open({ id }));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(state, 'base64'));
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') made.push(update);
  });
  client.on('records.updated', ({ id: changed, update }) => {
    if (changed === id) Y.applyUpdate(doc, Buffer.from(update, 'base64'), 'remote');
  });
  const write = (text: string, field: 'title' | 'caseNumber' = 'title') => {
    setCaseField(doc, field, text);
    const update = Buffer.from(made.splice(0)[0] ?? []).toString('base64');
    return client.records.push({ id, update });
  };
  return { doc, write };
}

/** So many Markdown files handed in, each a case of some length. */
export function handedIn(core: Core, count: number): Promise<TransferId[]> {
  const paragraph = 'Forvaltningen indstiller, at stien anlægges i 2027, og at naboerne bliver hørt. ';
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      handIn(core, `sag-${index}.md`, `# Sag ${index}\n\n## Sammendrag\n\n${`${paragraph.repeat(20)}\n\n`.repeat(10)}`),
    ),
  );
}

export function handIn(core: Core, name: string, text: string): Promise<TransferId> {
  return core.receiveUpload(Readable.from([Buffer.from(text)]), { name, mediaType: '' });
}

/** What is wrong on disk, seen by a connection that knows nothing yet. */
export async function problems({ context: { dataDir } }: Core): Promise<string[]> {
  const fresh = openCore({ dataDir, access: 'read' });
  const found = await verify(fresh.context, quiet());
  fresh.close();
  return found.problems;
}

/** Every number that this folder gave to an update of the record, in the order of the log. */
export const numbersOf = ({ context: { database, device } }: Core, id: RecordId): number[] =>
  database.read
    .prepare<[string, string], { number: number }>(
      'select number from updates where record_id = ? and device = ? order by seq',
    )
    .all(id, device)
    .map(({ number }) => number);
