import { type DateWords, datesIn, evenSigns, WEEKDAY, weekdayNumber } from './dateForms.ts';
import { type ClockReading, readClock } from './readClock.ts';

/** What only the one who wrote the words knows: which number is the day, the year, or which of several days is meant. */
export type DayDoubt = 'order' | 'year' | 'several';

/**
 * A day as a person or a sheet wrote it, `2027-02-01`. `last` is the end of a span, `misnamed` the day of the week that the words give it
 * and the calendar does not, `clock` what they say of the hour, `rest` what is no part of any of these.
 */
export type DayReading =
  | {
      readonly is: 'day';
      readonly day: string;
      readonly last: string | null;
      readonly misnamed: string | null;
      readonly isSerial: boolean;
      readonly clock: ClockReading | null;
      readonly rest: string;
    }
  /** The words may mean each of `days`; where they give no year, `monthDay` is what they do give (`05-28`). */
  | {
      readonly is: 'choice';
      readonly days: readonly string[];
      readonly doubt: DayDoubt;
      readonly monthDay: string | null;
    }
  /** They name a day that no calendar has: 31. februar. */
  | { readonly is: 'impossible' }
  | { readonly is: 'none' };

/** What other cells of the same column prove: that the first number is the day. */
export interface DayHints {
  readonly order: 'dayFirst' | 'unknown';
}

/**
 * The day a text names, in any form that people here and their programs write: `1/2 2027`, `1. feb. 2027`, `tirsdag den 1.februar 2027`,
 * `01-feb-27`, `2027-02-01`, `46054` of a sheet. Where the words may mean several days, it says which instead of choosing.
 */
export function readDay(text: string, hints: DayHints = { order: 'unknown' }): DayReading {
  const line = evenSigns(text);
  return instant(line) ?? serial(line) ?? sixDigits(line) ?? named(line, hints);
}

/** What the dates of a column prove of all of them: where one can be read only with the day first, and none only with the month first. */
export function dayOrder(texts: Iterable<string>): DayHints['order'] {
  let isProved = false;
  for (const text of texts) {
    for (const { slashes, day, month } of datesIn(evenSigns(text))) {
      if (slashes && month > 12) return 'unknown';
      if (slashes && day > 12) isProved = true;
    }
  }
  return isProved ? 'dayFirst' : 'unknown';
}

const DANISH_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment with its zone, as systems export days: midnight there or here is a day without an hour. */
function instant(line: string): DayReading | null {
  const [, clock] = /^\d{4}-\d\d-\d\dT(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.exec(line) ?? [];
  const time = clock === undefined ? Number.NaN : Date.parse(line);
  if (clock === undefined || Number.isNaN(time)) return null;
  const [day = '', danish = ''] = DANISH_TIME.format(time).split(' ');
  if (clock === '00:00') return plain(line.slice(0, 10));
  return danish === '00:00' ? plain(day) : { ...plain(day), clock: readClock(danish) };
}

/** Sheets count days from the end of 1899; what else has five digits and stands where a day should is not known to anyone. */
function serial(line: string): DayReading | null {
  const [, whole, part] = /^(\d{5})(?:[.,](\d+))?$/.exec(line) ?? [];
  const days = Number(whole);
  if (whole === undefined || days < 29_221 || days > 73_050) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
  const clock = part === undefined ? null : readClock(`0,${part.padEnd(3, '0')}`);
  return { ...plain(day), isSerial: true, clock };
}

/** `010227`: the year stands last for people and first for machines. */
function sixDigits(line: string): DayReading | null {
  const [, a = '', b = '', c = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(line) ?? [];
  if (a === '') return null;
  const days = [isoDay(2000 + Number(c), Number(b), Number(a)), isoDay(2000 + Number(a), Number(b), Number(c))];
  return choice(days, 'order');
}

function named(line: string, hints: DayHints): DayReading {
  const dates = datesIn(line);
  const [first] = dates;
  if (!first) return { is: 'none' };
  const span = spanOf(line, dates);
  if (span === 'several') {
    const days = dates.flatMap((date) => meanings(date, hints));
    return days.length > 0 ? choice(days, 'several') : { is: 'impossible' };
  }
  const { from, to, begins, ends } = span;
  const last = ends === null ? null : (meanings(ends, hints)[0] ?? null);
  const days = meanings(begins, hints);
  if (ends !== null && last === null && begins.year !== '') return { is: 'impossible' };
  if (begins.year === '') return yearless(begins);
  if (days.length !== 1) return choice(days, begins.year.length === 2 && !begins.slashes ? 'year' : 'order');
  const outside = `${line.slice(0, from)} ${line.slice(to).replace(/^T(?=\d)/, ' ')}`;
  const day = days[0] ?? '';
  return { ...plain(day), last: last === day ? null : last, ...around(outside, day) };
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly begins: DateWords;
  readonly ends: DateWords | null;
}

const JOINT = `\\s?(?:-|til|og|to|and|\\+|&)\\s?(?:kl\\.\\s)?(?:(?:${WEEKDAY})[.,]?\\s)?(?:den\\s|d\\.\\s?)?`;
const JOINED = new RegExp(`^${JOINT}$`, 'iu');
const DAY_BEFORE = new RegExp(
  `^(?<lead>(?:fra\\s)?(?:(?:${WEEKDAY})[.,]?\\s)?(?:den\\s|d\\.\\s?)?)(?<day>\\d{1,2})\\.?${JOINT}$`,
  'iu',
);

/** One date, or a first and a last one: `1.-2. februar 2027`, `30. januar til 1. februar 2027`. */
function spanOf(line: string, dates: readonly DateWords[]): Span | 'several' {
  const [first, second] = dates;
  if (!first || dates.length > 2) return 'several';
  const before = DAY_BEFORE.exec(line.slice(0, first.from))?.groups;
  if (before && !second) {
    const begins = { ...first, day: Number(before.day) };
    return { from: before.lead?.length ?? 0, to: first.to, begins, ends: first };
  }
  if (!second) return { from: first.from, to: first.to, begins: first, ends: null };
  if (!JOINED.test(line.slice(first.to, second.from))) return 'several';
  const turns = first.month > second.month ? 1 : 0;
  const year =
    first.year === '' && second.year !== '' ? String(Number(second.year) - turns).padStart(2, '0') : first.year;
  return { from: first.from, to: second.to, begins: { ...first, year }, ends: second };
}

/** The days a date may mean: one for most, none for what no calendar has. */
function meanings(date: DateWords, { order }: DayHints): string[] {
  const { day, month, slashes } = date;
  if (date.year === '') return [];
  const short = date.year.length === 2;
  const year = Number(date.year) + (short ? 2000 : 0);
  const dayFirst = isoDay(year, month, day);
  if (slashes && order === 'unknown' && day !== month) {
    const monthFirst = isoDay(year, day, month);
    if (monthFirst && !dayFirst) return [monthFirst, ''];
    // With all four digits of the year it is the Danish form; in two of them it is as often the American.
    if (short && monthFirst) return [dayFirst ?? '', monthFirst];
  }
  if (!dayFirst) return [];
  // Of the year 70 and on, nobody knows the century.
  return short && year >= 2070 ? [isoDay(year - 100, month, day) ?? '', dayFirst] : [dayFirst];
}

function yearless({ month, day }: DateWords): DayReading {
  const monthDay = isoDay(2000, month, day)?.slice(5);
  return monthDay === undefined ? { is: 'impossible' } : { is: 'choice', days: [], doubt: 'year', monthDay };
}

function choice(days: readonly (string | null)[], doubt: DayDoubt): DayReading {
  const found = [...new Set(days.filter((day) => day !== null && day !== ''))] as string[];
  return found.length === 0 ? { is: 'impossible' } : { is: 'choice', days: found, doubt, monthDay: null };
}

const WEEKDAYS_IN = new RegExp(`(?<!\\p{L})(${WEEKDAY})(?!\\p{L})`, 'giu');

/** What stands around a date: the day of the week, the hour, and words that belong to neither. */
function around(outside: string, day: string): Pick<DayReading & { is: 'day' }, 'misnamed' | 'clock' | 'rest'> {
  const weekdays = [...` ${outside} `.matchAll(WEEKDAYS_IN)].map(([word]) => word);
  const [said] = weekdays;
  const is = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  const misnamed = said !== undefined && weekdayNumber(said) !== is ? said : null;
  const rest = ` ${outside} `
    .replaceAll(WEEKDAYS_IN, ' ')
    .replaceAll(/(?<!\p{L})(?:den|d\.|møde(?:t|dato|dag)?|dato|dag|fra|the|of|on)(?!\p{L}):?/giu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,;:.()-]+|[\s,;:.()-]+$/gu, '');
  const read = rest === '' ? null : readClock(rest);
  const clock = read === null || read.is === 'none' ? null : read;
  return { misnamed, clock, rest: clock === null ? rest : clock.is === 'clock' ? clock.rest : '' };
}

function isoDay(year: number, month: number, day: number): string | null {
  const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const iso = `${y}-${m}-${d}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return exists && year >= 1800 && year < 2200 ? iso : null;
}

function plain(day: string): DayReading & { is: 'day' } {
  return { is: 'day', day, last: null, misnamed: null, isSerial: false, clock: null, rest: '' };
}
