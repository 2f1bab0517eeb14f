import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOffice } from '../../support/office.ts';
import { begun, caseOf, paragraph, section } from './support.ts';

const OFFICE = findOffice();
const CLOSED = { closed: true, reason: 'Prisen er fortrolig', publicTitle: 'Salg af en grund' };
const files = { folder: '' };
beforeAll(async () => {
  files.folder = await mkdtemp(join(tmpdir(), 'handlerum-office-'));
});
afterAll(() => rm(files.folder, { recursive: true, force: true }));

/** Another program's reading of our file, headless. */
async function read(format: 'docx' | 'xlsx', to: string): Promise<string> {
  const made = await begun();
  await made.add(
    caseOf({ title: 'Ny sti ved Æblevangen' }, section('background', 'Baggrund', paragraph('Stien er smal.'))),
  );
  await made.add(caseOf({ title: 'Salg af Nørregade 3' }), CLOSED);
  await made.dispatch();
  const { bytes } = await made.file(format);
  await writeFile(join(files.folder, `pack.${format}`), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(files.folder, 'profile')).href}`;
  await promisify(execFile)(OFFICE ?? '', [
    ...[profile, '--headless', '--convert-to', to, '--outdir', files.folder],
    join(files.folder, `pack.${format}`),
  ]);
  return readFile(join(files.folder, `pack.${to.split(':')[0]}`), 'utf8');
}

describe.skipIf(!OFFICE)('LibreOffice opens', () => {
  it('the Word pack, with its items and text', async () => {
    const text = await read('docx', 'txt:Text (encoded):UTF8');
    for (const words of ['Ny sti ved Æblevangen', 'Stien er smal.', 'Børne- og Skoleudvalget'])
      expect(text).toContain(words);
  }, 120_000);

  it('the sheet of items', async () => {
    const text = await read('xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76');
    expect(text).toContain('Ny sti ved Æblevangen');
  }, 120_000);
});
