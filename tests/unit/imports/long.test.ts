import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/core/imports/index.ts';

const SENTENCE = 'Administrationen har undersøgt tre løsninger og regnet på, hvad de koster over fire år. ';
/** About 450 words make a page. */
const PAGES = 300;

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const row = (...texts: readonly string[]) => new TableRow({ children: texts.map(cell) });

function page(number: number): (Paragraph | Table)[] {
  const text = (count: number) =>
    new Paragraph({ children: Array.from({ length: count }, () => new TextRun(SENTENCE)) });
  const items = [1, 2, 3, 4].map(
    (item) =>
      new Paragraph({
        text: `punkt ${number}.${item}`,
        numbering: { reference: 'points', level: 0, instance: number },
      }),
  );
  const rows = Array.from({ length: 8 }, (_, index) => row(`Løsning ${index}`, '1.400', '0', '35'));
  return [
    new Paragraph({ text: `Afsnit ${number}`, heading: HeadingLevel.HEADING_3 }),
    text(7),
    text(7),
    ...items,
    new Table({ rows: [row('Løsning', '2027', '2028', 'Drift'), ...rows] }),
    new Paragraph({ children: [new TextRun({ text: `slut${number} `, bold: true }), new TextRun(SENTENCE.repeat(6))] }),
  ];
}

async function longFile(): Promise<Uint8Array> {
  const change = { id: 1, author: 'Ida Holm', date: '2026-11-01T08:00:00Z' };
  const document = new Document({
    numbering: { config: [{ reference: 'points', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Byggeplan', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'Sagsfremstilling', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({
            children: [
              new DeletedTextRun({ ...change, text: 'gammel' }),
              new InsertedTextRun({ ...change, text: 'ny' }),
            ],
          }),
          ...Array.from({ length: PAGES }, (_, index) => page(index + 1)).flat(),
          new Paragraph({ text: 'Økonomi', heading: HeadingLevel.HEADING_2 }),
          new Paragraph('Ingen udgifter.'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

describe('a file of 300 pages', () => {
  let bytes = new Uint8Array();
  beforeAll(async () => {
    bytes = Uint8Array.from(await longFile());
  });

  it('is read whole', async () => {
    const shares: number[] = [];
    const { content, report } = await importFile({ name: 'lang.docx', bytes, progress: (share) => shares.push(share) });
    expect(content.fields.title).toBe('Byggeplan');
    expect(report.counts).toMatchObject({ tables: PAGES, lists: PAGES });
    expect(report.counts.words).toBeGreaterThan(PAGES * 300);
    expect(report).toMatchObject({ insertions: 1, deletions: [{ author: 'Ida Holm', text: 'gammel' }] });
    const text = JSON.stringify(content.body);
    for (const number of [1, 150, PAGES]) expect(text.split(`slut${number} `)).toHaveLength(2);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('lets other work get its turn, and stops when it is told to', async () => {
    const control = new AbortController();
    const reason = new Error('cancelled by a person');
    const shares: number[] = [];
    const other = setInterval(() => shares.length > 3 && control.abort(reason), 1);
    const progress = (share: number) => shares.push(share);
    await expect(importFile({ name: 'lang.docx', bytes, progress }, control.signal)).rejects.toBe(reason);
    clearInterval(other);
    expect(Math.max(...shares)).toBeLessThan(0.6);
  });

  it('does not begin when it was cancelled before', async () => {
    await expect(importFile({ name: 'lang.docx', bytes }, AbortSignal.abort('no'))).rejects.toBe('no');
  });
});
