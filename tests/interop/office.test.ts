import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { charterFile } from '../../electron/core/charter/charterFile.ts';
import { clientOf, openCore, temporaryFolder, testClock, value } from '../support/core.ts';
import { begun, caseOf, paragraph, section } from '../unit/packs/support.ts';
import { findProgram, printed } from './programs.ts';

const OFFICE = findProgram('LibreOffice') ?? '';
const CLOSED = { closed: true, reason: 'Prisen er fortrolig', publicTitle: 'Salg af en grund' };
const TEXT = { extension: 'txt', filter: 'txt:Text (encoded):UTF8' };
const LIST = { extension: 'csv', filter: 'csv:Text - txt - csv (StarCalc):44,34,76' };

/** What LibreOffice reads in a file, with a profile of its own and no window. */
async function read(name: string, bytes: Uint8Array, to: typeof TEXT): Promise<string> {
  const folder = temporaryFolder();
  await writeFile(join(folder, name), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await printed(OFFICE, profile, '--headless', '--convert-to', to.filter, '--outdir', folder, join(folder, name));
  return readFile(join(folder, name.replace(/[a-z]+$/, to.extension)), 'utf8');
}

async function pack(format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const made = await begun();
  const background = section('background', 'Baggrund', paragraph('Stien er smal.'));
  await made.add(caseOf({ title: 'Ny sti ved Æblevangen' }, background));
  await made.add(caseOf({ title: 'Salg af Nørregade 3' }), CLOSED);
  await made.dispatch();
  return (await made.file(format)).bytes;
}

describe.skipIf(!OFFICE)('LibreOffice opens', { timeout: 120_000 }, () => {
  it('the Word pack, with its items and text', async () => {
    const text = await read('pack.docx', await pack('docx'), TEXT);
    for (const words of ['Ny sti ved Æblevangen', 'Stien er smal.', 'Børne- og Skoleudvalget'])
      expect(text).toContain(words);
  });

  it('the sheet of items', async () => {
    expect(await read('pack.xlsx', await pack('xlsx'), LIST)).toContain('Ny sti ved Æblevangen');
  });

  it('the adopted charter, with its words', async () => {
    const core = openCore({ now: testClock() });
    const client = clientOf(core);
    const profile = { name: 'Ida Holm', role: 'member', group: 'x' } as const;
    await value(client.app.begin({ start: 'sample', municipality: '', profile }));
    const { chapters } = await value(client.charter.begin({ chapters: ['Vores samtale'] }));
    const text = 'Vi lytter, før vi svarer.';
    const proposal = { clause: null, chapter: chapters[0]?.id ?? '', text, why: 'Tonen tæller', by: 'Lindvedlisten' };
    const { proposals } = await value(client.charter.propose({ proposal }));
    await value(client.charter.merge({ proposal: proposals[0]?.id ?? '', text }));
    await value(client.charter.adopt({ body: 'Kommunalbestyrelsen', date: '2026-12-14', item: '7' }));
    const { bytes } = await charterFile(core.context, { format: 'docx', edition: 'adopted' });
    expect(await read('kodeks.docx', bytes, TEXT)).toContain(text);
  });
});
