import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnd } from '../../../../electron/core/imports/agenda/ends.ts';
import type { AgendaPreview } from '../../../../shared/contract/agendaImport.ts';
import { plannedMinutes } from '../../../../shared/kinds/meeting/times.ts';
import { readClock } from '../../../../shared/text/readClock.ts';
import { value } from '../../../support/core.ts';
import { h, p, word } from '../support.ts';
import { begun, bytes, xlsx } from './support.ts';

const DAY = '14-06-2027';
/** A row for each pair of cells, all of one meeting. */
const csv = (head: string, ...cells: string[]) =>
  bytes(
    `Titel;Åben/lukket;Udvalg;Mødedato;${head}\n${cells.map((own, n) => `Sag ${n};Åben;KMU;${DAY};${own}`).join('\n')}\n`,
  );
const timesIn = ({ meetings }: AgendaPreview) => meetings.map(({ time, ends }) => [time, ends]);
const toldIn = ({ problems }: AgendaPreview) =>
  problems.map(({ code, level, line, field }) => [code, level, line, field]);
const BOTH = [['16:00', '18:00']];

describe('when a meeting is planned to end', () => {
  it.each([
    ['a span', csv('Kl.', '16.00-18.00')],
    ['a span on each row', csv('Kl.', 'kl. 16-18', 'kl. 16-18')],
    ['a span on the first row only', csv('Kl.', '16 til 18', '')],
    ['a span in words', csv('Kl.', 'start kl. 16.00, slut kl. 18.00')],
    ['a column of its own', csv('Start;Slut', '16.00;18.00')],
    ['a column of its own, by another name', csv('Mødestart;Forventet sluttidspunkt', '16:00;kl. 18')],
    ['a number that only can be the afternoon', csv('Kl.;Sluttid', '16.00;6')],
    ['both, and they agree', csv('Kl.;Slut', '16-18;18.00')],
    ['beside the day', bytes(`Titel;Åben/lukket;Udvalg;Mødedato\nA;Åben;KMU;${DAY} kl. 16.00-18.00\n`)],
  ])('%s', async (_name, file) => {
    const { client, preview, run } = await begun();
    const read = await preview(file);
    expect([timesIn(read), toldIn(read)]).toEqual([BOTH, []]);
    const [made] = (await run(file)).meetings;
    expect((await value(client.meetings.get({ id: made?.id as never }))).row).toMatchObject({
      time: '16:00',
      ends: '18:00',
    });
  });

  it('after midnight', async () => {
    const { preview } = await begun();
    expect(timesIn(await preview(csv('Kl.', '20.00-00.30')))).toEqual([['20:00', '00:30']]);
  });

  it('in a workbook, also as the part of a day that a sheet counts', async () => {
    const { preview } = await begun();
    const file = await xlsx([
      ['Titel', 'Åben/lukket', 'Udvalg', 'Mødedato', 'Kl.', 'Slut'],
      ['A', 'Åben', 'KMU', DAY, '16.00', 0.75],
    ]);
    expect(timesIn(await preview(file))).toEqual(BOTH);
  });

  it.each([
    ['Tid: kl. 16.00-18.00'],
    ['Tid: 16.00\nSlut: 18.00'],
    ['Forventet sluttidspunkt: kl. 18.00\nMødet begynder kl. 16.00'],
  ])('in the head of a Word file: %s', async (lines) => {
    const { preview } = await begun();
    const head = ['Klima- og Miljøudvalget', 'Mødedato: 14. juni 2027', ...lines.split('\n')];
    const read = await preview(word(head.map((line) => p(line)).join('') + h(1, '1. Ny sti') + p('Stien er lang.')));
    expect(timesIn(read)).toEqual(BOTH);
    expect(read.problems.filter(({ field }) => field === 'ends')).toEqual([]);
  });

  it('of words that are asked about follows the answer', async () => {
    const { preview } = await begun();
    const file = csv('Kl.', 'kl. 4-6');
    const read = await preview(file);
    expect(read.questions).toMatchObject([{ field: 'time', words: 'kl. 4-6', options: ['16:00', '04:00'] }]);
    const answered = async (answer: string) =>
      timesIn(await preview(file, { mapping: { ...read.mapping, readings: { 'kl. 4-6': answer } } }));
    expect(await answered('16:00')).toEqual(BOTH);
    expect(await answered('04:00')).toEqual([['04:00', '06:00']]);
  });

  it('said for the whole file is for rows that say none', async () => {
    const { preview } = await begun();
    const file = csv('Kl.', '16.00');
    const { mapping } = await preview(file);
    const whole = { ...mapping, meeting: { ...mapping.meeting, ends: '18:00' } };
    expect(timesIn(await preview(file, { mapping: whole }))).toEqual(BOTH);
    expect(timesIn(await preview(csv('Kl.', '16.00-17.00'), { mapping: whole }))).toEqual([['16:00', '17:00']]);
    // Nothing says when it begins: then the body mostly does at 13.
    expect(timesIn(await preview(csv('Kl.', ''), { mapping: whole }))).toEqual([['13:00', '18:00']]);
  });

  it('is as the body mostly meets, where the file says no other time', async () => {
    const { preview } = await begun();
    const of = async (kl: string) =>
      timesIn(await preview(bytes(`Titel;Åben/lukket;Udvalg;Mødedato;Kl.\nA;Åben;KB;${DAY};${kl}\n`)));
    expect([await of(''), await of('18.00'), await of('17.00')]).toEqual([
      [['18:00', '21:00']],
      [['18:00', '21:00']],
      [['17:00', null]],
    ]);
  });
});

describe('an end that cannot be used is told, and stops nothing', () => {
  const warned = ['warning', 2, 'ends'];
  it.each([
    ['before the beginning', 'Kl.', '18.00-16.00', 'span', '18:00', /kan ikke slutte 16:00/],
    ['no time of day', 'Kl.;Slut', '16.00;efter behov', 'unread', '16:00', /»efter behov«/],
    ['and where the meeting begins nowhere', 'Slut', '18.00', 'span', '13:00', /siger ikke, hvornår mødet begynder/],
    ['one of several', 'Kl.;Slut', '00.30;6', 'span', '00:30', /kan slutte 18:00 eller 06:00/],
  ])('%s', async (_name, head, cells, code, time, words) => {
    const { preview } = await begun();
    const read = await preview(csv(head, cells));
    expect([timesIn(read), read.errors, toldIn(read)]).toEqual([[[time, null]], 0, [[code, ...warned]]]);
    expect(read.problems[0]?.message.da).toMatch(words);
  });

  it('two that differ: the column of its own counts', async () => {
    const { preview } = await begun();
    const read = await preview(csv('Kl.;Slut', '16-18;19.00'));
    expect([timesIn(read), toldIn(read)]).toEqual([[['16:00', '19:00']], [['span', ...warned]]]);
  });

  it('words beside it', async () => {
    const { preview } = await begun();
    const read = await preview(csv('Kl.;Slut', '16.00;18.00 (senest)'));
    expect([timesIn(read), toldIn(read)]).toEqual([BOTH, [['unread', ...warned]]]);
  });

  it('times of single items: how long those behind closed doors take is no end to tell', async () => {
    const { preview } = await begun();
    const read = await preview(csv('Kl.', '16.00-16.10', '16.10-18.00'));
    expect([timesIn(read), toldIn(read)]).toEqual([[['16:00', null]], [['ends', 'warning', 3, 'ends']]]);
  });
});

describe('a meeting that is planned already', () => {
  const plan = { body: 'kmu', date: '2027-06-14', place: '', kind: 'ordinary' } as const;
  const imported = async (planned: { time: string | null; ends: string | null }, file: Uint8Array) => {
    const { client, preview, run } = await begun();
    const { ids } = await value(client.meetings.plan({ meetings: [{ ...plan, ...planned }] }));
    const told = await preview(file);
    await run(file);
    const { row } = await value(client.meetings.get({ id: ids[0] as never }));
    expect(timesIn(told)).toEqual([[row.time, row.ends]]);
    return { row, codes: told.problems.map(({ code }) => code) };
  };

  it('keeps its end, and the other is told', async () => {
    const { row, codes } = await imported({ time: '16:00', ends: '17:00' }, csv('Kl.', '16-18'));
    expect([row.ends, codes]).toEqual(['17:00', ['ends']]);
  });

  it('gets what the plan says nothing of', async () => {
    const none = await imported({ time: '16:00', ends: null }, csv('Kl.', '16-18'));
    const neither = await imported({ time: null, ends: null }, csv('Kl.;Sted', '16-18;Lokale 4'));
    expect([none.row.ends, none.codes]).toEqual(['18:00', []]);
    expect([neither.row, neither.codes]).toMatchObject([{ time: '16:00', ends: '18:00', place: 'Lokale 4' }, []]);
  });

  it('gets no end of another beginning', async () => {
    const { row, codes } = await imported({ time: '15:00', ends: null }, csv('Kl.', '16-18'));
    expect([row.time, row.ends, codes]).toEqual(['15:00', null, ['time']]);
  });
});

it('a span keeps both ends, whatever the times and however they are written', () => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const aMinute = fc.integer({ min: 8 * 60, max: 1439 });
  fc.assert(
    fc.property(aMinute, aMinute, fc.constantFrom('-', ' – ', ' til ', ', slut '), (from, to, joint) => {
      const clock = (at: number) => `${two(Math.floor(at / 60))}:${two(at % 60)}`;
      const words = `kl. ${clock(from).replace(':', '.')}${joint}${clock(to).replace(':', '.')}`;
      const told: string[] = [];
      const begins = { words, reading: readClock(words) };
      const times = { time: clock(from), ends: clock(to) };
      const ends = readEnd({ time: times.time, begins, cell: '', other: null }, (code) => told.push(code));
      const isPossible = plannedMinutes(times) !== null;
      expect([ends, told]).toEqual(isPossible ? [times.ends, []] : [null, ['span']]);
    }),
  );
});
