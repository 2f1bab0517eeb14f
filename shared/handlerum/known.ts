import type { Handlerum } from '../kinds/case/handlerum.ts';
import type { StanceEntry } from '../kinds/stance.ts';
import { isYes, type Stance } from './majority.ts';

/** What is known of where a group stands on an option or a part. */
export interface KnownStance {
  readonly stance: Stance;
  readonly condition: string;
  /** The day it was said. */
  readonly on: string;
  /** The option it follows from, where the group has said nothing of the part itself; null for its own words. */
  readonly from: string | null;
}

/** A group that accepts an option and says no to a part of it: both cannot hold. */
export interface Contradiction {
  readonly group: string;
  readonly option: string;
  readonly part: string;
}

type Said = Pick<StanceEntry, 'group' | 'target' | 'stance' | 'condition' | 'on'>;

/** Of several answers to one thing the one of the latest day counts, and of one day the last. */
function latest(said: readonly Said[]): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  for (const one of said) {
    const key = keyOf(one.group, one.target);
    if (one.on >= (found.get(key)?.on ?? '')) found.set(key, one);
  }
  return found;
}

const keyOf = (group: string, target: string): string => `${group}/${target}`;

/**
 * Where each group stands on each option and part (docs/domain.md 5.4), by group and target. A group's own words count before all else. Who
 * accepts an option accepts its parts, on the same condition, unless the group has said otherwise of the part: of several accepted options the one
 * it supports, else the first. Nothing follows the other way: who cannot have an option may well have its parts, and who can have each part has
 * not said yes to all of them.
 */
export function knownStances(
  { options }: Pick<Handlerum, 'options'>,
  said: readonly Said[],
): ReadonlyMap<string, KnownStance> {
  const known = new Map<string, KnownStance>();
  const own = latest(said);
  const order: readonly Stance[] = ['canLiveWith', 'supports'];
  // What is written later wins: the first option over the later ones, support over acceptance, the group's own words over all.
  for (const wanted of order) {
    for (const { id, elements } of options.toReversed()) {
      const accepting = [...own.values()].filter(({ target, stance }) => target === id && stance === wanted);
      for (const { group, stance, condition, on } of accepting)
        for (const part of elements) known.set(keyOf(group, part), { stance, condition, on, from: id });
    }
  }
  for (const [key, { stance, condition, on }] of own)
    if (stance !== 'unknown' || !known.has(key)) known.set(key, { stance, condition, on, from: null });
  return known;
}

/** What the groups are known to stand for on one option or part; a group of which nothing is known is not in it. */
export function stancesToward(known: ReadonlyMap<string, KnownStance>, target: string): Record<string, Stance> {
  const end = `/${target}`;
  return Object.fromEntries(
    [...known].flatMap(([key, { stance }]) =>
      key.endsWith(end) ? [[key.slice(0, -end.length), stance] as const] : [],
    ),
  );
}

/** What is known of one group on one option or part; undefined when nothing is. */
export const stanceOf = (
  known: ReadonlyMap<string, KnownStance>,
  group: string,
  target: string,
): KnownStance | undefined => known.get(keyOf(group, target));

/** Where a group accepts an option and not one of its parts, by its own words in both. */
export function contradictions(
  { options }: Pick<Handlerum, 'options'>,
  known: ReadonlyMap<string, KnownStance>,
): readonly Contradiction[] {
  return options.flatMap(({ id, elements }) =>
    Object.entries(stancesToward(known, id)).flatMap(([group, stance]) => {
      if (!isYes(stance)) return [];
      const against = elements.filter((part) => {
        const said = stanceOf(known, group, part)?.stance ?? 'unknown';
        return said === 'cannot' || said === 'abstains';
      });
      return against.map((part) => ({ group, option: id, part }));
    }),
  );
}

/** How many answers to parts nobody has given and none follows: what the room of compromise cannot count with. */
export function missingAnswers(
  { elements }: Pick<Handlerum, 'elements'>,
  known: ReadonlyMap<string, KnownStance>,
  groups: readonly string[],
): { readonly answers: number; readonly parts: number } {
  const lacking = elements.map(
    ({ id }) => groups.filter((group) => (stanceOf(known, group, id)?.stance ?? 'unknown') === 'unknown').length,
  );
  return {
    answers: lacking.reduce((sum, count) => sum + count, 0),
    parts: lacking.filter((count) => count > 0).length,
  };
}
