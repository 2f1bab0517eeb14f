import { MONTHS } from './patterns.ts';

const NAMES = MONTHS.split('|');

/** `2026-12-14` as `14. december 2026`; anything else unchanged. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = NAMES[Number(month) - 1];
  return name ? `${Number(day)}. ${name} ${year}` : iso;
}
