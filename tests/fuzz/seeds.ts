import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportCase } from '../../electron/core/cases/exportCase.ts';
import { charterId } from '../../electron/core/charter/charter.ts';
import type { Core } from '../../electron/core/core.ts';
import { sampleCases } from '../../electron/core/sample/index.ts';
import { sampleWordFile } from '../../electron/core/sample/wordFile.ts';
import { packRecords } from '../support/pack.ts';
import { type Client, value } from './client.ts';
import { footnoteFile } from './wordSeeds.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** What each reader is given: whole files as people and programs write them. */
export const KINDS = ['docx', 'html', 'md', 'csv', 'xlsx', 'agendaDocx', 'members', 'checklist', 'package'] as const;
export type FuzzKind = (typeof KINDS)[number];

export const ZIPPED: ReadonlySet<FuzzKind> = new Set(['docx', 'xlsx', 'agendaDocx']);

export type Seeds = Readonly<Record<FuzzKind, readonly Uint8Array[]>>;

const CSV = [
  'Nr;Titel;Udvalg;Dato;Tid;Sagsnr;Åben/lukket;Minutter;Resumé;Indstilling',
  '1;Godkendelse af dagsorden;Kommunalbestyrelsen;14-12-2026;18:00;;Åben;5;;',
  '2;"Salg af ""grund""; etape 2";Kommunalbestyrelsen;14-12-2026;18:00;26/1234;Lukket;20;"Grunden er på 3.000 m2.";"At grunden sælges."',
].join('\r\n');

/** Seeds for every reader, made by a core that holds the sample. */
export async function makeSeeds(core: Core, client: Client): Promise<Seeds> {
  const [content] = [...sampleCases({ count: 1, seed: 3 })];
  if (!content) throw new Error('No sample case');
  const exported = async (format: 'docx' | 'html' | 'md') =>
    (
      await exportCase({
        ...{ content, format, includeClosed: 'yes', author: 'Ida Holm', municipality: 'Lindved Kommune (eksempel)' },
        now: new Date('2026-11-01T12:00:00Z'),
        readFile: async () => null,
      })
    ).bytes;
  const packed = async (format: 'xlsx' | 'csv' | 'docx') => {
    const meetings = await value(client.meetings.list({}));
    const [most] = meetings.filter(({ items }) => items > 0).sort((a, b) => b.items - a.items);
    if (!most) throw new Error('No sample meeting');
    return saved(
      core,
      await value(client.packs.make({ id: most.id, audience: 'members', variant: 'full', format }).result),
    );
  };
  const text = new TextEncoder();
  return {
    docx: [sampleWordFile(), await exported('docx'), footnoteFile(), ...(await fixtures('samples', '.docx'))],
    html: [
      await exported('html'),
      text.encode('<h1>Sag</h1><h2>Indstilling</h2><ol><li>At</ol><table><tr><td>1<td>2</table>'),
    ],
    md: [await exported('md'), ...(await fixtures('samples', '.md')), ...(await fixtures('agendas', '.md'))],
    csv: [text.encode(CSV), await packed('csv')],
    xlsx: [await packed('xlsx')],
    agendaDocx: [await packed('docx')],
    members: [await saved(core, await value(client.council.exportMembers({})))],
    checklist: [text.encode((await value(client.checklist.exportYaml({}))).text)],
    // Of either form; the bytes of today's are mutated in `exchange` as well.
    package: [
      await packRecords(core.context, [charterId(core.context)]),
      await saved(core, await value(client.charter.savePackage({}))),
    ],
  };
}

async function fixtures(folder: string, ending: string): Promise<Uint8Array[]> {
  const names = (await readdir(join(FIXTURES, folder))).filter((name) => name.endsWith(ending));
  return Promise.all(names.slice(0, 6).map((name) => readFile(join(FIXTURES, folder, name))));
}

async function saved(core: Core, { transfer }: { transfer: Parameters<Core['openTransfer']>[0] }): Promise<Uint8Array> {
  return core.context.transfers.read(transfer);
}
