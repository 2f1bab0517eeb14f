import { addDays, type Day } from '../../../shared/calendar/days.ts';
import type { SampleDays } from './days.ts';

const MONTHS: readonly string[] = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const MONTH = MONTHS.join('|');

/** The year of what a case is about: the one it is decided in, or the budget that comes next. */
export type YearOf = 'decision' | 'budget';

/** Everything in a written case that names a time; the longest first. */
const TIMES = new RegExp(
  [
    String.raw`(?<range>(?<d1>\d{1,2})\.(?: (?<m1>${MONTH}))? til den (?<d2>\d{1,2})\. (?<m2>${MONTH}) (?<y2>\d{4}))`,
    String.raw`(?<iso>20\d\d-\d\d-\d\d)`,
    String.raw`(?<date>(?<d>\d{1,2})\. (?<m>${MONTH})(?: (?<y>\d{4}))?)`,
    String.raw`(?<kept>\[(?<km>${MONTH}) (?<ky>\d{4})\])`,
    String.raw`(?<pair>(?<pm1>${MONTH}) og (?<pm2>${MONTH}) (?<py>\d{4}))`,
    String.raw`(?<month>(?<mm>${MONTH}) (?<my>\d{4}))`,
    String.raw`(?<week>uge (?<wn>\d{1,2}) i (?<wy>\d{4}))`,
    String.raw`(?<year>(?<![\d./-])20[2-3]\d(?![\d]))`,
  ].join('|'),
  'giu',
);

/** Ends and beginnings of periods are moved by months, all other days by weeks. */
const PERIODS = new Set(['12-31', '01-01', '06-30', '09-30', '08-01']);

/** Puts a written case's times into another plan of dates. */
export class Wording {
  readonly #days: SampleDays;
  readonly #years: number;

  /** `decided` is the written day of the case's last meeting; null when it has none. */
  constructor(days: SampleDays, about: { readonly yearOf: YearOf; readonly decided: Day | null }) {
    this.#days = days;
    const { decided } = about;
    this.#years =
      about.yearOf === 'decision' && decided
        ? Number(days.of(decided).slice(0, 4)) - Number(decided.slice(0, 4))
        : Math.floor((days.months + 4) / 12);
  }

  /** A year of the written case. */
  year(written: number): number {
    return written + this.#years;
  }

  /** A day of the written case. */
  day(written: Day): Day {
    return PERIODS.has(written.slice(5)) ? monthsLater(written, this.#days.months) : this.#days.of(written);
  }

  /** A text of the written case. A month in square brackets stays that month, of the year that fits. */
  text(written: string): string {
    return written.replaceAll(TIMES, (...found) => this.#time(found[0], found.at(-1)));
  }

  /** Any value: texts, days and years in it, at any depth. */
  data<T>(value: T): T {
    return this.#data(value) as T;
  }

  #data(value: unknown, key = ''): unknown {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'number') return key === 'year' || key === 'priceYear' ? this.year(value) : value;
    if (Array.isArray(value)) return value.map((one) => this.#data(one));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#data(one, name)]));
  }

  #time(whole: string, groups: Record<string, string | undefined>): string {
    const { range, iso, date, kept, pair, month, week } = groups;
    if (range) return this.#range(groups);
    if (iso) return this.day(iso);
    if (date) return this.#date(groups);
    if (kept) return this.#kept(groups);
    if (pair) return this.#pair(groups);
    if (month) return this.#month(groups.mm ?? '', groups.my ?? '');
    if (week) return this.#week(groups);
    return String(this.year(Number(whole)));
  }

  #range({ d1, m1, d2, m2, y2 }: Record<string, string | undefined>): string {
    const from = this.#days.of(dayOf(d1, m1 ?? m2, y2));
    const to = this.#days.of(dayOf(d2, m2, y2));
    const start = [`${Number(from.slice(8))}.`];
    if (from.slice(0, 7) !== to.slice(0, 7)) start.push(monthName(from));
    if (from.slice(0, 4) !== to.slice(0, 4)) start.push(from.slice(0, 4));
    return `${start.join(' ')} til den ${told(to)}`;
  }

  #date({ d, m, y }: Record<string, string | undefined>): string {
    const day = this.day(dayOf(d, m, y ?? '2026'));
    return y ? told(day) : told(day).slice(0, -5);
  }

  #kept({ km, ky }: Record<string, string | undefined>): string {
    const written = Number(ky) * 12 + indexOf(km ?? '');
    const later = Math.max(0, Math.ceil((this.#days.months - 5) / 12));
    return `${km} ${Math.floor((written + 12 * later) / 12)}`;
  }

  #pair({ pm1, pm2, py }: Record<string, string | undefined>): string {
    const [first, second] = [this.#month(pm1 ?? '', py ?? ''), this.#month(pm2 ?? '', py ?? '')];
    return `${first.slice(-4) === second.slice(-4) ? first.slice(0, -5) : first} og ${second}`;
  }

  #month(name: string, year: string): string {
    const count = Number(year) * 12 + indexOf(name) + this.#days.months;
    const found = MONTHS[count % 12] ?? name;
    const isCapital = name !== name.toLowerCase();
    return `${isCapital ? found.slice(0, 1).toUpperCase() + found.slice(1) : found} ${Math.floor(count / 12)}`;
  }

  #week({ wn, wy }: Record<string, string | undefined>): string {
    // The 4th of January is in the first week, as in ISO 8601.
    const first = Date.parse(`${wy}-01-04T00:00:00Z`);
    const monday = addDays(
      dayAt(first),
      7 * (Number(wn) - 1 + this.#days.weeks) - ((new Date(first).getUTCDay() + 6) % 7),
    );
    const thursday = addDays(monday, 3);
    const number = Math.ceil(
      ((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000 + 1) / 7,
    );
    return `uge ${number} i ${thursday.slice(0, 4)}`;
  }
}

/** So many months later: the first of a month stays the first, and any other day becomes the last. */
export function monthsLater(written: Day, months: number): Day {
  const count = Number(written.slice(0, 4)) * 12 + Number(written.slice(5, 7)) - 1 + months;
  const first = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  return written.endsWith('-01') ? first : addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
}

const indexOf = (name: string): number => MONTHS.indexOf(name.toLowerCase());
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);
const monthName = (day: Day): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
const told = (day: Day): string => `${Number(day.slice(8))}. ${monthName(day)} ${day.slice(0, 4)}`;
const dayOf = (day = '', month = '', year = ''): Day =>
  `${year}-${String(indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
