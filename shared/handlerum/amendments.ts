import { type Choice, type Count, countChoices, resultOf, type VoteResult } from '../votes/count.ts';
import type { GroupSeats } from './majority.ts';

/** A point of the recommendation or of the proposal that is voted on. */
export interface Point {
  readonly id: string;
  readonly text: string;
}

/**
 * What a motion does to the proposal: another text for a point, a new point after one (`null`: first), or a point left out. A sub-amendment
 * changes the text its amendment wants to put in.
 */
export type Change =
  | { readonly kind: 'replace'; readonly point: string; readonly text: string }
  | { readonly kind: 'add'; readonly after: string | null; readonly text: string }
  | { readonly kind: 'remove'; readonly point: string };

export type MotionVotes = Readonly<Record<string, Choice>>;

export interface AmendmentMotion {
  readonly id: string;
  /** Id of the amendment this is a sub-amendment to; null for an amendment to the proposal. */
  readonly to: string | null;
  readonly proposer: string;
  readonly change: Change;
  /** By group; a group without one does not vote. */
  readonly votes: MotionVotes;
}

export interface VotingPlan {
  readonly points: readonly Point[];
  /** In the order they are put to the vote; sub-amendments come before their amendment whatever their place. */
  readonly motions: readonly AmendmentMotion[];
  /** Votes on the proposal as it then stands. */
  readonly main: MotionVotes;
  readonly present: readonly GroupSeats[];
}

/**
 * `adopted`, `rejected`, `tied` (lapses), `none` (no vote was cast), or not voted on: `overtaken` when an adopted motion has already decided the same point,
 * `moot` when the amendment it belongs to or the point it changes is gone.
 */
export type MotionOutcome = VoteResult | 'overtaken' | 'moot';

export interface MotionStep {
  readonly motion: string;
  readonly outcome: MotionOutcome;
  readonly count: Count;
  /** Id of the motion that overtook it; null else. */
  readonly by: string | null;
}

export interface Simulation {
  readonly steps: readonly MotionStep[];
  readonly main: { readonly outcome: VoteResult; readonly count: Count };
  /** The proposal the last vote was on. */
  readonly proposed: readonly Point[];
  /** What stands decided: the same where it was adopted, else null. */
  readonly final: readonly Point[] | null;
}

/**
 * Puts motions to the vote before the proposal, each by itself, in the order given (docs/domain.md 5.6; the chair decides the order). A sub-amendment is voted on right before its
 * amendment and changes what that proposes. Once a motion on a point is adopted, later ones on the same point are overtaken: voting on them would undo what was just decided.
 * Pure arithmetic on the votes given; it foresees nothing.
 */
export function simulateVoting({ points, motions, main, present }: VotingPlan): Simulation {
  const state: State = { points: [...points], decided: new Map(), steps: [], present };
  const amendments = motions.filter(({ to }) => to === null);
  const known = new Set(amendments.map(({ id }) => id));
  for (const amendment of amendments)
    putAmendment(
      state,
      amendment,
      motions.filter(({ to }) => to === amendment.id),
    );
  for (const lost of motions)
    if (lost.to !== null && !known.has(lost.to)) skip(state, lost, { outcome: 'moot', by: null });
  const count = countOf(main, present);
  const outcome = resultOf(count);
  return {
    steps: state.steps,
    main: { outcome, count },
    proposed: state.points,
    final: outcome === 'adopted' ? state.points : null,
  };
}

interface State {
  points: Point[];
  /** Which motion decided a point, or the place after one. */
  readonly decided: Map<string, string>;
  readonly steps: MotionStep[];
  readonly present: readonly GroupSeats[];
}

const NO_VOTES: Count = { for: 0, against: 0, abstain: 0 };

function putAmendment(state: State, amendment: AmendmentMotion, subs: readonly AmendmentMotion[]): void {
  const before = overtaken(state, amendment.change);
  if (before) {
    for (const motion of [...subs, amendment]) skip(state, motion, before);
    return;
  }
  let text = textOf(amendment.change);
  let changedBy: string | null = null;
  for (const sub of subs) {
    if (changedBy !== null) skip(state, sub, { outcome: 'overtaken', by: changedBy });
    else if (text === null || textOf(sub.change) === null) skip(state, sub, { outcome: 'moot', by: null });
    else if (vote(state, sub) === 'adopted') [text, changedBy] = [textOf(sub.change), sub.id];
  }
  if (vote(state, amendment) !== 'adopted') return;
  state.points = applied(state, withText(amendment.change, text), amendment.id);
  state.decided.set(targetOf(amendment.change), amendment.id);
}

function overtaken({ points, decided }: State, change: Change): Pick<MotionStep, 'outcome' | 'by'> | null {
  const by = decided.get(targetOf(change));
  // Several new points may stand after the same one: they do not contradict each other.
  if (by !== undefined && change.kind !== 'add') return { outcome: 'overtaken', by };
  const needs = change.kind === 'add' ? change.after : change.point;
  return needs === null || points.some(({ id }) => id === needs) ? null : { outcome: 'moot', by: null };
}

const targetOf = (change: Change): string =>
  change.kind === 'add' ? `after ${change.after ?? ''}` : `point ${change.point}`;

const textOf = (change: Change): string | null => (change.kind === 'remove' ? null : change.text);

const withText = (change: Change, text: string | null): Change =>
  change.kind === 'remove' || text === null ? change : { ...change, text };

function vote(state: State, { id, votes }: AmendmentMotion): VoteResult {
  const count = countOf(votes, state.present);
  const outcome = resultOf(count);
  state.steps.push({ motion: id, outcome, count, by: null });
  return outcome;
}

function skip(state: State, { id }: AmendmentMotion, why: Pick<MotionStep, 'outcome' | 'by'>): void {
  state.steps.push({ motion: id, ...why, count: NO_VOTES });
}

/** Mandates for, against and abstaining; a group votes as one here. */
export function countOf(votes: MotionVotes, present: readonly GroupSeats[]): Count {
  return countChoices(
    present.flatMap(({ group, mandates }) => {
      const choice = votes[group];
      return choice ? Array.from({ length: mandates }, () => choice) : [];
    }),
  );
}

/** A new point comes after those that earlier motions put at the same place: they stand in the order they were adopted. */
function applied(state: State, change: Change, motion: string): Point[] {
  const { points } = state;
  if (change.kind === 'remove') return points.filter(({ id }) => id !== change.point);
  if (change.kind === 'replace') {
    return points.map((point) => (point.id === change.point ? { ...point, text: change.text } : point));
  }
  const place = state.decided.get(targetOf(change)) ?? change.after;
  const at = place === null ? -1 : points.findIndex(({ id }) => id === place);
  return [...points.slice(0, at + 1), { id: motion, text: change.text }, ...points.slice(at + 1)];
}
