import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAgendaFile } from '../../../../electron/core/imports/agenda/read.ts';
import { h, li, numbering, p, table, word } from '../support.ts';

let next = 0;
const opened = (bytes: Uint8Array) =>
  readAgendaFile({ name: 'dagsorden.docx', bytes, newId: () => `id${next++}`, templateId: 'ballerup', bodies: [] });
const titles = async (bytes: Uint8Array) => {
  const { rows, columns } = await opened(bytes);
  const at = columns.indexOf('Titel');
  return rows.map(({ cells, section }) => [cells[0], cells[at], section?.says ?? '']);
};
const HEAD = ['Nr.', 'Titel'];

describe('Word agendas', () => {
  it('whose headings are numbered by Word have an item for each number it shows', async () => {
    const bytes = readFileSync(new URL('../../../fixtures/foreign/agenda-auto-numbers.docx', import.meta.url));
    expect(await titles(new Uint8Array(bytes))).toEqual([
      ['1', 'Godkendelse af dagsorden', ''],
      ['2', 'Ny skole', ''],
    ]);
  });

  it('whose items are numbered paragraphs have an item for each', async () => {
    const body =
      p('Økonomiudvalget') + li('Godkendelse af dagsorden') + li('Ny skole') + p('Skolen bygges.') + li('Eventuelt');
    const numbers = { 'word/numbering.xml': numbering({ 1: ['decimal'] }) };
    expect(await titles(word(body, numbers))).toEqual([
      ['1', 'Godkendelse af dagsorden', ''],
      ['2', 'Ny skole', ''],
      ['3', 'Eventuelt', ''],
    ]);
  });

  it('of several tables are read whole, with the lines between them that close items', async () => {
    const body =
      h(1, 'Økonomiudvalget') +
      p('Mandag den 1. februar 2027') +
      table(HEAD, ['1', 'Ny skole'], ['2', 'Ny bro']) +
      p('Lukkede punkter') +
      table(HEAD, ['3', 'Køb af grund']) +
      table(['Deltager'], ['Bo Lund']) +
      p('Slut.');
    expect(await titles(word(body))).toEqual([
      ['1', 'Ny skole', 'open'],
      ['2', 'Ny bro', 'open'],
      ['3', 'Køb af grund', 'closed'],
    ]);
    expect((await opened(word(body))).leftOver).toEqual([
      'Økonomiudvalget',
      'Mandag den 1. februar 2027',
      'Deltager Bo Lund',
      'Slut.',
    ]);
  });

  it('give a cell that spans rows to each of them, and keep the columns of rows that begin later', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const later = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('Uden nummer')}${cell('2027')}</w:tr>`;
    const body = `<w:tbl>${row(cell('Nr.'), cell('Titel'), cell('Dato'))}${row(cell('1'), cell('Ny skole'), cell('1/2', '<w:vMerge w:val="restart"/>'))}${row(cell('2'), cell('Ny bro'), cell('', '<w:vMerge/>'))}${later}</w:tbl>`;
    expect((await opened(word(body))).rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Ny skole', '1/2'],
      ['2', 'Ny bro', '1/2'],
      ['', 'Uden nummer', '2027'],
    ]);
  });
});
