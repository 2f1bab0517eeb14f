import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AgendaPreview } from '../../../../shared/contract/agendaImport.ts';
import { begun, bytes } from './support.ts';
import { workbook } from './workbook.ts';

const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/foreign/${name}`, import.meta.url)));
const told = ({ problems }: AgendaPreview, code: string): string[] =>
  problems.filter((one) => one.code === code).map(({ message }) => message.da);
const days = ({ meetings }: AgendaPreview): string[] => meetings.map(({ date }) => date);
const HEAD = ['Punkt', 'Titel', 'Åben/lukket', 'Udvalg', 'Mødedato', 'Sagsnr'];
const item = (number: number, title: string, number2 = ''): (string | number)[] => [
  ...[number, title, 'Åben', 'Økonomiudvalget', '1-2-2027', number2],
];

describe('lists that other programs and people made', () => {
  it.each(['date-slash-space.csv', 'date-no-space.csv'])('%s', async (name) => {
    const { preview } = await begun();
    const read = await preview(file(name));
    expect([read.errors, days(read)]).toEqual([0, ['2027-02-01']]);
  });

  it('date-range.csv: the first day, and the last is told', async () => {
    const { preview } = await begun();
    const read = await preview(file('date-range.csv'));
    expect(days(read)).toEqual(['2027-02-01']);
    expect(told(read, 'span')).toEqual([
      '»1.–2. februar 2027« er flere dage. Mødet sættes til den første, 1. februar 2027; den sidste er 2. februar 2027.',
    ]);
  });

  it('time-span.csv: when it begins, and when it is planned to end', async () => {
    const { preview } = await begun();
    const read = await preview(file('time-span.csv'));
    expect(read.meetings).toMatchObject([{ date: '2027-02-01', time: '16:00', ends: '18:00' }]);
    expect(told(read, 'span')).toEqual([]);
  });

  it('time-pm.csv: is asked about, and read as it is answered', async () => {
    const { preview, run } = await begun();
    const read = await preview(file('time-pm.csv'));
    expect(read.errors).toBe(1);
    const question = { field: 'time', words: '4 pm', doubt: 'hour', options: ['16:00'], rows: 1 };
    expect(read.questions).toEqual([{ ...question, answer: null }]);
    const mapping = { ...read.mapping, readings: { '4 pm': '16:30' } };
    const again = await preview(file('time-pm.csv'), { mapping });
    expect(again).toMatchObject({ errors: 0, meetings: [{ time: '16:30' }], questions: [{ answer: '16:30' }] });
    await run(file('time-pm.csv'), { mapping });
    const next = bytes('Punkt;Titel;Udvalg;Mødedato;Kl.\n1;Ny bro;Økonomiudvalget;8-2-2027;4 pm\n');
    expect(await preview(next)).toMatchObject({ origin: 'remembered', errors: 0, meetings: [{ time: '16:30' }] });
  });

  it('csv-after-quote.csv', async () => {
    const { preview } = await begun();
    expect((await preview(file('csv-after-quote.csv'))).rows.map(({ title }) => title)).toEqual(['Ny skole']);
  });

  it('agenda-section-rows.csv: leaving out the lines between changes nothing of what they say', async () => {
    const { preview } = await begun();
    const read = await preview(file('agenda-section-rows.csv'), { leaveOut: [2, 4] });
    expect(read.rows.map(({ title, closed }) => [title, closed])).toEqual([
      ['Ny skole', false],
      ['Køb af grund', true],
    ]);
  });

  it('sheet-merged.xlsx: each row has the body and day of the merged cell', async () => {
    const { preview } = await begun();
    const read = await preview(file('sheet-merged.xlsx'));
    expect(read.errors).toBe(0);
    expect(read.meetings).toMatchObject([{ body: 'oeu', date: '2027-02-01', items: 2 }]);
  });

  it('sheet-number-format.xlsx: the number as the sheet shows it', async () => {
    const { preview } = await begun();
    expect((await preview(file('sheet-number-format.xlsx'))).rows[0]?.caseNumber).toBe('26/0012');
  });

  it('sheet-two.xlsx: both sheets, and rows are told by their sheet', async () => {
    const { preview, run } = await begun();
    const read = await preview(file('sheet-two.xlsx'));
    expect(days(read)).toEqual(['2027-02-01', '2027-03-01']);
    expect(read.sheets).toEqual([
      { name: 'Februar', after: 0 },
      { name: 'Marts', after: 10_000 },
    ]);
    expect(read.rows.map(({ line }) => line)).toEqual([2, 10_002]);
    const done = await run(file('sheet-two.xlsx'), { leaveOut: [10_002] });
    expect(done).toMatchObject({ leftOut: 1, meetings: [{ date: '2027-02-01' }] });
  });
});

describe('days and times that may mean several', () => {
  const csv = (...dates: string[]) =>
    bytes(`Titel;Udvalg;Mødedato\n${dates.map((date, n) => `Sag ${n};ØU;${date}`).join('\n')}\n`);

  it('are asked once, however many rows have them, and nothing is imported before', async () => {
    const { preview, run } = await begun();
    const twice = csv('1/2/27', '1/2/27', '28. maj');
    const read = await preview(twice);
    expect(read.errors).toBe(3);
    expect(read.questions.map(({ words, doubt, rows }) => [words, doubt, rows])).toEqual([
      ['1/2/27', 'order', 2],
      ['28. maj', 'year', 1],
    ]);
    await expect(run(twice)).rejects.toMatchObject({ code: 'invalid_input' });
    const mapping = { ...read.mapping, readings: { '1/2/27': '2027-02-01', '28. maj': '2028-05-28' } };
    expect(days(await preview(twice, { mapping }))).toEqual(['2027-02-01', '2028-05-28']);
    await run(twice, { mapping });
    // The next file is of another year.
    expect((await preview(csv('28. maj'))).questions).toMatchObject([{ words: '28. maj', answer: null }]);
  });

  it('an answer of the wrong kind is none', async () => {
    const { preview } = await begun();
    const { mapping } = await preview(csv('28. maj'));
    const read = await preview(csv('28. maj'), { mapping: { ...mapping, readings: { '28. maj': '16:00' } } });
    expect(read.questions).toMatchObject([{ answer: null }]);
  });

  it('are not asked where the column proves the order', async () => {
    const { preview } = await begun();
    expect(days(await preview(csv('1/2/27', '13/2/27')))).toEqual(['2027-02-01', '2027-02-13']);
  });

  it('a weekday that is not that day is told', async () => {
    const { preview } = await begun();
    const read = await preview(csv('tirsdag den 1. februar 2027'));
    expect([days(read), told(read, 'weekday')]).toEqual([
      ['2027-02-01'],
      ['»tirsdag den 1. februar 2027«: den 1. februar 2027 er ikke en tirsdag. Datoen er brugt.'],
    ]);
  });

  it('a weekday cut short is told by its whole name', async () => {
    const { preview } = await begun();
    expect(told(await preview(csv('to. 1. februar 2027')), 'weekday')).toEqual([
      '»to. 1. februar 2027«: den 1. februar 2027 er ikke en torsdag. Datoen er brugt.',
    ]);
  });

  it('a span is told with both of its days', async () => {
    const { preview } = await begun();
    const read = await preview(csv('Møde 1.-2. februar 2027'));
    expect([days(read), told(read, 'span')]).toEqual([
      ['2027-02-01'],
      [
        '»Møde 1.-2. februar 2027« er flere dage. Mødet sættes til den første, 1. februar 2027; den sidste er 2. februar 2027.',
      ],
    ]);
  });

  it('a day that no calendar has is refused in a sentence', async () => {
    const { preview } = await begun();
    expect(told(await preview(csv('31. feb. 2027')), 'date')).toEqual([
      '»31. feb. 2027« er ikke en dag, der findes. Skriv for eksempel 14-12-2026.',
    ]);
  });
});

describe('nothing in a workbook is dropped untold', () => {
  it('hidden rows and sheets, sheets that are no list, and hidden columns', async () => {
    const { preview } = await begun();
    const read = await preview(
      workbook([
        {
          name: 'Punkter',
          rows: [HEAD, item(1, 'Ny skole'), { hidden: item(2, 'Ny vej') }, item(3, 'Ny bro', '26/9')],
          hiddenColumns: [6],
        },
        { name: 'Kladde', state: 'hidden', rows: [HEAD, item(4, 'Ny havn')] },
        { name: 'Noter', rows: [['Husk kaffe']] },
      ]),
    );
    expect(read.rows.map(({ title, caseNumber }) => [title, caseNumber])).toEqual([
      ['Ny skole', ''],
      ['Ny bro', '26/9'],
    ]);
    expect(told(read, 'leftOver')).toEqual([
      'En skjult række er ikke med: »2 Ny vej Åben Økonomiudvalget 1-2-2027«.',
      'Kolonnen »Sagsnr« er skjult i arket og læses som de andre.',
      expect.stringMatching(/^Det skjulte ark »Kladde« er ikke læst \(2 rækker, begynder med »Punkt Titel/),
      'Arket »Noter« er ikke læst, for det har ingen kolonne med titler (1 række, begynder med »Husk kaffe«).',
    ]);
  });

  it('a hidden line closes what is below it, and opens nothing', async () => {
    const { preview } = await begun();
    const rows = (line: string) => [
      ['Punkt', 'Titel', 'Udvalg', 'Mødedato'],
      ['1', 'Ny skole', 'ØU', '1-2-2027'],
      { hidden: ['', line] },
      ['2', 'Køb af grund', 'ØU', '1-2-2027'],
    ];
    const is = async (line: string) =>
      (await preview(workbook([{ name: 'Ark1', rows: rows(line) }]))).rows.map(({ openness }) => openness);
    expect(await is('Lukkede punkter')).toEqual(['untold', 'closed']);
    expect(await is('Åbne punkter')).toEqual(['untold', 'untold']);
  });

  it('what one sheet says of openness holds for its own rows', async () => {
    const { preview } = await begun();
    const head = ['Punkt', 'Titel', 'Udvalg', 'Mødedato'];
    const read = await preview(
      workbook([
        { name: 'Åben dagsorden', rows: [head, ['1', 'Ny skole', 'ØU', '1-2-2027']] },
        { name: 'Lukket dagsorden', rows: [head, ['2', 'Køb af grund', 'ØU', '1-2-2027']] },
      ]),
    );
    expect(read.rows.map(({ title, openness }) => [title, openness])).toEqual([
      ['Ny skole', 'open'],
      ['Køb af grund', 'closed'],
    ]);
  });

  it('comments with their words, beside items and elsewhere', async () => {
    const { preview } = await begun();
    const comments = { B2: 'Er prisen rigtig?', A1: 'Fra Bo', H9: 'Ring til Eva' };
    const read = await preview(workbook([{ name: 'Ark1', rows: [HEAD, item(1, 'Ny skole')], comments }]));
    expect(read.problems.filter(({ code }) => code === 'comment')).toMatchObject([
      { line: 2, level: 'warning', message: { da: 'Kommentaren til B2 er ikke med: »Er prisen rigtig?«.' } },
    ]);
    expect(told(read, 'leftOver')).toEqual([
      'Kommentarer ved tomme celler er ikke med: »Ring til Eva«.',
      'Kommentarer i arket er ikke med: »A1: Fra Bo«.',
    ]);
  });

  it('columns that are mapped to nothing, with how many rows have words in them; the edges of its pages', async () => {
    const { preview } = await begun();
    const read = await preview(
      workbook([
        {
          name: 'Ark1',
          rows: [
            [...HEAD, 'Bemærkning', 'Tom'],
            [...item(1, 'Ny skole'), 'Haster'],
            [...item(2, 'Ny vej'), 'Vent'],
          ],
          footer: '&LUdkast af Bo',
        },
      ]),
    );
    expect(told(read, 'column')).toEqual([
      'Kolonner, der ikke er valgt til noget og ikke kommer med: Bemærkning (2 rækker).',
    ]);
    expect(told(read, 'leftOver')).toEqual([
      'Tekst ved siden af cellerne (sidehoved, sidefod og tegninger) er ikke med: »Udkast af Bo«.',
    ]);
  });

  it('formulas as they were last counted, and told where they were not', async () => {
    const { preview } = await begun();
    const counted = [1, { value: 'Ny skole' }, 'Åben', 'ØU', '1-2-2027', { value: 7, formula: '3+4' }];
    const empty = [2, 'Ny vej', 'Åben', 'ØU', '1-2-2027', { value: '', formula: 'A1' }];
    const read = await preview(workbook([{ name: 'Ark1', rows: [HEAD, counted, empty] }]));
    expect(read.rows.map(({ caseNumber }) => caseNumber)).toEqual(['7', '']);
    expect(told(read, 'leftOver')[0]).toMatch(/^Formler uden gemt resultat er tomme.*»F3«/);
  });

  it('a merged cell once, however many it covers', async () => {
    const { preview } = await begun();
    const read = await preview(
      workbook([
        { name: 'Ark1', rows: [['Flettet overskrift'], HEAD, item(1, 'Ny skole')], merged: ['A1:C1'] },
        { name: 'Noter', rows: [['Flettet note']], merged: ['A1:D1'] },
      ]),
    );
    expect(told(read, 'leftOver').join(' ')).toMatch(
      /begynder med »Flettet note«.*»Flettet overskrift«|»Flettet overskrift«.*begynder med »Flettet note«/s,
    );
  });

  it('a merged line across the sheet closes what is below it', async () => {
    const { preview } = await begun();
    const rows = [
      HEAD.slice(0, 2).concat('Udvalg', 'Mødedato'),
      ['1', 'A', 'ØU', '1-2-2027'],
      ['Lukkede punkter'],
      ['2', 'B', 'ØU', '1-2-2027'],
    ];
    const read = await preview(workbook([{ name: 'Ark1', rows, merged: ['A3:D3'] }]));
    expect(read.rows.map(({ title, closed }) => [title, closed])).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });

  it('merged cells made to exhaust a reader are refused', async () => {
    const { preview } = await begun();
    const rows = Array.from({ length: 3000 }, (_, n) => (n === 0 ? HEAD : item(n, `Sag ${n}`)));
    const bomb = workbook([{ name: 'Ark1', rows, merged: Array.from({ length: 50 }, () => 'A1:XFD1048576') }]);
    await expect(preview(bomb)).rejects.toMatchObject({ code: 'file_too_large', details: { unit: 'cells' } });
  });
});

describe('numbers are read as the sheet shows them', () => {
  const shown: readonly (readonly [code: string, value: number, text: string])[] = [
    ['0000', 12, '0012'],
    ['"26/"0000', 12, '26/0012'],
    ['#,##0', 1234567, '1.234.567'],
    ['0.0%', 0.125, '12,5%'],
    ['#,##0.00 "kr."', 1234.5, '1.234,50 kr.'],
    ['[$kr.-406] #,##0.00', 1234.5, 'kr. 1.234,50'],
    ['General', 12.5, '12,5'],
    ['General', 1234567890123, '1234567890123'],
    ['dd-mm-yyyy', 46419, '2027-02-01'],
    ['hh:mm', 0.6875, '16:30'],
    ['d. mmmm yyyy hh:mm', 46419.6875, '2027-02-01 16:30'],
    ['[h]:mm', 1.5, '36:00'],
    ['"ubrugelig', 5, '5'],
  ];
  it.each(shown)('%s of %d is %s', async (code, value, text) => {
    const { preview } = await begun();
    const row = [1, 'Ny skole', 'Åben', 'ØU', '1-2-2027', { value, style: 1 }];
    expect((await preview(workbook([{ name: 'Ark1', rows: [HEAD, row] }], [code]))).rows[0]?.caseNumber).toBe(text);
  });
});
