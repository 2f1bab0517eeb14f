import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayNames } from '../../../shared/text/dateForms.ts';
import { MONTHS } from '../../../shared/text/patterns.ts';
import { readClock } from '../../../shared/text/readClock.ts';
import { dayOrder, readDay } from '../../../shared/text/readDay.ts';

interface Way {
  readonly text: string;
  readonly day?: string;
  readonly last?: string;
  readonly told?: 'serial' | 'weekday';
  readonly clock?: string;
  readonly until?: string;
  readonly choice?: string[];
  readonly monthDay?: string;
  readonly refused?: 'impossible' | 'none';
}

const ways = (name: string): Way[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/ways/${name}.json`, import.meta.url), 'utf8')) as Way[];

describe('52 ways to write a day', () => {
  const all = ways('days');
  it('is so many', () => expect(new Set(all.map(({ text }) => text)).size).toBe(52));
  it.each(all)('$text', ({ text, day, last, told, choice, monthDay, refused }) => {
    const read = readDay(text);
    if (refused) expect(read).toEqual({ is: refused });
    else if (choice) expect(read).toMatchObject({ is: 'choice', days: choice, monthDay: monthDay ?? null });
    else
      expect(read).toMatchObject({
        ...{ is: 'day', day, last: last ?? null, rest: '', isSerial: told === 'serial' },
        misnamed: told === 'weekday' ? 2 : null,
      });
  });
});

describe('22 ways to write a time', () => {
  const all = ways('times');
  it('is so many', () => expect(new Set(all.map(({ text }) => text)).size).toBe(22));
  it.each(all)('$text', ({ text, clock, until, choice, refused }) => {
    const read = readClock(text);
    if (refused) expect(read).toEqual({ is: refused });
    else if (choice) expect(read).toEqual({ is: 'choice', clocks: choice, until: [] });
    else expect(read).toEqual({ is: 'clock', clock, until: until === undefined ? [] : [until], rest: '' });
  });
});

describe('words that are not the day or the time', () => {
  it.each([
    ['14-12-2026 (aflyst)', 'aflyst'],
    ['Møde nr. 3 - 14. december 2026', 'nr. 3'],
    ['ØU 14.12.2026', 'ØU'],
  ])('%s', (text, rest) => expect(readDay(text)).toMatchObject({ is: 'day', day: '2026-12-14', rest }));
  it.each([
    ['Seminar 1.-2. februar 2027', 'Seminar'],
    ['Seminar, 1-2. februar 2027, Hotel Havn', 'Seminar, Hotel Havn'],
    ['uge 5: 1.-2. februar 2027', 'uge 5'],
    ['nr. 3, 1.-2. februar 2027', 'nr. 3'],
  ])('%s: both ends of the span', (text, rest) =>
    expect(readDay(text)).toMatchObject({ is: 'day', day: '2027-02-01', last: '2027-02-02', rest }),
  );
  it.each([
    ['Lokale 4 - 14. december 2026', 'Lokale 4'],
    ['kl 9 - 14. december 2026', ''],
    ['Sag 12/3456-7 og 14. december 2026', ''],
  ])('%s: a number of something else begins no span', (text, rest) =>
    expect(readDay(text)).toMatchObject({ is: 'day', day: '2026-12-14', last: null, rest }),
  );
  it.each([
    ['16.00 i lokale 4', 'i lokale 4'],
    ['ca. kl. 16', 'ca'],
  ])('%s', (text, rest) => expect(readClock(text)).toMatchObject({ clock: '16:00', rest }));
  it('keeps the hour that stands beside the day, both ends of it', () => {
    const read = readDay('Mandag den 1. februar 2027 kl. 16.00-18.00');
    expect(read).toMatchObject({ day: '2027-02-01', clock: { clock: '16:00', until: ['18:00'] }, rest: '' });
  });
  it.each([
    ['16-6', { is: 'clock', clock: '16:00', until: ['18:00', '06:00'], rest: '' }],
    ['kl. 4-6', { is: 'choice', clocks: ['16:00', '04:00'], until: ['18:00', '06:00'] }],
    ['4 pm - 6 pm', { is: 'choice', clocks: ['16:00'], until: ['18:00'] }],
    ['start 16.00, slut kl. 18.00', { is: 'clock', clock: '16:00', until: ['18:00'], rest: '' }],
    ['16.00 eller 18.00', { is: 'choice', clocks: ['16:00', '18:00'], until: [] }],
  ])('both ends of »%s«', (text, read) => expect(readClock(text)).toEqual(read));
  it('takes a moment with a zone for the Danish day', () => {
    expect(readDay('2027-06-14T22:00:00Z')).toMatchObject({ day: '2027-06-15', clock: null });
    expect(readDay('2027-06-14T14:00:00Z')).toMatchObject({ day: '2027-06-14', clock: { clock: '16:00' } });
  });
});

describe('days of the week', () => {
  it.each([
    ['ti. 2. februar 2027', null],
    ['to. 2. februar 2027', 4],
    ['on. d. 2. februar 2027', 3],
    ['tors 2. februar 2027', 4],
    ['on 2 February 2027', null],
    ['de to udvalg, 2. februar 2027', null],
    ['ti punkter, 2. februar 2027', null],
  ])('%s', (text, misnamed) => expect(readDay(text)).toMatchObject({ is: 'day', day: '2027-02-02', misnamed }));
  it('has whole names in both languages', () =>
    expect([1, 4, 7].map(weekdayNames)).toEqual([
      ['mandag', 'Monday'],
      ['torsdag', 'Thursday'],
      ['søndag', 'Sunday'],
    ]));
});

describe('which number is the day', () => {
  it('is proved by the other cells of the column, unless they prove the opposite too', () => {
    expect(dayOrder(['1/2/27', '13/2/27'])).toBe('dayFirst');
    expect(dayOrder(['1/2/27', '13/2/27', '2/13/27'])).toBe('unknown');
    expect(dayOrder(['1/2/27', '1-13-27'])).toBe('unknown');
    expect(readDay('1/2/27', { order: 'dayFirst' })).toMatchObject({ is: 'day', day: '2027-02-01' });
  });
  it('is asked where only the American order gives a day', () =>
    expect(readDay('12/25/2027')).toMatchObject({ is: 'choice', days: ['2027-12-25'] }));
  it.each([
    ['Møde 3 - 14. december 2026', ['2026-12-03', '2026-12-14']],
    ['15-12-2026 til 14-12-2026', ['2026-12-15', '2026-12-14']],
    ['31.-1. februar 2027', ['2027-02-01']],
    ['1.-2. og 8.-9. februar 2027', ['2027-02-01', '2027-02-02', '2027-02-08', '2027-02-09']],
    ['1.-2. februar og 3. marts 2027', ['2027-02-01', '2027-02-02', '2027-03-03']],
    ['14. december eller 15. december 2026', ['2026-12-14', '2026-12-15']],
  ])('is asked where a span may be none: %s', (text, days) =>
    expect(readDay(text)).toMatchObject({ is: 'choice', days, doubt: 'several' }),
  );
  it('is not guessed where neither day has a year', () =>
    expect(readDay('1. eller 2. februar')).toEqual({ is: 'choice', days: [], doubt: 'year', monthDay: null }));
  it('is the one day where first and last are the same', () =>
    expect(readDay('1.-1. februar 2027')).toMatchObject({ is: 'day', day: '2027-02-01', last: null, rest: '' }));
  it('is never made of an English month and two of its days', () =>
    expect(readDay('March 1-2, 2027')).toEqual({ is: 'none' }));
  it('is asked of six digits', () =>
    expect(readDay('010227')).toMatchObject({ is: 'choice', days: ['2027-02-01', '2001-02-27'] }));
});

const NAMES = MONTHS.split('|');
const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const two = (number: number): string => String(number).padStart(2, '0');

/** Every form a Dane writes a day in that has one meaning. */
function written(iso: string): string[] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const name = NAMES[month - 1] ?? '';
  const weekday = WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
  const yy = two(year % 100);
  const numbers = [
    `${day}/${month} ${year}`,
    `${day}/${month}-${year}`,
    `${day}/${month}-${yy}`,
    `${day}/${month}/${year}`,
  ]
    .concat([
      `${day}-${month}-${year}`,
      `${two(day)}.${two(month)}.${year}`,
      `${day}.${month}.${yy}`,
      `${two(day)}${two(month)}${year}`,
    ])
    .concat([iso, iso.replaceAll('-', ''), iso.replaceAll('-', '/')]);
  const words = [name, name.slice(0, 3), `${name.slice(0, 3)}.`].flatMap((one) => [
    `${day}. ${one} ${year}`,
    `${day}.${one} ${year}`,
    `${day}. ${one}, ${year}`,
    `${two(day)}-${one.replace('.', '')}-${yy}`,
    `${weekday} den ${day}. ${one} ${year}`,
    `${weekday.slice(0, 3)}. d. ${day}. ${one} ${year}`,
  ]);
  return [...numbers, ...words];
}

const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2069-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('what is written is what is read', () => {
  it('a day in all forms, in any case and with any space', () =>
    fc.assert(
      fc.property(aDay, (iso) => {
        for (const text of written(iso)) {
          for (const one of [text, text.toUpperCase(), `  ${text.replaceAll(' ', '\u00A0')} `])
            expect([one, readDay(one)]).toMatchObject([
              one,
              { is: 'day', day: iso, last: null, misnamed: null, rest: '' },
            ]);
        }
      }),
      { numRuns: 300 },
    ));

  it('a span of days keeps both', () =>
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 40 }), (iso, days) => {
        const last = new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
        const word = (day: string) => written(day).find((text) => /^\d+\. \p{L}+ \d{4}$/u.test(text)) ?? '';
        for (const joint of ['-', ' - ', '–', ' til '])
          expect(readDay(`${word(iso)}${joint}${word(last)}`)).toMatchObject({ is: 'day', day: iso, last });
        if (last.slice(0, 7) === iso.slice(0, 7))
          for (const before of ['', 'fra ', 'Møde ', 'Seminar, '])
            expect(readDay(`${before}${Number(iso.slice(8))}.-${word(last)}`)).toMatchObject({
              is: 'day',
              day: iso,
              last,
            });
      }),
      { numRuns: 200 },
    ));

  it('a time in all forms, and a span of it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 8 * 60, max: 1439 }), fc.integer({ min: 1, max: 23 }), (minutes, until) => {
        const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
        const clock = `${two(hour)}:${two(minute)}`;
        const forms = [
          `${hour}.${two(minute)}`,
          `${two(hour)}:${two(minute)}`,
          `kl. ${hour},${two(minute)}`,
          `${clock}:00`,
        ];
        if (minute === 0) forms.push(String(hour), `kl. ${hour}`, `klokken ${hour}`);
        for (const text of forms) expect(readClock(text)).toMatchObject({ is: 'clock', clock, until: [] });
        expect(readClock(`0,${String((minutes / 1440).toFixed(10)).slice(2)}`)).toMatchObject({ is: 'clock', clock });
        if (until > 7)
          for (const joint of ['-', ' – ', ' til '])
            expect(readClock(`${hour}.${two(minute)}${joint}${two(until)}.00`)).toMatchObject({
              clock,
              until: [`${two(until)}:00`],
            });
      }),
      { numRuns: 300 },
    ));

  // What a line can send astray takes minutes here, and the limit of every test ends it; seconds are for the bench.
  it('reads a very long row of days', () => {
    for (const one of ['1.-', '1 og ', '1., ', '9.-8. og '])
      expect(readDay(`${one.repeat(20_000)}2. februar 2027`).is).not.toBe('none');
  });

  it('reads anything at all without a fault', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 ./-,:–kl febrmajden'), maxLength: 400 }), (text) => {
        expect(readDay(text).is).toBeTypeOf('string');
        expect(readClock(text).is).toBeTypeOf('string');
      }),
      { numRuns: 500 },
    ));
});
