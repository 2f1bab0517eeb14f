import type { CharterAnswer, CharterResult, CharterRound } from '../kinds/charter/charter.ts';

/** Fewer answers than this are never told, in any form (docs/domain.md 6). */
export const FEWEST = 5;

/**
 * What a round found, once and for all, when it is closed: by clause how many gave 1 to 5, and the words in an order that says nothing. A clause that fewer than
 * five answered has no counts and no words, not even how many they were. There are no sums over clauses, so nothing can be had by subtraction.
 */
export function resultsOf(
  round: Pick<CharterRound, 'id' | 'clauses'>,
  answers: readonly CharterAnswer[],
): CharterResult[] {
  return round.clauses.map((clause) => {
    const own = answers.filter((one) => one.round === round.id && one.clause === clause);
    const isTold = own.length >= FEWEST;
    return {
      id: `${round.id}/${clause}`,
      round: round.id,
      clause,
      counts: isTold ? [1, 2, 3, 4, 5].map((score) => own.filter((one) => one.score === score).length) : null,
      // By the words themselves: neither who, nor when, nor which example goes with which comment.
      words: isTold
        ? own
            .flatMap(({ example, comment }) => [example.trim(), comment.trim()])
            .filter(Boolean)
            .sort((a, b) => a.localeCompare(b, 'da'))
        : [],
    };
  });
}

/** The mean to one decimal, `3,4`, of counts that are told. */
export function meanOf(counts: readonly number[]): number {
  const answers = counts.reduce((sum, count) => sum + count, 0);
  return answers === 0 ? 0 : counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / answers;
}
