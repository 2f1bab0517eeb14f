import { differingWords, type WordRun } from '../handlerum/wordDiff.ts';
import type { CharterText } from '../kinds/charter/charter.ts';

export interface ClauseDifference {
  readonly clause: string;
  readonly runs: readonly WordRun[];
  readonly how: 'same' | 'changed' | 'new' | 'gone';
}

/** Two versions clause by clause: those of the later one in their order, then those that are gone. */
export function compareTexts(before: CharterText, after: CharterText): ClauseDifference[] {
  const old = new Map(before.clauses.map((clause) => [clause.id, clause.text]));
  const now = after.clauses.map(({ id, text }): ClauseDifference => {
    const was = old.get(id);
    if (was === undefined) return { clause: id, how: 'new', runs: [{ kind: 'new', text }] };
    return { clause: id, how: was === text ? 'same' : 'changed', runs: differingWords(was, text) };
  });
  const kept = new Set(after.clauses.map(({ id }) => id));
  const gone = before.clauses
    .filter(({ id }) => !kept.has(id))
    .map(({ id, text }): ClauseDifference => ({ clause: id, how: 'gone', runs: [{ kind: 'gone', text }] }));
  return [...now, ...gone];
}
