import { addDays } from '../../../../shared/calendar/days.ts';
import { MONTHS } from '../../../../shared/text/patterns.ts';

const MONTH_NAMES = MONTHS.split('|');
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

/** The day a cell names (`14-12-2026`, `2026-12-14`, `mandag den 14. december 2026`), whatever stands after it; null when it names none that exists. */
export function dayOf(text: string): string | null {
  const parts = isoParts(text) ?? danishParts(text) ?? wordParts(text);
  if (!parts) return null;
  const [year, month, day] = parts;
  const two = (number: number) => String(number).padStart(2, '0');
  const iso = `${year < 100 ? 2000 + year : year}-${two(month)}-${two(day)}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && addDays(iso, 0) === iso ? iso : null;
}

type Parts = readonly [year: number, month: number, day: number];

function isoParts(text: string): Parts | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text.trim()) ?? [];
  return year ? [Number(year), Number(month), Number(day)] : null;
}

function danishParts(text: string): Parts | null {
  const [, day, month, year] = /(?<!\d)(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
  return year ? [Number(year), Number(month), Number(day)] : null;
}

function wordParts(text: string): Parts | null {
  const [, day, name = '', year] = /(?<!\d)(\d{1,2})\.?\s+(\p{L}+)\s+(\d{4})(?!\d)/u.exec(text) ?? [];
  const word = name.toLowerCase();
  const index = [MONTH_NAMES, ENGLISH]
    .map((names) => names.findIndex((month) => word.length >= 3 && month.startsWith(word)))
    .find((at) => at >= 0);
  return year && index !== undefined ? [Number(year), index + 1, Number(day)] : null;
}

/** `16:00` of `kl. 16.00`, `16`, `16.00-18.00`, `2026-12-14 16:00`; null when there is no time of day in it. */
export function timeOf(text: string): string | null {
  const rest = text
    .replace(/^\s*\d{4}-\d{1,2}-\d{1,2}[T\s]*/u, '')
    .replace(/^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\s*/u, '');
  const [, hour = '', minute = '00'] =
    /^(?:kl(?:okken)?\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?!\d)/iu.exec(rest.trim()) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

/** Minutes of `10`, `10 min.`, `1:30` and `1 t 30 min`; null for anything else or beyond ten hours. */
export function minutesOf(text: string): number | null {
  const word = text.trim().toLowerCase();
  const [, plain] = /^(\d{1,3})(?:[.,]0+)?\s*(?:m|min|minut|minutter|minutes)?\.?$/u.exec(word) ?? [];
  const [, hours, rest] = /^(\d{1,2})\s*(?::|t(?:imer?)?\.?|h)\s*(\d{1,2})?\s*(?:min\.?)?$/u.exec(word) ?? [];
  const minutes =
    plain !== undefined ? Number(plain) : hours !== undefined ? Number(hours) * 60 + Number(rest ?? 0) : null;
  return minutes !== null && minutes <= 600 ? minutes : null;
}

/** A cell of a CSV file: our own export, as others, guards one that a sheet would take for a formula by an apostrophe. */
export function unguarded(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1).trim() : text;
}
