import type { Severity } from '../../../shared/checks/types.ts';

/** What an underline looks like. */
export type Kind = Severity | 'spelling';

/** A finding and the words that are underlined of it. */
export interface Marked {
  readonly key: string;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

/** Words that are underlined alike. */
export interface Underline {
  readonly from: number;
  readonly to: number;
  /** Of the weightiest finding that stands in the words: its look, and what a click shows. */
  readonly key: string;
  readonly kind: Kind;
  /** How the finding in focus is marked, where the words are among its own. */
  readonly active: Kind | null;
}

const WEIGHT: Readonly<Record<Kind, number>> = { error: 3, warning: 2, suggestion: 1, spelling: 0 };

/**
 * Underlines of findings that may share words, side by side: where several share them the weightiest is seen, and of two alike the one with
 * fewer words. In the order of the text.
 */
export function underlinesOf(marked: readonly Marked[], active: string | null): Underline[] {
  const made: Underline[] = [];
  for (const group of sharing(marked)) {
    const edges = [...new Set(group.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
    edges.slice(1).forEach((to, index) => {
      const from = edges[index] ?? to;
      const over = group.filter((one) => one.from < to && from < one.to);
      const [top] = over.sort(weightiestFirst);
      if (top) add(made, { from, to, key: top.key, kind: top.kind, active: activeOf(over, active) });
    });
  }
  return made;
}

/** In groups that share words with nothing outside them, so that a long text costs no more for each finding. */
function sharing(marked: readonly Marked[]): Marked[][] {
  const groups: { end: number; own: Marked[] }[] = [];
  for (const one of marked.toSorted((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    if (last && one.from < last.end) {
      last.own.push(one);
      last.end = Math.max(last.end, one.to);
    } else groups.push({ end: one.to, own: [one] });
  }
  return groups.map(({ own }) => own);
}

const weightiestFirst = (a: Marked, b: Marked): number =>
  WEIGHT[b.kind] - WEIGHT[a.kind] || a.to - a.from - (b.to - b.from) || a.from - b.from;

const activeOf = (over: readonly Marked[], active: string | null): Kind | null =>
  over.find(({ key }) => key === active)?.kind ?? null;

/** What looks alike and follows at once is one underline. */
function add(made: Underline[], next: Underline): void {
  const last = made.at(-1);
  if (last && last.to === next.from && last.key === next.key && last.active === next.active)
    made.splice(-1, 1, { ...last, to: next.to });
  else made.push(next);
}
