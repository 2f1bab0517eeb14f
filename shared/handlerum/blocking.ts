import { secureMajority } from '../votes/count.ts';
import type { CompromiseInput } from './compromise.ts';
import { isYes, type Stance } from './majority.ts';

/** One answer that, given otherwise, would bring a group into the coalition of a combination: *flytter F element 3, er der 15 mandater*. */
export interface Move {
  readonly group: string;
  readonly element: string;
  readonly stance: Stance;
  /** Mandates of the coalition with the group. */
  readonly mandates: number;
  /** Whether that is a secure majority, which it is not without the group. */
  readonly turns: boolean;
}

/** What an element costs a combination in breadth: without it these groups are in. */
export interface Hindrance {
  readonly element: string;
  readonly groups: readonly string[];
  readonly mandates: number;
  readonly turns: boolean;
}

export interface Blocking {
  readonly coalition: readonly string[];
  readonly mandates: number;
  readonly needed: number;
  /** Groups that stand outside for one element only; those that turn the majority first, then by mandates. */
  readonly moves: readonly Move[];
  /** Elements that keep groups out, each by itself; the ones that bring most when left out first. Elements others require are not left out alone. */
  readonly hindrances: readonly Hindrance[];
}

/** What stands between a combination and a broader coalition (docs/domain.md 5.5, point 8). Ids that are no element are ignored; stances are only read, never guessed. */
export function blockingOf(input: CompromiseInput, combination: readonly string[]): Blocking {
  const { present, stances } = input;
  const elements = input.elements.filter(({ id }) => combination.includes(id));
  const needed = secureMajority(input.size);
  const stanceOf = (element: string, group: string): Stance => stances[element]?.[group] ?? 'unknown';
  const against = (group: string, left = '') =>
    elements.filter(({ id }) => id !== left && !isYes(stanceOf(id, group))).map(({ id }) => id);
  const inside = present.filter(({ group }) => against(group).length === 0);
  const mandates = inside.reduce((sum, one) => sum + one.mandates, 0);
  const turns = (sum: number): boolean => mandates < needed && sum >= needed;
  const moves = present.flatMap(({ group, mandates: own }): Move[] => {
    const [element, ...others] = against(group);
    if (element === undefined || others.length > 0) return [];
    const sum = mandates + own;
    return [{ group, element, stance: stanceOf(element, group), mandates: sum, turns: turns(sum) }];
  });
  const hindrances = elements.flatMap(({ id }): Hindrance[] => {
    if (elements.some(({ requires }) => requires.includes(id))) return [];
    const joining = present.filter(({ group }) => against(group).length > 0 && against(group, id).length === 0);
    if (joining.length === 0 || elements.length === 1) return [];
    const sum = mandates + joining.reduce((total, one) => total + one.mandates, 0);
    return [{ element: id, groups: joining.map(({ group }) => group), mandates: sum, turns: turns(sum) }];
  });
  const order = <T extends { turns: boolean; mandates: number }>(a: T, b: T): number =>
    Number(b.turns) - Number(a.turns) || b.mandates - a.mandates;
  return {
    coalition: inside.map(({ group }) => group),
    mandates,
    needed,
    moves: moves.sort(order),
    hindrances: hindrances.sort(order),
  };
}

/**
 * How the groups stand on an element: `agreed` when all say yes without conditions, `conditions` when nobody says no or stays silent and only conditions
 * differ, `split` when someone cannot or abstains, `open` when someone has not answered and nobody says no (docs/domain.md 5.5, point 9).
 */
export type Disagreement = 'agreed' | 'conditions' | 'split' | 'open';

/** The state of one row of the map of disagreement. */
export function disagreementOf(
  answers: readonly { readonly stance: Stance; readonly condition: string }[],
): Disagreement {
  if (answers.some(({ stance }) => stance === 'cannot' || stance === 'abstains')) return 'split';
  if (answers.some(({ stance }) => stance === 'unknown')) return 'open';
  return answers.some(({ condition }) => condition.trim() !== '') ? 'conditions' : 'agreed';
}
