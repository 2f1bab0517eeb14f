/** How one member voted. `abstain` (undlader) is a vote that is not cast: it never counts for a majority. */
export type Choice = 'for' | 'against' | 'abstain';

export interface Count {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** `tied`: as many for as against, and the proposal lapses (bortfalder). `none`: nobody cast a vote. */
export type VoteResult = 'adopted' | 'rejected' | 'tied' | 'none';

/**
 * More for than against among the votes cast (kommunestyrelsesloven § 11); with equally many the proposal lapses, and the chair has no
 * casting vote. Two for, one against and two abstaining adopt.
 */
export function resultOf(count: Count): VoteResult {
  if (count.for > count.against) return 'adopted';
  if (count.for < count.against) return 'rejected';
  return count.for === 0 ? 'none' : 'tied';
}

export function countChoices(choices: Iterable<Choice>): Count {
  const count = { for: 0, against: 0, abstain: 0 };
  for (const choice of choices) count[choice]++;
  return count;
}

/** Members who must be present so that a body of `size` can decide: half of them, rounded up (kommunestyrelsesloven § 11). */
export function quorum(size: number): number {
  return Math.ceil(size / 2);
}

/** Votes that carry a proposal whoever else turns up and whatever they vote: more than half of all members. */
export function secureMajority(size: number): number {
  return Math.floor(size / 2) + 1;
}
