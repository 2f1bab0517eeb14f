import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/core.ts';
import { example, print } from '../support/exporting.ts';
import { readPdf } from '../support/pdf.ts';
import { attachment, begun, caseOf } from '../unit/packs/support.ts';
import { findProgram, printed } from './programs.ts';

const POPPLER = findProgram('poppler');
const run = (name: 'pdfinfo' | 'pdftotext' | 'pdfdetach', ...args: string[]) =>
  printed(join(dirname(POPPLER ?? ''), name), ...args);

async function stored(bytes: Uint8Array): Promise<string> {
  const file = join(temporaryFolder(), 'a.pdf');
  await writeFile(file, bytes);
  return file;
}

/** Two readers with nothing in common must be told the same. */
describe.skipIf(!POPPLER)('poppler', { timeout: 60_000 }, () => {
  it('is told title, author, tags and words of a case, as pdf.js is', async () => {
    const { bytes } = await print(example('g1'), 'pdf');
    const file = await stored(bytes);
    const { title, author, pages, tags, words } = await readPdf(bytes);
    const told = await run('pdfinfo', file);
    expect(told).toMatch(/Tagged: +yes/);
    expect(/Title: +(.*)/.exec(told)?.[1]).toBe(title);
    expect(/Author: +(.*)/.exec(told)?.[1]).toBe(author);
    expect(/Pages: +(\d+)/.exec(told)?.[1]).toBe(String(pages.length));
    const structure = await run('pdfinfo', '-struct-text', file);
    for (const { words: heading } of tags.filter(({ role }) => /^H\d$/.test(role)))
      expect(structure.replaceAll(/\s+/g, ' ')).toContain(heading);
    for (const role of ['Table', 'THead', 'TH', 'TD']) expect(structure).toMatch(new RegExp(`\\b${role}\\b`));
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    const own = new Set(words.split(/\s+/).map(letters));
    const theirs = (await run('pdftotext', '-layout', file, '-')).split(/\s+/).map(letters);
    expect(theirs.length).toBeGreaterThan(200);
    expect(theirs.filter((word) => !own.has(word))).toEqual([]);
  });

  it('finds the attachments in a pack', async () => {
    const made = await begun();
    const { bytes } = await print(example('g1'), 'pdf');
    const hash = await made.core.context.files.put(bytes);
    const file = { hash, name: 'tælling.pdf', mediaType: 'application/pdf', size: bytes.length };
    await made.add(caseOf({ title: 'Ny sti', attachments: [attachment('a', { title: 'Trafiktælling', file })] }));
    await made.dispatch();
    const packed = await stored((await made.file('pdf')).bytes);
    expect(await run('pdfdetach', '-list', packed)).toMatch(/1 embedded files?\n.*tælling\.pdf/);
  });
});
