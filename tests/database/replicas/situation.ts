import type { Single, Three, World } from './world.ts';

/** Something three laptops do apart. Play it on records of its own; whoever spreads is the run. */
export interface Situation {
  readonly name: string;
  /** Kinds of clash that it leads to: the first at once, others perhaps only while it is settled. */
  readonly reaches: readonly string[];
  /** It is played on what there is one of, so what is open there is settled first. */
  readonly on?: Single;
  play(world: World, three: Three): Promise<void>;
  /** How clashes must be settled to lead on to others, where it matters. */
  readonly choose?: (three: Three) => Choose;
}

/** By kind of clash: the id of a choice, or who made what is chosen. */
export type Choose = Readonly<Record<string, string | { readonly by: string }>>;
