import { describe, expect, it } from 'vitest';
import { xlsx } from '../imports/agenda/support.ts';
import { p, part, word } from '../imports/support.ts';
import { body, keptThread, longReport, refused, text, words } from './support.ts';

const { reading, readCase } = keptThread();
const document = (content: string) =>
  word('', { 'word/document.xml': part('document', `<w:body>${content}</w:body>`) });
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

describe('a file that unfolds to too much is refused, and says of what', () => {
  it.each<readonly [string, string, () => Uint8Array, string | undefined]>([
    ['19 MB of empty paragraphs in 40 kB', 'a.docx', () => document('<w:p/>'.repeat(3_300_000)), 'ratio'],
    ['2 MB of empty paragraphs in 13 kB', 'a.docx', () => document('<w:p/>'.repeat(350_000)), 'ratio'],
    [
      'small runs by the million',
      'a.docx',
      () => document(`<w:p>${times(500_000, (at) => `<w:r>${at}</w:r>`)}</w:p>`),
      'elements',
    ],
    ['paragraphs by the hundred thousand', 'a.docx', () => body(times(120_000, (at) => p(`n${at}`))), 'paragraphs'],
    ['elements within elements', 'a.docx', () => document('<w:sdt>'.repeat(500) + '</w:sdt>'.repeat(500)), 'depth'],
    [
      'parts by the thousand',
      'a.docx',
      () => body('', Object.fromEntries(Array.from({ length: 5100 }, (_, at) => [`word/media/${at}`, '']))),
      'entries',
    ],
    [
      'many parts of zeros',
      'a.docx',
      () =>
        body(
          '',
          Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`word/media/${at}.png`, new Uint8Array(19 << 20)])),
        ),
      'bytes',
    ],
    ['paragraphs of HTML', 'a.html', () => text('<p>a'.repeat(125_000)), 'paragraphs'],
    ['elements of HTML', 'a.html', () => text('<i></i>'.repeat(500_000)), 'elements'],
    ['paragraphs of Markdown', 'a.md', () => text('a\n\n'.repeat(125_000)), 'paragraphs'],
    ['quotations in Markdown', 'a.md', () => text(`${'>'.repeat(50_000)}a`), 'depth'],
  ])('%s', async (_what, name, make, unit) => {
    expect(await refused(readCase(name, make()))).toEqual({ code: 'file_too_large', unit });
  });

  it.each<readonly [string, () => Uint8Array | Promise<Uint8Array>]>([
    ['rows of CSV', () => text(`Titel;Dato\n${'A;1\n'.repeat(20_100)}`)],
    ['rows of a sheet', () => xlsx(Array.from({ length: 20_100 }, (_, row) => [`Sag ${row}`, 1]))],
  ])('%s', async (_what, make) => {
    const order = { name: 'a', bytes: await make(), bodies: [], templateId: 'ballerup' };
    expect(await refused(reading.run('agenda', order))).toEqual({ code: 'file_too_large', unit: 'rows' });
  });
});

describe('a file that only looks like a bomb is read', () => {
  it('a report of 300 pages and 150,000 words', async () => {
    const read = await readCase('rapport.docx', longReport(150_000));
    expect(read.report.counts.words).toBeGreaterThan(150_000);
  });

  it.each<readonly [string, string, () => string]>([
    ['emphasis without end', 'a.md', () => `## Baggrund\n\n${'_a_'.repeat(33_000)}`],
    ['emphasis of two kinds', 'a.md', () => `## Baggrund\n\n${'*_a'.repeat(33_000)}`],
    ['emphasis that never ends', 'a.md', () => `## Baggrund\n\n${'**a '.repeat(25_000)}`],
    ['one word of 100 kB', 'a.md', () => `## Baggrund\n\n${'a.b'.repeat(33_000)}`],
    ['siblings by the ten thousand', 'a.html', () => `<h2>Baggrund</h2>${'<p>a'.repeat(40_000)}`],
    ['quotations a hundred deep', 'a.md', () => `## Baggrund\n\n${'> '.repeat(100)}bunden`],
  ])('%s', async (_what, name, make) => {
    const written = make();
    const { content } = await readCase(name, text(written));
    const kept = JSON.stringify(content.body).replaceAll(/[^\p{L}]/gu, '').length;
    expect(kept).toBeGreaterThan(written.replaceAll(/[^\p{L}]/gu, '').length * 0.9);
  });

  it('words that pack well', async () => {
    const read = await readCase('a.docx', body(times(3000, (at) => p(`${words(20)} ${at}`))));
    expect(read.report.counts.words).toBeGreaterThan(60_000);
  });
});

describe('characters and entities that are none', () => {
  it.each([
    ['half of a pair', '&#xD83D;', '\uFFFD'],
    ['the other half', '&#56832;', '\uFFFD'],
    ['none at all', '&#0;', '\uFFFD'],
    ['one outside the first plane', '&#x1F642;', '🙂'],
  ])('%s', async (_what, entity, shown) => {
    const { content } = await readCase('a.docx', body(p(`Før${entity}efter`)));
    expect(JSON.stringify(content.body)).toContain(`Før${shown}efter`);
  });

  it.each(['constructor', '__proto__', 'toString', 'x'])('&%s;', async (name) => {
    expect((await refused(readCase('a.docx', body(p(`&${name};`))))).code).toBe('file_corrupt');
  });
});
