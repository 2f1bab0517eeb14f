import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../../electron/core/imports/index.ts';
import { toDocx } from '../../../electron/core/print/docx/docx.ts';
import { toHtml } from '../../../electron/core/print/html/html.ts';
import { itemLabel } from '../../../electron/core/print/lists.ts';
import { toMarkdown } from '../../../electron/core/print/markdown/markdown.ts';
import { toPdf } from '../../../electron/core/print/pdf/pdf.ts';
import type { PrintedText } from '../../../electron/core/print/printable.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { partsOf, wordsOf } from '../../support/exporting.ts';
import { readPdf } from '../../support/pdf.ts';

const text = (words: string): DocJson => ({ type: 'text', text: words });
const p = (...words: (string | DocJson)[]): DocJson => ({
  type: 'paragraph',
  content: words.map((word) => (typeof word === 'string' ? text(word) : word)),
});
const source = (words: string): DocJson => ({ type: 'sourceRef', attrs: { text: words } });
const li = (...content: DocJson[]): DocJson => ({ type: 'listItem', content });
const ol = (type: string | null, start: number, ...content: DocJson[]): DocJson => ({
  type: 'orderedList',
  attrs: { type, start },
  content,
});
const ul = (...content: DocJson[]): DocJson => ({ type: 'bulletList', content });
const table = (...rows: DocJson[][][]): DocJson => ({
  type: 'table',
  content: rows.map((cells, at) => ({
    type: 'tableRow',
    content: cells.map((content) => ({ type: at === 0 ? 'tableHeader' : 'tableCell', attrs: {}, content })),
  })),
});

const printed = (...blocks: DocJson[]): PrintedText => ({
  title: 'Lister',
  facts: [],
  sections: [{ key: 'a', heading: 'Afsnit', blocks }],
  attachments: [],
  closedNotice: null,
});

const LISTS = printed(
  ol('a', 1, li(p('Første')), li(p('Anden'), ol('i', 3, li(p('Tre')), li(p('Fire')))), li(p('Tredje'), p('Mere'))),
  p('Se punkt b.'),
  ol('A', 3, li(p('Cæsar')), li(p('David'))),
  ol('I', 4, li(p('Romer'))),
  ol(
    null,
    2,
    li(p('To'), ol('1.1', 1, li(p('To en'), ol('1.1', 1, li(p('Dybt')))), li(p('To to')))),
    li(p('Tre'), ol('1.1', 1, li(p('Tre en')))),
  ),
  ol(null, 1, li(p('Ny liste'))),
  ol(null, 0, li(p('Nul'))),
);
const LABELLED = [
  ...[
    'a. Første',
    'b. Anden',
    'iii. Tre',
    'iv. Fire',
    'c. Tredje',
    'C. Cæsar',
    'D. David',
    'IV. Romer',
    '2. To',
    '2.1. To en',
  ],
  ...['2.1.1. Dybt', '2.2. To to', '3. Tre', '3.1. Tre en', '1. Ny liste', '0. Nul'],
];

describe('letters, Roman numbers and numbers of several levels', () => {
  test('stand in the PDF', async () => {
    const { words } = await readPdf(await pdfOf(LISTS));
    const lines = words.replaceAll(/\s+/g, ' ');
    for (const line of LABELLED) expect(lines).toContain(line);
  });

  test('stand in Markdown, also when it is read as text', () => {
    const lines = toMarkdown(LISTS)
      .split('\n')
      .map((line) => line.trim());
    for (const line of LABELLED) expect(lines).toContain(line);
  });

  test('are the type and start of the list in HTML', () => {
    const html = toHtml(LISTS, new Map());
    expect(html).toContain('<ol type="a"><li>Første</li><li>Anden<ol type="i" start="3"><li>Tre</li>');
    expect(html).toContain('<ol type="A" start="3">');
    expect(html).toContain(
      '<ol start="2"><li>To<ol type="1.1" style="--before:\'2.\'"><li>To en<ol type="1.1" style="--before:\'2.1.\'">',
    );
    expect(html).toContain('<ol start="0">');
  });

  test('are numberings of Word, each list with its own count', async () => {
    const numbering = partsOf(await toDocx(LISTS, { pictures: new Map(), author: 'x' }))['word/numbering.xml'] ?? '';
    const levels = [
      ...numbering.matchAll(/<w:start w:val="(\d+)"\/><w:numFmt w:val="(\w+)"\/><w:lvlText w:val="([^"]+)"/g),
    ];
    const found = levels.map(([, start, format, label]) => `${start} ${format} ${label}`);
    for (const one of [
      ...['1 lowerLetter %1.', '3 lowerRoman %2.', '3 upperLetter %1.', '4 upperRoman %1.', '2 decimal %1.'],
      ...['1 decimal 2.%2.', '1 decimal 2.1.%3.', '1 decimal 3.%2.', '0 decimal %1.'],
    ])
      expect(found).toContain(one);
  });

  test('come back from HTML and Word as they were', async () => {
    const letters = printed(ol('a', 1, li(p('Første')), li(p('Anden'))), ol('I', 4, li(p('Romer'))));
    const levels = printed(ol(null, 1, li(p('En'), ol('1.1', 1, li(p('En en'))))));
    const again = await importFile({ name: 'x.html', bytes: new TextEncoder().encode(toHtml(levels, new Map())) });
    expect(listsIn(again.content.body).map(({ attrs }) => attrs?.type)).toEqual([null, '1.1']);
    for (const [name, bytes] of [
      ['x.html', new TextEncoder().encode(toHtml(letters, new Map()))],
      ['x.docx', await toDocx(letters, { pictures: new Map(), author: 'x' })],
    ] as const) {
      const { content } = await importFile({ name, bytes });
      const lists = listsIn(content.body).map(({ attrs }) => [attrs?.type, attrs?.start]);
      expect([name, lists]).toEqual([
        name,
        [
          ['a', 1],
          ['I', 4],
        ],
      ]);
    }
  });

  test('are counted as readers count', () => {
    const label = (type: string, start: number) => itemLabel(ol(type, start), 0);
    expect([label('a', 26), label('a', 27), label('A', 53), label('i', 1994), label('I', 4000), label('a', 0)]).toEqual(
      [...['z', 'aa', 'BA', 'mcmxciv', '4000', '0']],
    );
  });
});

test('two lists that follow each other stay two in Markdown', () => {
  const tokens = marked.lexer(
    toMarkdown(printed(ol(null, 1, li(p('a'))), ol(null, 1, li(p('b'))), ul(li(p('c'))), ul(li(p('d'))))),
  );
  expect(tokens.filter(({ type }) => type === 'list').map((token) => 'start' in token && token.start)).toEqual([
    1,
    1,
    '',
    '',
  ]);
});

describe('a cell in Markdown', () => {
  const cells = printed(
    table(
      [[p('A')], [p('B')]],
      [
        [p('Fordele:'), ul(li(p('Nær byen', source('Kilde et'))), li(p('Dyr | ja'), ul(li(p('dybt')))))],
        [table([[p('Anlæg')], [p('12', source('Kilde to'))]]), ol('a', 1, li(p('bogstav')))],
      ],
      [
        [{ type: 'blockquote', content: [p('citat')] }, p('en'), p('to')],
        [{ type: 'image', attrs: { file: null, alt: 'Et kort' } }],
      ],
    ),
    p('Efter', source('Kilde tre')),
  );

  test('keeps lists, tables, quotations and names of pictures', async () => {
    const markdown = toMarkdown(cells);
    expect(markdown).toContain('Fordele:<ul><li>Nær byen[^1]</li><li>Dyr \\| ja<ul><li>dybt</li></ul></li></ul>');
    expect(markdown).toContain(
      '<table><tr><th>Anlæg</th><th>12[^2]</th></tr></table><ol type="a"><li>bogstav</li></ol>',
    );
    expect(markdown).toContain('<blockquote>citat</blockquote>en<br>to');
    expect(markdown).toContain('\\[Billede: Et kort\\]');
    const { content } = await importFile({ name: 'x.md', bytes: new TextEncoder().encode(markdown) });
    const words = wordsOf(content.body).join(' ');
    for (const one of ['Nær byen', 'dybt', 'Anlæg', '12', 'bogstav', 'citat']) expect(words).toContain(one);
  });

  test('leads every source to its own note, in all formats', async () => {
    const wanted = ['Kilde et', 'Kilde to', 'Kilde tre'];
    const markdown = toMarkdown(cells);
    expect([...markdown.matchAll(/^\[\^(\d)\]: (.*)$/gm)].map(([, number, words]) => [number, words])).toEqual(
      wanted.map((words, index) => [String(index + 1), words]),
    );
    expect(markdown.indexOf('Efter[^3]')).toBeGreaterThan(0);
    const notes = [...toHtml(cells, new Map()).matchAll(/<li id="fn-(\d)">(.*?) <a/g)].map(([, , words]) => words);
    expect(notes).toEqual(wanted);
    const docx = partsOf(await toDocx(cells, { pictures: new Map(), author: 'x' }));
    expect([...(docx['word/footnotes.xml'] ?? '').matchAll(/Kilde \w+/g)].map(String)).toEqual(wanted);
  });
});

test('a line of dashes or equals signs is text in Markdown, no rule and no heading', () => {
  for (const words of ['---', '===', '- x', '+', '1.']) {
    const tokens = marked.lexer(toMarkdown(printed(p('Før'), p(words)))).filter(({ type }) => type !== 'space');
    expect([words, tokens.map(({ type }) => type)]).toEqual([words, ['heading', 'heading', 'paragraph', 'paragraph']]);
  }
});

const pdfOf = (what: PrintedText): Promise<Uint8Array> =>
  toPdf(what, {
    pictures: new Map(),
    author: 'x',
    footer: 'f',
    date: new Date(0),
    log: (line) => expect(line).toBe(''),
  });

function listsIn(node: DocJson): DocJson[] {
  return [...(node.type === 'orderedList' ? [node] : []), ...(node.content ?? []).flatMap(listsIn)];
}

describe('thirty levels', () => {
  type Wrap = (inner: DocJson, level: number) => DocJson;
  const WRAPS: Readonly<Record<string, Wrap>> = {
    bullets: (inner, level) => ul(li(p(`niveau${level}x`), inner)),
    numbers: (inner, level) => ol(null, 1, li(p(`niveau${level}x`), inner)),
    letters: (inner, level) => ol('a', 2, li(p(`niveau${level}x`), inner)),
    'numbers of several levels': (inner, level) => ol('1.1', 2, li(p(`niveau${level}x`), inner)),
    quotations: (inner, level) => ({ type: 'blockquote', content: [p(`niveau${level}x`), inner] }),
    tables: (inner, level) => table([[p(`niveau${level}x`), inner]]),
  };
  const kinds = Object.values(WRAPS);
  const all: Readonly<Record<string, Wrap>> = {
    ...WRAPS,
    'all in turn': (inner, level) => (kinds[level % kinds.length] as Wrap)(inner, level),
  };
  const levels = Array.from({ length: 30 }, (_value, index) => 30 - index);

  test.each(Object.keys(all))('of %s give every format, with every word', { timeout: 20_000 }, async (name) => {
    const nested = levels
      .toReversed()
      .reduce<DocJson>((inner, level) => (all[name] as Wrap)(inner, level), p('inderst', source('kilden')));
    const deep = printed(nested);
    const { words, runTogether } = await readPdf(await pdfOf(deep));
    const docx = Object.values(partsOf(await toDocx(deep, { pictures: new Map(), author: 'x' }))).join('\n');
    const texts = [words + runTogether, docx, toHtml(deep, new Map()), toMarkdown(deep)];
    for (const made of texts) for (const level of levels) expect(made).toContain(`niveau${level}x`);
    for (const made of texts) expect(made).toContain('kilden');
  });
});
