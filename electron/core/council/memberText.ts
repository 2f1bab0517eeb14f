import type { MemberLine } from '../../../shared/contract/council.ts';
import { ROLE_WORDS } from '../../../shared/kinds/council/words.ts';

/** The columns of a file of members, with the words that stand over them. */
export const COLUMNS = ['organ', 'navn', 'gruppe', 'rolle', 'fra', 'til'] as const;
export type Column = (typeof COLUMNS)[number];

export const fold = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');

export function roleOf(word: string): MemberLine['role'] | null {
  if (word.trim() === '') return 'member';
  const roles = Object.keys(ROLE_WORDS) as MemberLine['role'][];
  return roles.find((role) => ROLE_WORDS[role] === fold(word)) ?? null;
}

/** `2026-01-31`, `31-01-2026`, `31.1.2026` or `31/1/2026`; null for anything else and for days that are not in the calendar. */
export function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text.trim());
  const [year, month, day] = iso ? iso.slice(1) : (danish?.slice(1).reverse() ?? []);
  if (!year || !month || !day) return null;
  const wanted = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${wanted}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === wanted ? wanted : null;
}
