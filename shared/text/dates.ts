import { dayOfNumbers } from '../calendar/days.ts';
import { MONTHS } from './patterns.ts';

const ENGLISH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const NAMES = MONTHS.split('|');

/** `2026-12-14` as `14. december 2026`; anything else unchanged. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = NAMES[Number(month) - 1];
  return name ? `${Number(day)}. ${name} ${year}` : iso;
}

/** The same day in English, for the interface's second language: `14 December 2026`. */
export function formatDateInEnglish(iso: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? iso : ENGLISH.format(time);
}

/** The day that a number, a month's name and a year make, `2026-10-26`; null when the calendar has no such day. */
export function dayOf(day: string, month: string, year: string): string | null {
  return dayOfNumbers(Number(year), NAMES.indexOf(month.toLowerCase()) + 1, Number(day));
}
