import { describe, expect, test } from 'vitest';
import type { CaseContent, DocJson } from '../../../shared/kinds/case/case.ts';
import { emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { asRead, partsOf, print, printText, reimport } from '../../support/exporting.ts';
import { readPdf } from '../../support/pdf.ts';
import { r, readWord, section as shapeOf } from '../imports/support.ts';

const formula = (text: string, ...more: NonNullable<DocJson['marks']>): DocJson => ({
  type: 'text',
  text,
  marks: [...more, { type: 'formula' }],
});
const plain = (text: string): DocJson => ({ type: 'text', text });
const link = { type: 'link', attrs: { href: 'https://nordby.example/takst' } };

const caseOf = (...lines: readonly (readonly DocJson[])[]): CaseContent => ({
  fields: { ...emptyCaseFields('ballerup'), title: 'Takst' },
  body: {
    type: 'doc',
    content: [
      {
        type: 'section',
        attrs: { id: null, key: 'background', heading: 'Baggrund' },
        content: lines.map((content) => ({ type: 'paragraph', content })),
      },
    ],
  },
});
const content = caseOf(
  [plain('Taksten er '), formula('x_(max)·√(a+b)'), plain(' kr.')],
  [formula('*a*', { type: 'bold' }), plain(' og '), formula('3/4', link)],
);

describe('a formula in an export', () => {
  test.each(['docx', 'html'] as const)('is one still when %s is read again, in a link too', async (format) => {
    const { content: read } = await reimport(content, format);
    expect(asRead(read.body)).toEqual(expect.arrayContaining(asRead(content.body) as unknown[]));
  });

  test('has a character style of its own in Word', async () => {
    const parts = partsOf((await print(content, 'docx')).bytes);
    expect(parts['word/styles.xml']).toMatch(/<w:style w:type="character" w:styleId="Formula"/);
    expect(parts['word/document.xml']?.match(/<w:rStyle w:val="Formula"\/>/g)).toHaveLength(3);
  });

  test('has an element of its own on a page', async () => {
    expect(await printText(content, 'html')).toContain('Taksten er <span data-formula>x_(max)·√(a+b)</span> kr.');
  });

  test('keeps every sign in Markdown', async () => {
    const { content: read } = await reimport(content, 'md');
    expect(JSON.stringify(read.body)).toContain('Taksten er x_(max)·√(a+b) kr.');
  });

  test('stands in italic letters in a PDF, and is no stress', async () => {
    const { bytes } = await print(content, 'pdf');
    const { words, tags } = await readPdf(bytes);
    expect(words).toContain('Taksten er x_(max)·√(a+b) kr.');
    expect(Buffer.from(bytes).toString('latin1')).toContain('IBMPlexSerif-Italic');
    expect(tags.filter(({ role }) => role === 'Em')).toEqual([]);
  });

  test('is never divided by a hyphen in a PDF, which would be a minus', async () => {
    const long = formula('tilskudsberettigelsesgrundlag/beregningsforudsætninger');
    const lines = Array.from({ length: 12 }, (_value, at) => [
      plain(`Andelen er sat ${'og så '.repeat(at + 4)}`),
      long,
    ]);
    const { words } = await readPdf((await print(caseOf(...lines), 'pdf')).bytes);
    expect(words.match(/tilskudsberettigelsesgrundlag|beregningsforudsætninger/g)).toHaveLength(24);
  });
});

describe('a run of Word', () => {
  const styles = (name: string) => ({
    'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="S1"><w:name w:val="${name}"/><w:rPr><w:i/></w:rPr></w:style></w:styles>`,
  });
  test.each([
    ['Formula', '$3/4$'],
    ['formel', '$3/4$'],
    ['Formelsamling', '/3/4/'],
  ])('of the style %s is %s', async (name, expected) => {
    const run = `<w:p>${r('Baggrund')}</w:p><w:p>${r('3/4', '<w:rStyle w:val="S1"/>')}</w:p>`;
    expect(shapeOf(await readWord(run, styles(name)), 'background')).toBe(expected);
  });
});
