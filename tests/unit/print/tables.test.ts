import { describe, expect, test } from 'vitest';
import { numericCells, plainText } from '../../../electron/core/print/grid.ts';
import type { CaseContent, DocJson } from '../../../shared/kinds/case/case.ts';
import { emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { example, partsOf, print, printText } from '../../support/exporting.ts';

const cell = (type: string, text: string, attrs: object = {}): DocJson => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, ...attrs },
  content: [text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Rows of `a | b`, the first of them the header. */
function table(...rows: string[]): DocJson {
  return {
    type: 'table',
    content: rows.map((row, index) => ({
      type: 'tableRow',
      content: row.split('|').map((text) => cell(index === 0 ? 'tableHeader' : 'tableCell', text.trim())),
    })),
  };
}

const right = (node: DocJson): string[] => [...numericCells(node)].map(plainText);

const withTable = (node: DocJson): CaseContent => ({
  fields: { ...emptyCaseFields('ballerup'), title: 'Tabel' },
  body: {
    type: 'doc',
    content: [{ type: 'section', attrs: { id: 's', key: 'economy', heading: 'Økonomi' }, content: [node] }],
  },
});

describe('cells set to the right', () => {
  test.each<[string, string[], string[]]>([
    ['numbers and their header', [' | Anlæg', 'A | 400', 'B | 1.400'], ['Anlæg', '400', '1.400']],
    ['never the first column', ['Nr. | Løsning', '0 | Ingen', '1 | Bump'], []],
    ['no dash in a column of words', ['Løsning | Klar', '0 | –', 'A | Juni 2027', 'B | Maj 2028'], []],
    ['a dash among numbers', ['x | Kr.', 'A | –', 'B | 12', 'C | 14'], ['Kr.', '–', '12', '14']],
    ['no column of dashes only', ['x | Kr.', 'A | –', 'B | -'], []],
    ['no single number among words', ['x | Note', 'A | 12', 'B | se nedenfor', 'C | ukendt'], []],
    ['no word among numbers', ['x | Kr.', 'A | 12', 'B | ukendt', 'C | 14', 'D | 15'], ['Kr.', '12', '14', '15']],
    [
      'amounts and percentages',
      ['x | Pris', 'A | 1,4 mio. kr.', 'B | −15 %', 'C | 200.000 kr.'],
      ['Pris', '1,4 mio. kr.', '−15 %', '200.000 kr.'],
    ],
    ['nothing of a half', ['x | y', 'A | 12', 'B | tekst'], []],
    ['no empty cells', ['x | Kr.', 'A | ', 'B | 12'], ['Kr.', '12']],
  ])('are %s', (_what, rows, expected) => {
    expect(right(table(...rows)).sort()).toEqual([...expected].sort());
  });

  test('are found where cells reach across and down', () => {
    const spanning: DocJson = {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [cell('tableHeader', 'Løsning', { rowspan: 2 }), cell('tableHeader', 'Kr.', { colspan: 2 })],
        },
        { type: 'tableRow', content: [cell('tableHeader', '2027'), cell('tableHeader', 'Note')] },
        { type: 'tableRow', content: [cell('tableCell', 'A'), cell('tableCell', '400'), cell('tableCell', 'tekst')] },
      ],
    };
    expect(right(spanning)).toEqual(['2027', '400']);
  });

  test('are the same in every format', async () => {
    const content = withTable(table('Nr. | Kr. | Klar', '0 | 0 | –', '1 | 400 | Juni 2027', '2 | 1.400 | Maj 2028'));
    expect(await printText(content, 'md')).toContain('| --- | --: | --- |');
    const html = await printText(content, 'html');
    expect([...html.matchAll(/<t[dh][^>]*class="n"[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
      'Kr.',
      '0',
      '400',
      '1.400',
    ]);
    const xml = partsOf((await print(content, 'docx')).bytes)['word/document.xml'] ?? '';
    const cells = xml
      .split('<w:tc>')
      .slice(1)
      .filter((part) => part.includes('w:jc w:val="right"'));
    expect(cells.map((part) => /<w:t(?: [^>]*)?>([^<]*)/.exec(part)?.[1])).toEqual(['Kr.', '0', '400', '1.400']);
  });

  test('of G1 are its amounts', () => {
    const tables: DocJson[] = [];
    const walk = (node: DocJson): void => {
      if (node.type === 'table') tables.push(node);
      for (const child of node.content ?? []) walk(child);
    };
    walk(example('g1').body);
    const aligned = tables.map(right);
    expect(aligned[0]).toEqual([]);
    expect(aligned[1]).toEqual(expect.arrayContaining(['Anlæg 2027', '1.400', '3.100', '0']));
    expect(aligned[1]).toHaveLength(24);
  });
});
