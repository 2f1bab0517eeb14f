import { clashId, settledChoice } from './clash.ts';
import { type Fact, happenedBefore } from './facts.ts';

/** What happened once: two may have written down the same thing apart. */
export interface Made<F extends Fact> {
  /** The first fact that tells of it; its key names it in a choice. */
  readonly fact: F;
  readonly copies: readonly F[];
}

/** Done apart, and not all of it can stand. */
export interface Torn<F extends Fact> {
  readonly id: string;
  readonly among: readonly Made<F>[];
}

interface Apart<F extends Fact> {
  /** Of the clash. */
  readonly kind: string;
  /** Facts that say the same have the same word. */
  readonly saying: (fact: F) => string;
  /** Both could not stand unless one had been done knowing of the other. */
  readonly excludes: (a: F, b: F) => boolean;
  readonly precedes?: (before: F, after: F) => boolean;
}

/**
 * Which of `made` stand, in their order, and which are torn until a person chooses among them by `facts`: then the chosen one
 * stands, and what was done apart from it does not.
 */
export function playApart<F extends Fact>(
  facts: readonly Fact[],
  made: readonly F[],
  { kind, saying, excludes, precedes = happenedBefore }: Apart<F>,
): { readonly standing: Made<F>[]; readonly torn: readonly Torn<F>[]; readonly aside: Made<F>[] } {
  const all = [...Map.groupBy(made, saying).values()].flatMap((copies) =>
    copies[0] ? [{ fact: copies[0], copies }] : [],
  );
  const comesBefore = (a: Made<F>, b: Made<F>) => a.copies.some((x) => b.copies.some((y) => precedes(x, y)));
  const isTorn = (a: Made<F>, b: Made<F>) =>
    a !== b && excludes(a.fact, b.fact) && !comesBefore(a, b) && !comesBefore(b, a);
  let live = all;
  for (;;) {
    const torn = hangingTogether(live, isTorn).map((among) => ({ id: idOf(kind, among), among }));
    const settled = torn.flatMap(({ id, among }) => {
      const choice = settledChoice(facts, id);
      return among.filter(({ fact }) => fact.key === choice);
    })[0];
    if (!settled) {
      const open = new Set(torn.flatMap(({ among }) => among));
      return {
        standing: live.filter((one) => !open.has(one)),
        torn,
        aside: all.filter((one) => !live.includes(one)),
      };
    }
    live = live.filter((one) => !isTorn(one, settled));
  }
}

const idOf = <F extends Fact>(kind: string, among: readonly Made<F>[]): string =>
  clashId(
    kind,
    among.map(({ fact }) => fact.key),
  );

/** Sets of two or more that hang together by pairs, each in the order of `all`. */
export function hangingTogether<T>(all: readonly T[], isPair: (a: T, b: T) => boolean): T[][] {
  const left = new Set(all);
  const found: T[][] = [];
  for (const one of left) {
    left.delete(one);
    const group = [one];
    for (const own of group)
      for (const other of left)
        if (isPair(own, other)) {
          left.delete(other);
          group.push(other);
        }
    if (group.length > 1) found.push(all.filter((item) => group.includes(item)));
  }
  return found;
}
