import { MONTHS } from './patterns.ts';

const DANISH = MONTHS.split('|');
const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const ORDINALS = [
  'første',
  'anden',
  'tredje',
  'fjerde',
  'femte',
  'sjette',
  'syvende',
  'ottende',
  'niende',
  'tiende',
  'ellevte',
  'tolvte',
  'trettende',
  'fjortende',
  'femtende',
  'sekstende',
  'syttende',
  'attende',
  'nittende',
  'tyvende',
  'enogtyvende',
  'toogtyvende',
  'treogtyvende',
  'fireogtyvende',
  'femogtyvende',
  'seksogtyvende',
  'syvogtyvende',
  'otteogtyvende',
  'niogtyvende',
  'tredivte',
  'enogtredivte',
];

/** Monday first, as calendars here are. */
const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const ENGLISH_WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT_WEEKDAYS = 'man?|tirs?|ons|tors?|fre?|lør?|søn?|mon|tue|wed|thu|fri|sat|sun';
/** These are words as well (*de to udvalg*, *ti punkter*, *on 1 February*): days of the week only before a dot. */
const WORDS_TOO = 'ti|on|to';
export const WEEKDAY = `(?:${[...WEEKDAYS, ...ENGLISH_WEEKDAYS].join('|')})(?:en)?|(?:${SHORT_WEEKDAYS})(?=[.,\\s])|(?:${WORDS_TOO})(?=\\.)`;

const MONTH = [...DANISH, ...ENGLISH].map((name) => shortened(name)).join('|');
const YEAR = `(?:\\s?[-/.]\\s?(?=['’]?\\d)|\\s?,\\s?(?=['’]?\\d{4})|\\s(?=\\d{4}|['’]|2[5-9]|[3-9]\\d)|(?=\\d{4}))['’]?(?<Y>\\d{4}|\\d{2})(?!\\d|[.:]\\d)`;

/** Any beginning of a name, from three letters on. */
function shortened(name: string): string {
  const [head, tail] = [name.slice(0, 3), name.slice(3)];
  return head + [...tail].reduceRight((inner, letter) => `(?:${letter}${inner})?`, '');
}

/** `named` fills in the names of the groups: each form has its own, since a pattern may name a group but once. */
const form = (kind: string, pattern: string): string =>
  pattern.replaceAll(/\(\?<([A-Z])>/g, (_, name: string) => `(?<${kind}${name}>`);

const FORMS: Readonly<Record<string, string>> = {
  iso: '(?<!\\d)(?<Y>\\d{4})\\s?[-/.]\\s?(?<M>\\d{1,2})\\s?[-/.]\\s?(?<D>\\d{1,2})(?!\\d)',
  // Not behind an English month: `March 1-2, 2027` is two days of March.
  number: `(?<!\\d|\\d[.,]|(?:${MONTH})\\.?\\s)(?<D>\\d{1,2})\\.?\\s?(?<S>[-/.])\\s?(?<M>\\d{1,2})\\.?${YEAR}`,
  spaced: '(?<!\\d)(?<D>\\d{2})\\s(?<M>\\d{2})\\s(?<Y>\\d{4})(?!\\d)',
  word: `(?<!\\d|\\d[.,])(?<D>\\d{1,2}|(?<!\\p{L})(?:${[...ORDINALS].reverse().join('|')}))(?:\\.|st|nd|rd|th|ste|te|de)?\\s?(?:[-/]\\s?)?(?<M>${MONTH})(?!\\p{L})\\.?(?:${YEAR})?`,
  monthFirst: `(?<!\\p{L})(?<M>${MONTH})\\.?\\s(?<D>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<Y>\\d{4})(?!\\d)`,
  solid: '(?<![\\d.,])(?<Y>(?:19|20)\\d\\d)(?<M>0[1-9]|1[0-2])(?<D>[0-3]\\d)(?!\\d|[.,]\\d)',
  turned: '(?<![\\d.,])(?<D>[0-3]\\d)(?<M>0[1-9]|1[0-2])(?<Y>(?:19|20)\\d\\d)(?!\\d|[.,]\\d)',
  yearless: '(?<![\\d/.,-])(?<D>\\d{1,2})\\s?/\\s?(?<M>\\d{1,2})(?![\\d/]|[.,-]\\d)',
  dotted: '(?<![\\d.,])(?<D>\\d{1,2})\\.\\s?(?<M>\\d{1,2})\\.(?!\\d)',
};
const ANY = new RegExp(
  Object.entries(FORMS)
    .map(([kind, pattern]) => `(?<${kind}>${form(kind, pattern)})`)
    .join('|'),
  'giu',
);

export interface DateWords {
  readonly from: number;
  readonly to: number;
  readonly day: number;
  readonly month: number;
  /** As written: four digits, two, or none. */
  readonly year: string;
  /** True where nothing but custom says which number is the day: `1/2/27`. */
  readonly slashes: boolean;
}

/** Dates named in a text, in their order, whether the calendar has them or not. The text is one that `evenSigns` has gone over. */
export function datesIn(text: string): DateWords[] {
  return [...text.matchAll(ANY)].map((match) => {
    const groups = match.groups ?? {};
    const kind = Object.keys(FORMS).find((one) => groups[one] !== undefined) ?? '';
    const part = (name: string) => groups[`${kind}${name}`] ?? '';
    const [day, month, year] = [dayNumber(part('D')), monthNumber(part('M')), part('Y')];
    const slashes = kind === 'number' && part('S') === '/' && /\/\s?['’]?\d+$/.test(match[0]);
    return { from: match.index, to: match.index + match[0].length, day, month, year, slashes };
  });
}

/** One kind of space, of dash and of digit, so that the forms need know no others. */
export function evenSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/gu, ' ')
    .trim();
}

const dayNumber = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : ORDINALS.indexOf(word.toLowerCase()) + 1;

function monthNumber(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const name = word.toLowerCase();
  const [at = -1] = [DANISH, ENGLISH]
    .map((names) => names.findIndex((one) => one.startsWith(name)))
    .filter((n) => n >= 0);
  return at + 1;
}

/** 1 for Monday; 0 for a word that names no day of the week. */
export function weekdayNumber(word: string): number {
  const name = word.toLowerCase().replace(/en$/, '');
  const [at = -1] = [WEEKDAYS, ENGLISH_WEEKDAYS]
    .map((names) => names.findIndex((one) => name.length >= 2 && one.startsWith(name)))
    .filter((n) => n >= 0);
  return at + 1;
}

/** A day of the week in whole words, 1 for Monday: `mandag`, `Monday`. */
export function weekdayNames(weekday: number): readonly [da: string, en: string] {
  const english = ENGLISH_WEEKDAYS[weekday - 1] ?? '';
  return [WEEKDAYS[weekday - 1] ?? '', english.charAt(0).toUpperCase() + english.slice(1)];
}
