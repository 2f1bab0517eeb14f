import type { CaseWay } from '../../../shared/contract/ways.ts';
import type { WaysSearch } from './open.ts';

export const COLUMNS = ['committee', 'finance', 'council', 'undated'] as const;
export type Column = (typeof COLUMNS)[number];

/** A case stands where its next step is. */
export const columnOf = ({ stops, next }: CaseWay): Column =>
  next === null ? 'undated' : (stops[next]?.rank ?? 'undated');

/** Whether a case is among those asked for. */
export function isWanted({ stops, owner, delay }: CaseWay, search: WaysSearch): boolean {
  if (search.body && !stops.some(({ body }) => body === search.body)) return false;
  if (search.owner && owner !== search.owner) return false;
  return search.delayed !== 'yes' || delay !== null;
}

/** What can be chosen among: each name once, in Danish order. */
export const namesOf = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter(Boolean).sort((a, b) => a.localeCompare(b, 'da'));

/**
 * What a key leads to from a card, in columns of cards: up and down within the column, left and right to the same place of the next
 * column that has cards; undefined where it leads nowhere, null where the key means nothing.
 */
export function neighbour<C>(all: readonly (readonly C[])[], from: C, key: string): C | undefined | null {
  const columns = all.filter((cards) => cards.length > 0);
  const x = columns.findIndex((cards) => cards.includes(from));
  const cards = columns[x];
  if (!cards) return null;
  const y = cards.indexOf(from);
  const beside = (by: -1 | 1) => columns[x + by]?.[Math.min(y, (columns[x + by]?.length ?? 1) - 1)];
  const steps: Readonly<Record<string, C | undefined>> = {
    ArrowDown: cards[y + 1],
    ArrowUp: cards[y - 1],
    ArrowRight: beside(1),
    ArrowLeft: beside(-1),
    Home: cards[0],
    End: cards.at(-1),
  };
  return Object.hasOwn(steps, key) ? steps[key] : null;
}
