import { clashId, SETTLED, Settled, settledChoice } from './clash.ts';
import type { Fact } from './facts.ts';

/**
 * Of some kinds a folder has one record: its council, its charter, its checklist. Two that were begun apart and came together
 * are never merged field by field: a person says which one is ours. The choice is written into each of them, so that whatever
 * carries one of them carries it; the others are set aside and kept.
 */
export interface Candidate {
  readonly id: string;
  readonly facts: readonly Fact[];
}

export interface Ours {
  /** The one; null while more than one may be it. */
  readonly id: string | null;
  /** Those a person must choose among; empty when nothing is to be settled. */
  readonly among: readonly string[];
  /** Of what is to be settled; null when nothing is. */
  readonly clash: string | null;
}

/** The same for the same records, in whatever order they came. `name` is the clash's kind. */
export function oursAmong(name: string, candidates: readonly Candidate[]): Ours {
  let left = candidates.map(({ id }) => id).sort();
  for (;;) {
    const [first] = left;
    if (left.length < 2) return { id: first ?? null, among: [], clash: null };
    const aside = asideBy(name, candidates, left);
    if (aside.size === 0) return { id: null, among: left, clash: clashId(name, left) };
    left = left.filter((id) => !aside.has(id));
  }
}

/** Records that a choice among some of `left` has set aside. */
function asideBy(name: string, candidates: readonly Candidate[], left: readonly string[]): Set<string> {
  for (const clash of clashesIn(name, candidates)) {
    const among = clash.slice(name.length + 1).split('|');
    const isAll = among.length > 1 && among.every((id) => left.includes(id));
    const choice = isAll ? choiceOf(clash, candidates) : null;
    if (choice !== null && among.includes(choice)) return new Set(among.filter((id) => id !== choice));
  }
  return new Set();
}

/** Choices of this kind that anybody made, in an order of their own. */
function clashesIn(name: string, candidates: readonly Candidate[]): string[] {
  const made = candidates.flatMap(({ facts }) =>
    facts.flatMap((fact) => {
      const data = Settled.safeParse(fact.data);
      return fact.kind === SETTLED && data.success && data.data.clash.startsWith(`${name}:`) ? [data.data.clash] : [];
    }),
  );
  return [...new Set(made)].sort();
}

/** What the records that tell of a choice agree on; null while they do not, or while one of them tells of two. */
function choiceOf(clash: string, candidates: readonly Candidate[]): string | null {
  const telling = candidates.filter(({ facts }) =>
    facts.some((fact) => fact.kind === SETTLED && Settled.safeParse(fact.data).data?.clash === clash),
  );
  const choices = new Set(telling.map(({ facts }) => settledChoice(facts, clash)));
  const [choice = null] = choices;
  return choices.size === 1 ? choice : null;
}
