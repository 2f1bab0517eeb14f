import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codeOf, value } from '../../../support/core.ts';
import { h, p, part, r, table, word } from '../support.ts';
import { begun, bytes, GOOD, HEAD, windows, xlsx } from './support.ts';

const rows = GOOD.split('\r\n').map((line) =>
  line.replaceAll(/"([^"]*)"/g, (_, text: string) => text.replace(';', ',')).split(';'),
);

describe('a list of items is read whatever program wrote it', () => {
  const files: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['UTF-8 with semicolons', async () => bytes(GOOD)],
    ['UTF-8 with its mark', async () => bytes(`\uFEFF${GOOD}`)],
    ['Windows-1252', async () => windows(GOOD)],
    ['tabs', async () => bytes(rows.map((row) => row.join('\t')).join('\n'))],
    ['commas', async () => bytes(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))],
    ["Excel's own sep=", async () => bytes(`sep=;\r\n${GOOD}`)],
    ['UTF-16', async () => new Uint8Array(Buffer.from(`\uFEFF${GOOD}`, 'utf16le'))],
    ['a workbook', async () => xlsx(rows)],
    [
      'a workbook with real dates',
      async () =>
        xlsx(
          rows.map((row, at) =>
            row.map((cell, column) =>
              at > 0 && column === 5 ? new Date(`${cell.slice(6)}-06-${cell.slice(0, 2)}T00:00:00Z`) : cell,
            ),
          ),
        ),
    ],
    ['a table in Word', async () => word(table(...rows))],
  ];
  it.each(files)('%s', async (_name, make) => {
    const { preview } = await begun();
    const read = await preview(await make());
    expect(read.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(read.meetings.map(({ body, date, time, items }) => [body, date, time, items])).toEqual([
      ['oeu', '2027-06-14', '16:00', 3],
      ['kb', '2027-06-28', '18:00', 1],
    ]);
    expect(
      read.rows.map(({ title, caseNumber, closed, kind, minutes }) => [title, caseNumber, closed, kind, minutes]),
    ).toEqual([
      ['Godkendelse af dagsorden', '', false, 'approval', 0],
      ['Ny cykelsti på Ågade', '27/101', false, 'case', 15],
      ['Køb af grund', '27/102', true, 'case', 20],
      ['Budgetopfølgning', '27/103', false, 'case', 10],
    ]);
  });

  it('counts lines as an editor does, also after a cell of several lines', async () => {
    const { preview } = await begun();
    const read = await preview(bytes(`${HEAD}\n1;"A\nB";;;ØU;14-06-2027;;;;;;\n\n2;;;;ØU;14-06-2027;;;;;;\n`));
    expect(read.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(read.problems.find(({ code }) => code === 'title')).toMatchObject({ line: 5, level: 'error' });
  });

  it('passes over a letterhead above the column names, and says so', async () => {
    const { preview } = await begun();
    const read = await preview(bytes(`Aaby Kommune;;\n\n${GOOD}`));
    expect(read.rows).toHaveLength(4);
    expect(read.problems).toMatchObject([{ code: 'leftOver', level: 'warning' }, { code: 'closedReason' }]);
  });
});

const HEADED = word(
  [
    p('Dagsorden for Økonomiudvalgets møde'),
    p('Mandag den 14. juni 2027 kl. 16.00'),
    p('Sted: Lokale 4'),
    h(1, '1. Godkendelse af dagsorden'),
    h(1, '2 (Åben) Ny cykelsti på Ågade'),
    p('Sagsnr.: 27/101'),
    h(2, 'Sammendrag'),
    p('Stien er 3 km lang.'),
    h(2, '1. Økonomi'),
    p('Den koster 2 mio. kr.'),
    h(2, 'Indstilling'),
    p('At stien anlægges.'),
    h(1, 'Lukkede punkter'),
    h(1, '3. Køb af grund'),
    p('Grunden ligger ved havnen.'),
  ].join(''),
);

describe('an agenda in Word', () => {
  it('is read by its numbered headings, and its head from the lines before them', async () => {
    const { preview } = await begun();
    const read = await preview(HEADED);
    expect(read.meetings).toMatchObject([{ body: 'oeu', date: '2027-06-14', time: '16:00', items: 3 }]);
    expect(read.rows.map(({ number, title, caseNumber, closed }) => [number, title, caseNumber, closed])).toEqual([
      ['1', 'Godkendelse af dagsorden', '', false],
      ['2', 'Ny cykelsti på Ågade', '27/101', false],
      ['3', 'Køb af grund', '', true],
    ]);
    expect(read.errors).toBe(0);
  });

  it('tells of a deletion that was tracked, and of comments, which an item has no room for', async () => {
    const deleted = '<w:del w:id="2" w:author="Ida Holm"><w:r><w:delText>Lukket</w:delText></w:r></w:del>';
    const { preview } = await begun();
    const file = word(h(1, '1. Ny cykelsti') + p(r('Stien er ') + deleted), {
      'word/comments.xml': part('comments', `<w:comment w:id="1" w:author="Bo">${p('Er det rigtigt?')}</w:comment>`),
    });
    const told = (await preview(file)).problems.filter(({ code }) => code === 'leftOver');
    expect(told.map(({ level, message }) => [level, message.da])).toEqual([
      ['warning', 'Sporet sletning af Ida Holm: »Lukket«. Den er ikke med i teksten.'],
      ['warning', 'En kommentar fra Word er ikke med.'],
    ]);
  });

  it('gives each case the text under its heading, in its sections', async () => {
    const { client, run } = await begun();
    const { meetings, cases } = await run(HEADED);
    expect(cases).toBe(2);
    const [made] = meetings;
    if (!made) throw new Error('No meeting');
    const { content } = await value(client.meetings.get({ id: made.id }));
    expect(content).toMatchObject({ body: 'oeu', date: '2027-06-14', time: '16:00', ends: null, place: 'Lokale 4' });
    const path = content.items.find(({ caseNumber }) => caseNumber === '27/101');
    const { fields } = await value(client.cases.get({ id: path?.caseId as never }));
    expect(fields).toMatchObject({
      title: 'Ny cykelsti på Ågade',
      status: 'draft',
      chain: [{ body: 'Økonomiudvalget', date: '2027-06-14' }],
    });
    const found = await value(
      client.cases.list({ filter: { text: '3 km lang' }, sort: 'title', order: 'ascending', offset: 0, limit: 9 }),
    );
    expect(found.rows.map(({ title }) => title)).toEqual(['Ny cykelsti på Ågade']);
  });
});

describe('a file of another kind is refused by its bytes', () => {
  const zip = (name: string) => zipSync({ [name]: strToU8('<x/>') });
  const others: readonly (readonly [string, Uint8Array, string])[] = [
    ['PDF', bytes('%PDF-1.7 …'), 'file_unsupported'],
    ['a slide show', zip('ppt/presentation.xml'), 'file_unsupported'],
    ['any archive', zip('a.txt'), 'file_unsupported'],
    ['HTML', bytes('<!DOCTYPE html><table></table>'), 'file_unsupported'],
    ['JSON', bytes('[{"a":1},\n{"b":2}]'), 'file_unsupported'],
    ['prose', bytes('Kære alle\nHer er dagsordenen\n'), 'file_unsupported'],
    ['Word without items', word(p('Kære alle')), 'file_unsupported'],
    ['nothing', bytes(''), 'file_empty'],
    ['a broken workbook', zip('xl/workbook.xml').slice(0, 60), 'file_corrupt'],
    ['a quotation without end', bytes('Titel;Dato\n"A;1\nB;2'), 'file_corrupt'],
    [
      'a bomb',
      zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) }),
      'file_too_large',
    ],
    ['too many rows', bytes(`Titel;Dato\n${'A;1\n'.repeat(20_100)}`), 'file_too_large'],
  ];
  it.each(others)('%s', async (_name, file, code) => {
    const { preview } = await begun();
    expect(await codeOf(() => preview(file))).toBe(code);
  });
});
