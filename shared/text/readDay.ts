import { addDays, type Day, dayOfNumbers, weekday } from '../calendar/days.ts';
import { type DateWords, datesIn, evenSigns, WEEKDAY, weekdayNumber } from './dateForms.ts';
import { type ClockReading, readClock } from './readClock.ts';

/** What only the one who wrote the words knows: which number is the day, the year, or which of several days is meant. */
export type DayDoubt = 'order' | 'year' | 'several';

/**
 * A day as a person or a sheet wrote it, `2027-02-01`. `last` is the end of a span, `misnamed` the day of the week that the words give it
 * and the calendar does not (1 is Monday), `clock` what they say of the hour, `rest` what is no part of any of these.
 */
export type DayReading =
  | {
      readonly is: 'day';
      readonly day: string;
      readonly last: string | null;
      readonly misnamed: number | null;
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
  const day = addDays('1899-12-30', days);
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
  if (dates.length === 0) return { is: 'none' };
  const span = spanOf(line, dates);
  if ('several' in span) return oneOf(span.several, hints);
  const { from, to, begins, ends } = span;
  const last = ends === null ? null : (meanings(ends, hints)[0] ?? null);
  const days = meanings(begins, hints);
  if (ends !== null && last === null && begins.year !== '') return { is: 'impossible' };
  if (begins.year === '') return yearless(begins);
  if (days.length !== 1) return choice(days, begins.year.length === 2 && !begins.slashes ? 'year' : 'order');
  const day = days[0] ?? '';
  if (last !== null && last < day) return choice([day, last], 'several');
  const outside = `${line.slice(0, from)} ${line.slice(to).replace(/^T(?=\d)/, ' ')}`;
  return { ...plain(day), last: last === day ? null : last, ...around(outside, day) };
}

function oneOf(dates: readonly DateWords[], hints: DayHints): DayReading {
  const days = dates.flatMap((date) => meanings(date, hints));
  if (days.length > 0) return choice(days, 'several');
  return dates.some(({ year }) => year === '')
    ? { is: 'choice', days: [], doubt: 'year', monthDay: null }
    : { is: 'impossible' };
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly begins: DateWords;
  readonly ends: DateWords | null;
}
interface Several {
  readonly several: readonly DateWords[];
}

const JOINT = `\\s?(?:-|til(?:\\sog\\smed)?|t\\.\\s?o\\.\\s?m\\.|og|to|and|\\+|&)\\s?(?:kl\\.\\s)?(?:(?:${WEEKDAY})[.,]?\\s)?(?:den\\s|d\\.\\s?)?`;
const JOINED = new RegExp(`^${JOINT}$`, 'iu');
/** Numbers before a date that are days of the same month: `1.-` of `1.-2. februar`, `1., 2. og ` of `1., 2. og 3. februar`. */
const DAY_BEFORE = new RegExp(
  `(?<!\\d|\\d[.,:/-])(?<others>(?:\\d{1,2}\\.,\\s?){0,5})(?<day>\\d{1,2})(?<dot>\\.)?(?<joint>${JOINT}|\\s(?<either>eller|or)\\s)$`,
  'iu',
);
/** Words whose number is no day: `nr. 3 - 14. december`. */
const COUNTS = /(?<!\p{L})(?:nr|no|nummer|number|lokale|rum|sal|uge|week|punkt|pkt|kl|klokken)[.:]?\s?$|§\s?$/iu;
/** What stands before the first day of a span, and before nothing else that is counted. */
const LEADS = new RegExp(`(?:^|(?<!\\p{L})(?:fra|den|d\\.|(?:${WEEKDAY})[.,]?))\\s?$`, 'iu');

/** One date, or a first and a last one: `1.-2. februar 2027`, `30. januar til 1. februar 2027`. */
function spanOf(line: string, dates: readonly DateWords[]): Span | Several {
  const [first, second] = dates;
  if (!first || dates.length > 2) return { several: dates };
  const before = daysBefore(line, first);
  const [begun] = before.days;
  if (!second) {
    if (before.is === 'doubted') return { several: [...before.days, first] };
    return { from: before.from, to: first.to, begins: begun ?? first, ends: begun ? first : null };
  }
  const turns = first.month > second.month ? 1 : 0;
  const year =
    first.year === '' && second.year !== '' ? String(Number(second.year) - turns).padStart(2, '0') : first.year;
  const begins = { ...first, year };
  if (before.is !== 'none' || !JOINED.test(line.slice(first.to, second.from)))
    return { several: [...before.days.map((day) => ({ ...day, year })), begins, second] };
  return { from: first.from, to: second.to, begins, ends: second };
}

interface Before {
  /** `doubted`: a person must say which of the days is meant. */
  readonly is: 'none' | 'span' | 'doubted';
  readonly from: number;
  readonly days: readonly DateWords[];
}

/**
 * The days that numbers before a date are, none where they are numbers of something else. Loose before a dash (`Møde 3 - 14. december`) one
 * may be either.
 */
function daysBefore(line: string, date: DateWords): Before {
  const found = DAY_BEFORE.exec(line.slice(0, date.from));
  const { others = '', day = '', dot, joint = '', either } = found?.groups ?? {};
  const [from, number] = [found?.index ?? date.from, Number(day)];
  const outside = line.slice(0, from);
  if (!found || number < 1 || COUNTS.test(outside)) return { is: 'none', from: date.from, days: [] };
  // A span into the month: nobody wrote which month it begins in.
  if (number > date.day) return { is: dot === undefined ? 'none' : 'doubted', from: date.from, days: [] };
  const days = [...others.matchAll(/\d+/g), [day]].map(([one]) => ({ ...date, day: Number(one) }));
  // `1.-2. og 8.-9. februar`: days before days. They only grow less, so this ends.
  const earlier = number < date.day ? daysBefore(outside, { ...date, from, day: number }).days : [];
  const isLoose = dot === undefined && joint.startsWith(' ') && !LEADS.test(outside);
  const all = [...earlier, ...days];
  return { is: either !== undefined || isLoose || all.length > 1 ? 'doubted' : 'span', from, days: all };
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

const WEEKDAYS_IN = new RegExp(
  `(?<!\\p{L})(?<first>${WEEKDAY})(?:\\.?\\s?(?:-|og|til)\\s?(?:${WEEKDAY}))?(?!\\p{L})`,
  'giu',
);

/** What stands around a date: the day of the week, the hour, and words that belong to neither. */
function around(outside: string, day: string): Pick<DayReading & { is: 'day' }, 'misnamed' | 'clock' | 'rest'> {
  const [said] = [...` ${outside} `.matchAll(WEEKDAYS_IN)].map(({ groups }) => groups?.first);
  const named = said === undefined ? null : weekdayNumber(said);
  const misnamed = named === weekday(day) ? null : named;
  const rest = ` ${outside} `
    .replaceAll(WEEKDAYS_IN, ' ')
    .replaceAll(/(?<!\p{L})(?:den|d\.|møde(?:t|dato|dag)?|dato|dag|fra|the|of|on)(?!\p{L}):?/giu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([,;])[\s,;]+/g, '$1 ')
    .replace(/^[\s,;:.()-]+|[\s,;:.()-]+$/gu, '');
  const read = rest === '' ? null : readClock(rest);
  const clock = read === null || read.is === 'none' ? null : read;
  return { misnamed, clock, rest: clock === null ? rest : clock.is === 'clock' ? clock.rest : '' };
}

/** Days of a meeting: no calendar of the council's reaches further. */
function isoDay(year: number, month: number, day: number): Day | null {
  return year >= 1800 && year < 2200 ? dayOfNumbers(year, month, day) : null;
}

function plain(day: string): DayReading & { is: 'day' } {
  return { is: 'day', day, last: null, misnamed: null, isSerial: false, clock: null, rest: '' };
}
