import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../electron/core/files/names.ts';
import { columnShares, gridOf } from '../../../electron/core/print/grid.ts';
import { type CaseContent, type DocJson, emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { FORMATS, partsOf, print, printText } from '../../support/exporting.ts';
import { KNOWN } from '../../support/searched.ts';

const text = (words: string): DocJson => ({ type: 'text', text: words });
const paragraph = (words: string): DocJson => ({ type: 'paragraph', content: words ? [text(words)] : [] });
const heading = (level: number, words: string): DocJson => ({
  type: 'heading',
  attrs: { level },
  content: words ? [text(words)] : [],
});
const cell = (words: string, colspan = 1, rowspan = 1): DocJson => ({
  type: 'tableCell',
  attrs: { colspan, rowspan, colwidth: null },
  content: [paragraph(words)],
});
const table = (...rows: DocJson[][]): DocJson => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const withBlocks = (...content: DocJson[]): CaseContent => ({
  fields: { ...emptyCaseFields('ballerup'), title: 'Prøve' },
  body: {
    type: 'doc',
    content: [{ type: 'section', attrs: { id: 's', key: 'background', heading: 'Baggrund' }, content }],
  },
});

describe('text no format can hold', () => {
  const odd = withBlocks(paragraph('før\u0000\u000b\uffff\ud800efter\u0007'), paragraph('\u001b[31mrød'));
  odd.fields.title = 'Ti\u0001tel\npå to linjer';

  it.each(FORMATS)('is left out of %s, and the file is a good one', async (format) => {
    const { begins } = KNOWN[format];
    const bytes = Buffer.from((await print(odd, format)).bytes).toString('latin1');
    expect(bytes.slice(0, begins.length)).toBe(begins);
    expect(bytes.length).toBeGreaterThan(begins.length + 50);
  });

  it('takes no other letter with it', async () => {
    expect(await printText(odd, 'md')).toMatch(/^# Titel på to linjer[\s\S]*før�?efter/);
    const xml = partsOf((await print(odd, 'docx')).bytes)['word/document.xml'] ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/);
  });
});

describe('headings', () => {
  it('go down one level at a time where they are listened to, whatever the writer chose', async () => {
    const html = await printText(
      withBlocks(heading(5, 'A'), paragraph('a'), heading(3, 'B'), heading(5, 'C'), paragraph('c')),
      'html',
    );
    expect([...html.matchAll(/<h(\d)[^>]*>([^<]+)/g)].map(([, level, name]) => `${level} ${name}`)).toEqual([
      '1 Prøve',
      '2 Baggrund',
      '3 A',
      '3 B',
      '4 C',
    ]);
  });

  it('without words are none', async () => {
    const content = withBlocks(heading(3, ''), heading(4, '  '), paragraph('tekst'));
    expect(await printText(content, 'html')).not.toMatch(/<h[345]/);
    expect((await print(content, 'pdf')).bytes.length).toBeGreaterThan(1000);
  });
});

describe('a table with rows of unequal length, and cells that reach too far', () => {
  const ragged = table([cell('A', 9, 9), cell('B')], [cell('C')], [cell('D'), cell('E'), cell('F')]);

  it('has a place for each cell, and no two overlap', () => {
    const { cells, rows, columns } = gridOf(ragged);
    expect(cells).toHaveLength(6);
    const taken = new Set<string>();
    for (const { row, column, across, down } of cells) {
      for (let y = row; y < row + down; y++) {
        for (let x = column; x < column + across; x++) {
          expect(taken.has(`${x} ${y}`)).toBe(false);
          taken.add(`${x} ${y}`);
          expect(x < columns && y < rows).toBe(true);
        }
      }
    }
  });

  it.each(FORMATS)('is whole in %s', async (format) => {
    const { bytes } = await print(withBlocks(ragged, paragraph('slut')), format);
    if (format === 'pdf') return;
    const words = format === 'docx' ? (partsOf(bytes)['word/document.xml'] ?? '') : new TextDecoder().decode(bytes);
    for (const word of ['A', 'B', 'C', 'D', 'E', 'F', 'slut']) expect(words).toMatch(new RegExp(`\\b${word}\\b`));
  });

  it('is not told by one bad span how many columns it has', () => {
    expect(gridOf(table([cell('A', 1_000_000)], [cell('B')])).columns).toBeLessThanOrEqual(200);
  });
});

describe('a Word file', () => {
  it('leaves header cells and quotations the look of their style', async () => {
    const header: DocJson = { ...cell('Løsning'), type: 'tableHeader' };
    const content = withBlocks(table([header], [cell('A')]), { type: 'blockquote', content: [paragraph('Citat.')] });
    const xml = partsOf((await print(content, 'docx')).bytes)['word/document.xml'] ?? '';
    expect(xml).toContain('TableHeading');
    expect(xml).toContain('"Quote"');
    expect(xml).not.toContain('w:val="false"');
  });

  it('keeps room for the longest word of each column', () => {
    const [first = 0, second = 0] = columnShares(gridOf(table([cell('Løsning'), cell('ord '.repeat(200))])));
    expect(first).toBeGreaterThanOrEqual('Løsning'.length + 3);
    expect(second).toBeGreaterThan(first);
  });
});

describe('a file name', () => {
  it.each([
    ['Sikrere skolevej', 'Sikrere skolevej.pdf'],
    ['Lokalplan 4/2026: Ø?', 'Lokalplan 4 2026 Ø.pdf'],
    ['CON', 'sag CON.pdf'],
    ['nul.x', 'sag nul.x.pdf'],
    ['...', 'sag.pdf'],
    ['', 'sag.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
  ])('of %j is %j', (title, name) => {
    expect(fileNameOf(title, 'pdf')).toBe(name);
  });

  it('is never longer than a file system takes', () => {
    expect(Buffer.byteLength(fileNameOf('漢'.repeat(300), 'docx'))).toBeLessThan(240);
  });
});
