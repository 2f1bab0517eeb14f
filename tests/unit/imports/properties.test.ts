import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Imported } from '../../../electron/core/imports/index.ts';
import { importFile } from '../../../electron/core/imports/index.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { numbering, part, read, word } from './support.ts';

/** `§` becomes a word that stands nowhere else. The other words are those the import looks for, to lead it astray. */
const WORDS =
  `§ § § § Økonomi Indstilling Bilag Sammendrag. Høring: Beslutning: Orientering Sagsnr. 26/1234 Kæde: Besluttes af: → ( (1.12.2026) )
  den 8. december 2026 punkt 5 1. 2. 3) (B) Punkt Åben sag Lukket · | / ; , - – : . ! indstiller, at Sagsbehandler: (anbefales) notat [x] Udvalg: Type: Ingen`
    .split(/\s+/)
    .filter(Boolean);

/** More with `IMPORT_RUNS=5000`. */
const RUNS = Number(process.env.IMPORT_RUNS ?? 240);

type Block =
  | { readonly kind: 'text'; readonly runs: readonly (readonly [string, string])[] }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'list'; readonly type: 'ol' | 'ul'; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Block[])[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] };

const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const name = fc.constantFrom(
  'Økonomi',
  'Indstilling',
  'Bilag',
  'Ikke placeret',
  'Indhold',
  'Beslutning',
  'HØRING',
  '3. Baggrund',
  'Sagsnr.',
  'Kæde',
);
const text = fc.oneof({ weight: 3, arbitrary: phrase }, name);
/** The left cell of a table that lays out a page. */
const label = fc.tuple(name).map(([only]): Block[] => [{ kind: 'text', runs: [[only, '']] }]);
const { block } = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('text' as const),
      runs: fc.array(fc.tuple(text, fc.constantFrom('', 'b', 'i', 'br')), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), text }),
    fc.record({
      kind: fc.constant('list' as const),
      type: fc.constantFrom('ol' as const, 'ul' as const),
      items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      rows: fc
        .integer({ min: 1, max: 3 })
        .chain((columns) =>
          fc.array(fc.array(tie('blocks'), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
        ),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      rows: fc.array(fc.tuple(label, tie('blocks')), { minLength: 2, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
  ),
}));
const document = fc.array(block, { minLength: 1, maxLength: 8 });

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const html = (blocks: readonly Block[]): string => blocks.map(htmlOf).join('\n');

function htmlOf(one: Block): string {
  switch (one.kind) {
    case 'text':
      return `<p>${one.runs.map(([value, tag]) => (tag === 'br' ? `<br>${escaped(value)} ` : tag ? `<${tag}>${escaped(value)}</${tag}> ` : `${escaped(value)} `)).join('')}</p>`;
    case 'heading':
      return `<h${one.level}>${escaped(one.text)}</h${one.level}>`;
    case 'list':
      return `<${one.type}>${one.items.map((item) => `<li>${html(item)}</li>`).join('')}</${one.type}>`;
    case 'table':
      return `<table>${one.rows.map((row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
    case 'quote':
      return `<blockquote>${html(one.blocks)}</blockquote>`;
  }
}

const PROPERTIES: Readonly<Record<string, string>> = { b: '<w:rPr><w:b/></w:rPr>', i: '<w:rPr><w:i/></w:rPr>' };

const ooxml = (blocks: readonly Block[], properties = ''): string =>
  blocks.map((one) => ooxmlOf(one, properties)).join('');

function ooxmlOf(one: Block, properties: string): string {
  const run = (value: string, mark = '') =>
    `<w:r>${PROPERTIES[mark] ?? ''}${mark === 'br' ? '<w:br/>' : ''}<w:t xml:space="preserve">${escaped(value)} </w:t></w:r>`;
  switch (one.kind) {
    case 'text':
      return `<w:p><w:pPr>${properties}</w:pPr>${one.runs.map(([value, mark]) => run(value, mark)).join('')}</w:p>`;
    case 'heading':
      return `<w:p><w:pPr><w:pStyle w:val="Heading${one.level}"/></w:pPr>${run(one.text)}</w:p>`;
    case 'list':
      return one.items
        .map((item) =>
          ooxml(item, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${one.type === 'ol' ? 1 : 2}"/></w:numPr>`),
        )
        .join('');
    case 'table':
      return `<w:tbl>${one.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${ooxml(cell)}<w:p/></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    case 'quote':
      return ooxml(one.blocks, '<w:pStyle w:val="Quote"/>');
  }
}

const markdown = (blocks: readonly Block[], indent = ''): string =>
  blocks.map((one) => markdownOf(one, indent)).join('\n\n');

function markdownOf(one: Block, indent: string): string {
  switch (one.kind) {
    case 'text':
      return `${indent}${one.runs.map(([value, mark]) => (mark === 'b' ? `**${value}**` : mark === 'i' ? `*${value}*` : mark === 'br' ? `  \n${indent}${value}` : value)).join(' ')}`;
    case 'heading':
      return `${indent}${'#'.repeat(one.level)} ${one.text}`;
    case 'list':
      return one.items
        .map(
          (item, index) =>
            `${indent}${one.type === 'ol' ? `${index + 1}.` : '-'} ${markdown(item, `${indent}   `).trimStart()}`,
        )
        .join('\n');
    case 'table':
      return one.rows.flatMap((row) => row.map((cell) => markdown(cell, indent))).join('\n\n');
    case 'quote':
      return markdown(one.blocks, `${indent}> `);
  }
}

/** Numbers the words that stand nowhere else. */
function numbered(source: string): { source: string; words: string[] } {
  const words: string[] = [];
  const result = source.replaceAll('§', () => {
    words.push(`ord${words.length}x`);
    return words.at(-1) ?? '';
  });
  return { source: result, words };
}

/** Every such word a person can find again: in the fields, the text, the comments or the notes. */
function found({ content, comments, notes }: Imported): string[] {
  const all = [content, comments, notes.map(({ message }) => message.da)];
  return JSON.stringify(all).match(/ord\d+x/g) ?? [];
}

const sorted = (words: readonly string[]) => words.toSorted((a, b) => Number(a.slice(3, -1)) - Number(b.slice(3, -1)));

/** Reads one written document and compares its words with what came of it; a file without any word may be refused as empty. */
async function losesNothing(fileName: string, source: string, pack: (source: string) => Uint8Array): Promise<void> {
  const { source: written, words } = numbered(source);
  try {
    const imported = await read(fileName, pack(written));
    const clipped = imported.content.fields.title.endsWith(' …');
    expect(clipped ? sorted([...new Set(found(imported))]) : sorted(found(imported))).toEqual(words);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'file_empty') || words.length > 0) throw error;
  }
}

const parts = { 'word/numbering.xml': numbering({ 1: ['decimal'], 2: ['bullet'] }) };
const packWord = (body: string) => word(body, parts);

describe('no word is lost and none is doubled', () => {
  it('from Word', async () => {
    await fc.assert(
      fc.asyncProperty(document, (blocks) => losesNothing('a.docx', ooxml(blocks), packWord)),
      { numRuns: RUNS / 4 },
    );
  });

  it('from HTML', async () => {
    await fc.assert(
      fc.asyncProperty(document, (blocks) => losesNothing('a.html', html(blocks), strToU8)),
      { numRuns: RUNS },
    );
  });

  it('from Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(document, (blocks) => losesNothing('a.md', markdown(blocks), strToU8)),
      { numRuns: RUNS },
    );
  });

  it('from Word with changes, sources, comments and page headers', async () => {
    const change = fc
      .tuple(phrase, fc.constantFrom('ins', 'del', 'source', 'comment', 'box', 'field'))
      .map(([value, kind]) => ({ value: escaped(value), kind }));
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(change, { maxLength: 6 }),
        phrase,
        fc.tuple(text, fc.constantFrom('', '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Title"/>')),
        (blocks, changes, header, [lead, style]) => {
          const notes = changes.filter(({ kind }) => kind === 'source');
          const comments = changes.filter(({ kind }) => kind === 'comment');
          const marked = changes.map(({ value, kind }) => {
            const run = `<w:r><w:t>${value}</w:t></w:r>`;
            if (kind === 'ins') return `<w:ins w:id="1" w:author="Bo">${run}</w:ins>`;
            if (kind === 'del')
              return `<w:del w:id="1" w:author="Bo"><w:r><w:delText>${value}</w:delText></w:r></w:del>`;
            if (kind === 'box')
              return `<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${run}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
            if (kind === 'field') return `<w:fldSimple w:instr="X">${run}</w:fldSimple>`;
            return kind === 'source'
              ? `<w:r><w:footnoteReference w:id="${notes.findIndex((note) => note.value === value)}"/></w:r>`
              : '';
          });
          const distinct = notes.filter(
            (note, index) => notes.findIndex(({ value }) => value === note.value) === index,
          );
          // Parts are numbered in one go, so that each word of the whole file stands nowhere else.
          const whole = [
            `<w:p><w:pPr>${style}</w:pPr><w:r><w:t>${escaped(lead)} </w:t></w:r>${[...new Set(marked)].join('<w:r><w:t> </w:t></w:r>')}</w:p>${ooxml(blocks)}`,
            part(
              'footnotes',
              distinct
                .map(
                  ({ value }) =>
                    `<w:footnote w:id="${notes.findIndex((note) => note.value === value)}"><w:p><w:r><w:t>${value}</w:t></w:r></w:p></w:footnote>`,
                )
                .join(''),
            ),
            part(
              'comments',
              comments
                .map(({ value }, id) => `<w:comment w:id="${id}"><w:p><w:r><w:t>${value}</w:t></w:r></w:p></w:comment>`)
                .join(''),
            ),
            part('hdr', `<w:p><w:r><w:t>ab ${escaped(header)}</w:t></w:r></w:p>`),
          ].join('\u0000');
          return losesNothing('a.docx', whole, (source) => {
            const [body = '', footnotes = '', margin = '', head = ''] = source.split('\u0000');
            return word(body, {
              ...parts,
              'word/footnotes.xml': footnotes,
              'word/comments.xml': margin,
              'word/header1.xml': head,
            });
          });
        },
      ),
      { numRuns: RUNS / 4 },
    );
  });
});

describe('any bytes', () => {
  it('are read or refused with a code, whatever they are named', async () => {
    const names = fc.constantFrom('a.docx', 'a.md', 'a.html', 'a.txt', 'a', 'a.pdf');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), names, async (bytes, fileName) => {
        await importFile({ name: fileName, bytes }).catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error;
          expect(error.code).toMatch(/^file_/);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('in the place of any byte of a Word file are read or refused with a code', async () => {
    const whole = word('<w:p><w:r><w:t>Baggrund</w:t></w:r></w:p>', parts);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        await importFile({ name: 'a.docx', bytes: damaged }).catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error;
          expect(error.code).toMatch(/^file_/);
        });
      }),
      { numRuns: 300 },
    );
    expect(strFromU8(whole.slice(0, 2))).toBe('PK');
  });
});
