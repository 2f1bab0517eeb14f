import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../support/pdf.ts';
import { folder, handlerum, ROOT } from './support.ts';

const FILES = join(ROOT, 'tests/fixtures/foreign');

/** Files of others, read in and given out again, as a person would on the command line. */
async function imported(name: string) {
  const data = folder();
  const read = await handlerum(['import', join(FILES, name), '--data', data, '--json']);
  expect(read.code).toBe(0);
  const id = /"id": ?"([^"]+)"/.exec(read.out)?.[1] ?? '';
  return async (format: string) => {
    const out = join(data, `ud.${format}`);
    const made = await handlerum(['export', id, '--format', format, '--out', out, '--data', data, '--json']);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(JSON.parse(made.out)).toMatchObject({ notes: [] });
    return readFileSync(out);
  };
}

describe('a file of others, as it is given out', () => {
  it('pdf-checkbox: the box is seen', { timeout: 20_000 }, async () => {
    const { words } = await readPdf(await (await imported('pdf-checkbox.md'))('pdf'));
    expect(words).toContain('☐ ja ☒ nej');
  });

  it("pdf-private-use: Word's bullet is a bullet", { timeout: 20_000 }, async () => {
    const { words } = await readPdf(await (await imported('sign-private-use.docx'))('pdf'));
    expect(words).toMatch(/[•▪]/);
    expect(words).not.toMatch(/[\p{Co}□]/u);
  });

  it('list-letters: a. and b. in all four', { timeout: 20_000 }, async () => {
    const out = await imported('list-letters.html');
    const pdf = (await readPdf(await out('pdf'))).words.replaceAll(/\s+/g, ' ');
    expect(pdf).toContain('a. Øst b. Vest');
    expect((await out('md')).toString()).toContain('\na. Øst\n\nb. Vest\n');
    expect((await out('html')).toString()).toContain('<ol type="a"><li>Øst</li><li>Vest</li></ol>');
    const docx = unzipSync(await out('docx'));
    expect(Buffer.from(docx['word/numbering.xml'] ?? []).toString()).toContain('w:numFmt w:val="lowerLetter"');
  });

  it('md-cell-list, md-wrong-source: the list stays in its cell, and its source is its own', async () => {
    const markdown = (await (await imported('cell-list-source.docx'))('md')).toString();
    const [row = ''] = markdown.split('\n').filter((line) => line.includes('Nær byen'));
    expect(row).toMatch(/^\|.*Nær byen.*Dyr.*\|$/);
    const refs = [...markdown.matchAll(/(?<!^)\[\^(\d+)\]/gm)].map(([, number]) => Number(number));
    const notes = [...markdown.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => Number(number));
    expect(refs).toEqual(notes);
  });

  it('md-cell-table: the table stays in its cell', async () => {
    const markdown = (await (await imported('cell-table.html'))('md')).toString();
    expect(markdown).toMatch(/\|.*<td>Anlæg<\/td><td>12<\/td>.*\|/);
  });
});

it('pack-one-sign: one box stops no pack', { timeout: 60_000 }, async () => {
  const data = folder();
  expect((await handlerum(['sample', '--data', data])).code).toBe(0);
  const read = await handlerum(['import-agenda', join(FILES, 'pack-checkbox.csv'), '--data', data, '--json']);
  expect(read.code).toBe(0);
  const meeting = /"meetings?":[\s\S]*?"id": ?"([^"]+)"/.exec(read.out)?.[1] ?? '';
  for (const format of ['pdf', 'zip']) {
    const out = join(data, `pakke.${format}`);
    const made = await handlerum([
      'pack',
      meeting,
      '--audience',
      'members',
      '--format',
      format,
      '--out',
      out,
      '--data',
      data,
    ]);
    expect([format, made.code, made.err]).toEqual([format, 0, '']);
    const pdf = format === 'pdf' ? readFileSync(out) : (unzipSync(readFileSync(out))['materiale.pdf'] as Uint8Array);
    expect((await readPdf(pdf)).words).toContain('Hørt: ☐ ja');
  }
});
