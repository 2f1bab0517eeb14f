import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { example, partsOf, print, printText } from '../../support/exporting.ts';
import { readPdf } from '../../support/pdf.ts';

const g1 = example('g1');

describe('HTML', () => {
  test('is one Danish page with one title, header cells that say what they head, and nothing from elsewhere', async () => {
    const html = await printText(g1, 'html');
    expect(html).toMatch(/<html lang="da">/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain(`<title>${g1.fields.title}</title>`);
    const heads = html.match(/<th[ >][^>]*/g) ?? [];
    expect(heads.length).toBeGreaterThan(9);
    for (const head of heads) expect(head).toMatch(/scope="(?:col|row)"/);
    expect(html).not.toMatch(/<(?:script|link|iframe|object|embed)\b/i);
    expect(html).not.toMatch(/(?:src|srcset|poster|data|action)="(?!data:image\/)/i);
    expect(html).not.toMatch(/url\(|@import/i);
    expect(html).toContain(`default-src 'none'`);
  });

  test('has headings that go down one level at a time', async () => {
    const levels = [...(await printText(g1, 'html')).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('shows signs of its own language as text', async () => {
    const title = '<script>alert(1)</script> & "citat"';
    const html = await printText({ ...g1, fields: { ...g1.fields, title } }, 'html');
    expect(html).not.toContain('<script');
    expect(JSON.stringify(parse(html), (key, value) => (key === 'parentNode' ? undefined : value))).toContain(
      'alert(1)',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ' JavaScript:alert(1)'])(
    'makes no link of %s',
    async (href) => {
      const body = JSON.parse(
        JSON.stringify(g1.body).replace(
          '"text":"',
          `"marks":[{"type":"link","attrs":{"href":${JSON.stringify(href)}}}],"text":"`,
        ),
      );
      const html = await printText({ ...g1, body }, 'html');
      expect(html.toLowerCase()).not.toContain(href.trim().toLowerCase());
      expect(partsOf((await print({ ...g1, body }, 'docx')).bytes)['word/_rels/document.xml.rels'] ?? '').not.toContain(
        href.trim(),
      );
    },
  );
});

describe('Word', () => {
  test('has styles, a repeated table header, numbered points, Danish, title and author', async () => {
    const parts = partsOf((await print(g1, 'docx')).bytes);
    const xml = parts['word/document.xml'] ?? '';
    expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(1);
    expect((xml.match(/w:pStyle w:val="Heading2"/g) ?? []).length).toBeGreaterThan(8);
    expect((xml.match(/<w:tblHeader/g) ?? []).length).toBe(2);
    expect((xml.match(/<w:numPr>/g) ?? []).length).toBeGreaterThanOrEqual(3);
    expect(parts['word/styles.xml']).toContain('w:val="da-DK"');
    expect(parts['docProps/core.xml']).toContain(g1.fields.title);
    expect(parts['docProps/core.xml']).toContain('Fjordby Kommune');
  });
});

describe('PDF', () => {
  test('is tagged, titled and in Danish', async () => {
    const { bytes } = await print(g1, 'pdf');
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Lang');
    expect(raw).toContain('pdfuaid:part');
    expect(raw).toMatch(/\/Lang\s*\(da/);
    expect(raw).toContain('IBMPlexSans');
  });

  test('is told as such by a reader', async () => {
    const { title, author, language, tagged, tags } = await readPdf((await print(g1, 'pdf')).bytes);
    expect({ title, author, language, tagged }).toEqual({
      title: g1.fields.title,
      ...{ author: 'Fjordby Kommune', language: 'da-DK', tagged: true },
    });
    expect(tags.map(({ role }) => role)).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD']));
  });
});
