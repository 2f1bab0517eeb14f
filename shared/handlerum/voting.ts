import type { NegotiationContent, Votes } from '../kinds/negotiation/negotiation.ts';
import { listed } from '../meeting/protocol.ts';
import type { Choice, VoteResult } from '../votes/count.ts';
import { type MotionOutcome, type Point, type Simulation, simulateVoting } from './amendments.ts';
import type { GroupSeats } from './majority.ts';

/** Someone who votes: a group with its mandates, or a member with one. */
export interface Voter extends GroupSeats {
  readonly name: string;
}

/** Plays the motions of a negotiation on the points of the recommendation, in their order. */
export function playVotes(content: NegotiationContent, points: readonly Point[], voters: readonly Voter[]): Simulation {
  return simulateVoting({ points, motions: content.amendments, main: content.mainVotes, present: voters });
}

const OUTCOME: Readonly<Record<MotionOutcome, string>> = {
  adopted: 'Vedtaget.',
  rejected: 'Forkastet.',
  tied: 'Stemmelighed: Forslaget er bortfaldet.',
  none: 'Ikke sat under afstemning.',
  overtaken: 'Bortfaldet, fordi punktet allerede er afgjort.',
  moot: 'Bortfaldet, fordi det, det ændrer, ikke længere er der.',
};

/** *For stemte A (9) og F (4). Imod stemte V (3). Undlod: C (2). Vedtaget.* (docs/domain.md 5.6) */
export function protocolSentence(votes: Votes, voters: readonly Voter[], outcome: MotionOutcome | VoteResult): string {
  if (outcome === 'overtaken' || outcome === 'moot' || outcome === 'none') return OUTCOME[outcome];
  const told = (choice: Choice): string =>
    listed(
      voters
        .filter(({ group, mandates }) => votes[group] === choice && mandates > 0)
        .map(({ name, mandates }) => (mandates > 1 ? `${name} (${mandates})` : name)),
    );
  const sentences = (
    [
      ['For stemte', 'for'],
      ['Imod stemte', 'against'],
      ['Undlod:', 'abstain'],
    ] as const
  ).flatMap(([words, choice]) => (told(choice) === '' ? [] : [`${words} ${told(choice)}.`]));
  return [...sentences, OUTCOME[outcome]].join(' ');
}
