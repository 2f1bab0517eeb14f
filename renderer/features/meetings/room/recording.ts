import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type {
  DisqualificationGround,
  Happening,
  MotionKind,
  Outcome,
} from '../../../../shared/kinds/meeting/events.ts';
import type { ItemRole } from '../../../../shared/kinds/meeting/meeting.ts';
import type { Seat } from '../../../../shared/meeting/seats.ts';
import type { Choice } from '../../../../shared/votes/count.ts';
import type { Checked } from '../../../data/form/useCheckedChange.ts';

type Recording = Checked<Happening>;

/** What a body does with an item when nothing else is said. */
export const USUAL: Readonly<Record<ItemRole, Outcome>> = {
  decides: 'approved',
  advises: 'recommended',
  informed: 'noted',
};

export interface DecisionDraft {
  readonly outcome: Outcome;
  readonly text: string;
  readonly referredTo: string;
  /** Id of a meeting; empty when it is not known which. */
  readonly postponedTo: string;
}

/** A decision: what belongs to another outcome than the one that is chosen is not recorded. */
export function decision(
  item: string,
  draft: DecisionDraft,
  meetings: readonly { readonly id: RecordId; readonly date: string }[],
): Recording {
  const { outcome } = draft;
  const text = draft.text.trim();
  const referredTo = outcome === 'referred' ? draft.referredTo.trim() : '';
  if (outcome === 'other' && text === '') return { wrong: { field: 'text', why: 'room.needsText' } };
  if (outcome === 'referred' && referredTo === '') return { wrong: { field: 'referredTo', why: 'refusal.noReferral' } };
  const to = outcome === 'postponed' ? meetings.find(({ id }) => id === draft.postponedTo) : undefined;
  const postponed = to ? { postponedTo: { meeting: to.id, date: to.date } } : {};
  return { send: { kind: 'decision', item, outcome, text, referredTo, ...postponed } };
}

export interface MotionDraft {
  readonly motion: MotionKind;
  readonly proposer: string;
  readonly text: string;
}

export function motion(item: string, draft: MotionDraft): Recording {
  const text = draft.text.trim();
  if (text === '') return { wrong: { field: 'text', why: 'room.needsText' } };
  return { send: { kind: 'motion', item, motion: draft.motion, proposer: draft.proposer.trim(), text } };
}

const NO_MEMBER: Recording = { wrong: { field: 'member', why: 'room.needsMember' } };

/** afvigende mening, kommunestyrelsesloven § 13. */
export function dissent(item: string, said: { readonly member: string; readonly text: string }): Recording {
  const text = said.text.trim();
  if (said.member === '') return NO_MEMBER;
  if (text === '') return { wrong: { field: 'text', why: 'room.needsText' } };
  return { send: { kind: 'dissent', item, member: said.member, text } };
}

/** standsningsret, kommunestyrelsesloven § 23. */
export const stay = (item: string, member: string): Recording =>
  member === '' ? NO_MEMBER : { send: { kind: 'stay', item, member } };

/** Who comes in for a member, for the rest of the meeting or, with an item, for that alone. */
export function substitute(
  name: string,
  { member, forItem }: { readonly member: string; readonly forItem: string | null },
): Recording {
  if (name.trim() === '') return { wrong: { field: 'name', why: 'room.needsName' } };
  return { send: { kind: 'substitute', for: member, name: name.trim(), forItem } };
}

export const CHOICES = ['for', 'against', 'abstain'] as const;
type Votes = Readonly<Record<Choice, string>>;

export interface DisqualifiedDraft {
  readonly member: string;
  readonly ground: DisqualificationGround;
  readonly note: string;
  readonly substitute: string;
  readonly verdict: 'disqualified' | 'able';
  /** As typed; all empty when it was not put to the vote. */
  readonly votes: Votes;
}

export const NOT_JUDGED: DisqualifiedDraft = {
  member: '',
  ground: 'ownInterest',
  note: '',
  substitute: '',
  verdict: 'disqualified',
  votes: { for: '', against: '', abstain: '' },
};

function votesOf(votes: Votes): Record<Choice, number> | null {
  if (CHOICES.every((choice) => votes[choice].trim() === '')) return null;
  const count = (text: string) => Math.min(200, Math.max(0, Math.trunc(Number(text)) || 0));
  return { for: count(votes.for), against: count(votes.against), abstain: count(votes.abstain) };
}

/** What the body found on a member's inhabilitet. */
export function disqualified(item: string, draft: DisqualifiedDraft): Recording {
  const { member, ground, verdict } = draft;
  if (member === '') return NO_MEMBER;
  const votes = votesOf(draft.votes);
  const judged = { verdict, ...(votes ? { votes } : {}) };
  return { send: { kind: 'disqualified', item, member, ground, note: draft.note.trim(), ...judged } };
}

/** Who sits instead of one who was found disqualified; null when nobody does. */
export function substituteFor(item: string, draft: DisqualifiedDraft): Recording | null {
  if (draft.verdict === 'able' || draft.substitute.trim() === '') return null;
  return substitute(draft.substitute, { member: draft.member, forItem: item });
}

export type Ballots = ReadonlyMap<string, Choice>;
export type VoteTold = 'group' | 'name';

/** The same choice of several members; what they had chosen before gives way. */
export const cast = (ballots: Ballots, members: readonly string[], choice: Choice): Ballots =>
  new Map([...ballots, ...members.map((member) => [member, choice] as const)]);

/** Votes of those who may vote, in the order they sit. */
export const given = (ballots: Ballots, voters: readonly Seat[]): { member: string; choice: Choice }[] =>
  voters.flatMap(({ member }) => {
    const choice = ballots.get(member);
    return choice ? [{ member, choice }] : [];
  });

export interface VoteLine {
  readonly key: string;
  readonly label: string;
  readonly members: readonly string[];
  /** What all of them have chosen; null while they have not, or differ. */
  readonly choice: Choice | null;
}

/** One line a group, or one a member; who sits outside the groups always has a line of their own. */
export function voteLines(told: VoteTold, voters: readonly Seat[], ballots: Ballots): VoteLine[] {
  const lines = Map.groupBy(voters, ({ group, member }) => (told === 'group' && group ? group : member));
  return [...lines].map(([key, seats]) => {
    const isAlone = told === 'name' || !seats[0]?.group;
    const choices = new Set(seats.map(({ member }) => ballots.get(member)));
    const [only] = choices;
    return {
      key,
      label: isAlone ? (seats[0]?.name ?? '') : `${key} (${seats.length})`,
      members: seats.map(({ member }) => member),
      choice: choices.size === 1 ? (only ?? null) : null,
    };
  });
}
