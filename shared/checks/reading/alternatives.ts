import type { ListEntry } from '../tuning.ts';

/** The terms of a list as the alternatives of a pattern, longest first; a list without terms matches nothing. */
export function alternatives(entries: readonly ListEntry[]): string {
  const terms = entries.map(({ term }) => term.trim().toLowerCase()).filter(Boolean);
  if (terms.length === 0) return '(?!)';
  return terms
    .toSorted((a, b) => b.length - a.length)
    .map((term) => term.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(/\s+/g, ' '))
    .join('|');
}
