import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPdf } from '../../../electron/core/print/pdf/pdf.ts';
import type { PrintedText } from '../../../electron/core/print/printable.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { readPdf } from '../../support/pdf.ts';

const text = (words: string, ...marks: string[]): DocJson => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: DocJson[]): DocJson => ({ type: 'paragraph', content });
const source: DocJson = { type: 'sourceRef', attrs: { text: 'Kilde' } };
const linked = (href: string): DocJson => ({ type: 'text', text: 'side', marks: [{ type: 'link', attrs: { href } }] });

/** Set at the first attempt, by the standard of accessible PDF. */
async function set(sections: PrintedText['sections']): Promise<Uint8Array> {
  const log: string[] = [];
  const printed: PrintedText = { title: 'Sag', facts: [], sections, attachments: [], closedNotice: null };
  const pdf = await toPdf(printed, {
    pictures: new Map(),
    author: 'x',
    footer: 'f',
    date: new Date(0),
    log: (line) => log.push(line),
  });
  expect(log).toEqual([]);
  return pdf;
}

const LONG = `https://eksempel.dk/${'a'.repeat(9000)}`;
const headed = (...content: DocJson[]): DocJson => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(...content)] }] },
    ...Array.from({ length: 60 }, (_value, row) => ({
      type: 'tableRow',
      content: [
        { type: 'tableCell', content: [{ type: 'heading', attrs: { level: 5 }, content: [text(`række ${row}`)] }] },
      ],
    })),
  ],
});

test.each<readonly [string, DocJson]>([
  [
    'words underlined and struck out',
    paragraph(text('ord', 'underline', 'strike'), text('ord', 'strike', 'underline', 'bold')),
  ],
  ['an address no compiler takes', paragraph(linked(LONG))],
  ['a source in the head of a table of two pages', headed(text('Hoved'), source)],
  ['a link in the head of a table of two pages', headed(linked('https://eksempel.dk'))],
  ['a heading of a source alone', { type: 'heading', attrs: { level: 3 }, content: [source] }],
  ['a list and a table with nothing in them', { type: 'bulletList', content: [] }],
  [
    'a link to a section that is not there',
    paragraph({ type: 'text', text: 'x', marks: [{ type: 'toSection', attrs: { section: 'nej' } }] }),
  ],
])('%s stops no PDF', { timeout: 20_000 }, async (_name, block) => {
  const { words, tagged } = await readPdf(
    await set([{ key: '', heading: 'Afsnit', blocks: [block, paragraph(text('Til slut.'))] }]),
  );
  expect(words).toContain('Til slut.');
  expect(tagged).toBe(true);
});

test('a link leads to the section with its key, whatever the key', async () => {
  const to = paragraph({
    type: 'text',
    text: 'Gå til',
    marks: [{ type: 'toSection', attrs: { section: '2. "Øst"' } }],
  });
  const { links } = await readPdf(
    await set([
      { key: 'a', heading: 'Første', blocks: [to] },
      { key: '2. "Øst"', heading: 'Anden', blocks: [paragraph(text('x'))], newPage: 'yes' },
    ]),
  );
  expect(links).toEqual([['Gå til', 2]]);
});

const words = fc.constantFrom('a', 'Skolen', 'x'.repeat(300), '☐', '1.000 kr.', '', ' ', '\u00a0');
const mark = fc.oneof(
  fc
    .constantFrom('bold', 'italic', 'underline', 'strike', 'subscript', 'superscript', 'formula')
    .map((type) => ({ type })),
  fc.constantFrom(LONG, 'https://x.dk/æ ø?q="1"', 'mailto:a@b.dk').map((href) => ({ type: 'link', attrs: { href } })),
  fc.constantFrom('k0', '', 'nej').map((section) => ({ type: 'toSection', attrs: { section } })),
);
const inline: fc.Arbitrary<DocJson> = fc.oneof(
  fc.record({ type: fc.constant('text'), text: words, marks: fc.array(mark, { maxLength: 4 }) }),
  fc.constant({ type: 'hardBreak' }),
  words.map((source) => ({ type: 'sourceRef', attrs: { text: source } })),
);
const span = fc.constantFrom(1, 1, 2, 9);
const { block } = fc.letrec<{ block: DocJson; item: DocJson; row: DocJson; cell: DocJson }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), content: fc.array(inline, { maxLength: 5 }) }),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.constantFrom(0, 1, 3, 4, 5, 9) }),
      content: fc.array(inline, { maxLength: 3 }),
    }),
    fc.record({ type: fc.constantFrom('bulletList'), content: fc.array(tie('item'), { maxLength: 3 }) }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.record({
        start: fc.constantFrom(1, 0, 5, 1_000_000, -3, null, 'x'),
        type: fc.constantFrom('a', 'A', 'i', 'I', '1.1', null, 'q'),
      }),
      content: fc.array(tie('item'), { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('blockquote'), content: fc.array(tie('block'), { maxLength: 3 }) }),
    fc.record({ type: fc.constant('table'), content: fc.array(tie('row'), { maxLength: 4 }) }),
  ),
  item: fc.record({ type: fc.constant('listItem'), content: fc.array(tie('block'), { maxLength: 3 }) }),
  row: fc.record({ type: fc.constant('tableRow'), content: fc.array(tie('cell'), { maxLength: 4 }) }),
  cell: fc.record({
    type: fc.constantFrom('tableCell', 'tableHeader'),
    attrs: fc.record({ colspan: span, rowspan: span }),
    content: fc.array(tie('block'), { maxLength: 2 }),
  }),
}));

test('no document of the schema stops a PDF, nor makes it less accessible', { timeout: 120_000 }, async () => {
  const section = fc.record({
    key: fc.constantFrom('k0', 'k1', '', 'æ b'),
    heading: words,
    blocks: fc.array(block, { maxLength: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(section, { maxLength: 4 }), async (sections) => {
      await set(sections);
    }),
    { numRuns: 30 },
  );
});
