import { canonicalJson } from '../kinds/canonical.ts';
import type { EventOf, MeetingEvent, Outcome } from '../kinds/meeting/events.ts';
import { quorum } from '../votes/count.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { ItemRun, Room } from './run.ts';

export interface MeetingBody {
  /** Members of the body on the day, by id. */
  readonly seats: readonly string[];
  /** Members the body has by its size, whether or not all seats are filled. */
  readonly size: number;
  readonly isCouncil: boolean;
}

/** They settle no substance, so standsningsretten does not reach them (docs/domain.md 1.1, § 23). */
const PROCEDURAL: ReadonlySet<Outcome> = new Set(['postponed', 'withdrawn']);

/**
 * Whether an event may be added to a meeting that stands as `room`: null, or why not. Law: kommunestyrelsesloven § 11 (half of the
 * members present, votes of those present), § 13 (dissent is demanded in the meeting by one who took part), § 14 (who is disqualified
 * has left the room), § 23 (a committee member who was there for the item, before the meeting closes, not on procedure).
 */
export function refusal(room: Room, event: MeetingEvent, body: MeetingBody): MeetingRefusal | null {
  if (event.kind === 'opened') return room.stage === 'before' ? strangers(event.present, body) : 'alreadyOpen';
  if (event.kind === 'revoked') return refusalOfRevoke(room, event);
  if (room.stage === 'before') return 'notOpen';
  if (room.stage === 'closed') return 'meetingClosed';
  if (event.kind === 'presence') return strangers([event.member], body);
  if (event.kind === 'substitute') return strangers([event.for], body) ?? refusalOfSubstitute(room, event);
  if (!('item' in event)) return null;
  const item = room.items.get(event.item);
  return item ? (refusalOfItem(room, item, { event, body }) ?? refusalOfAgain(room, event)) : 'unknownItem';
}

/** What says the very same as what was recorded last is a press repeated, not a thing that happened twice. */
function refusalOfAgain({ standing }: Room, event: MeetingEvent): MeetingRefusal | null {
  const last = standing.at(-1);
  if (!last || saidOf(last) !== saidOf(event)) return null;
  return event.kind === 'vote' ? 'votedAlready' : 'recordedAlready';
}

function saidOf({ id: _id, at: _at, by: _by, ...said }: MeetingEvent): string {
  return canonicalJson(said);
}

/**
 * Slips are taken back while the meeting goes on. Once it is closed only the closing is: a dissent (§ 13) or a declaration (§ 23) made in
 * the meeting stands, and so does what it was made about.
 */
function refusalOfRevoke({ stage, standing }: Room, { event: id }: EventOf<'revoked'>): MeetingRefusal | null {
  const event = standing.find((one) => one.id === id);
  if (!event) return 'unknownEvent';
  if (stage === 'closed') return event.kind === 'closed' ? null : 'meetingClosed';
  if (event.kind !== 'decision') return null;
  const others = standing.filter((one) => one.id !== id && one.kind === 'decision' && one.item === event.item);
  const isStayed = standing.some((one) => one.kind === 'stay' && one.item === event.item);
  return isStayed && others.length === 0 ? 'stayed' : null;
}

function refusalOfSubstitute(room: Room, event: EventOf<'substitute'>): MeetingRefusal | null {
  if (event.forItem === null) return room.present.has(event.for) ? 'stillPresent' : null;
  const item = room.items.get(event.forItem);
  if (!item) return 'unknownItem';
  return item.disqualified.has(event.for) ? null : 'stillPresent';
}

type OfItem = Extract<MeetingEvent, { item: string }>;

function refusalOfItem(
  room: Room,
  item: ItemRun,
  { event, body }: { event: OfItem; body: MeetingBody },
): MeetingRefusal | null {
  switch (event.kind) {
    case 'vote':
      return refusalOfVote(room, item, { event, body });
    case 'decision':
      if (event.outcome === 'referred' && event.referredTo.trim() === '') return 'noReferral';
      return isQuorate(room, item, body) ? null : 'notQuorate';
    case 'disqualified':
      return strangers([event.member], body) ?? refusalOfVerdict(room, item, event);
    case 'motionWithdrawn':
      return isOpenMotion(item, event.motion) ? null : 'motionGone';
    case 'dissent':
      return strangers([event.member], body) ?? (item.tookPart.has(event.member) ? null : 'notTakenPart');
    case 'stay':
      return strangers([event.member], body) ?? refusalOfStay(item, { event, body });
    default:
      return null;
  }
}

/** The member takes part in the vote on the own inhabilitet (§ 14, stk. 2), so everyone who may vote on the item may vote here. */
function refusalOfVerdict(room: Room, item: ItemRun, event: EventOf<'disqualified'>): MeetingRefusal | null {
  if (item.decision) return 'alreadyDecided';
  const { for: yes, against, abstain } = event.votes ?? { for: 0, against: 0, abstain: 0 };
  return yes + against + abstain > votersOf(room, item).length ? 'tooManyVotes' : null;
}

function refusalOfVote(
  room: Room,
  item: ItemRun,
  { event, body }: { event: EventOf<'vote'>; body: MeetingBody },
): MeetingRefusal | null {
  if (event.motion !== null && !isOnTable(item, event.motion)) return 'motionGone';
  const voters = event.ballots.map(({ member }) => member);
  if (new Set(voters).size < voters.length) return 'votedTwice';
  const may = new Set(votersOf(room, item));
  if (voters.some((member) => !may.has(member) && item.disqualified.has(member))) return 'disqualified';
  if (voters.some((member) => !may.has(member))) return 'notPresent';
  return strangers(voters, body) ?? (isQuorate(room, item, body) ? null : 'notQuorate');
}

/** Made under this item and not taken back. */
const isOnTable = ({ motions, withdrawn }: ItemRun, motion: string): boolean =>
  motions.some(({ id }) => id === motion) && !withdrawn.has(motion);

/** And not voted on yet. */
const isOpenMotion = (item: ItemRun, motion: string): boolean =>
  isOnTable(item, motion) && !item.votes.some(({ event }) => event.motion === motion);

function refusalOfStay(
  item: ItemRun,
  { event, body }: { event: EventOf<'stay'>; body: MeetingBody },
): MeetingRefusal | null {
  if (body.isCouncil) return 'notCommittee';
  if (!item.tookPart.has(event.member)) return 'notTakenPart';
  if (!item.decision) return 'noDecision';
  if (PROCEDURAL.has(item.decision.outcome)) return 'procedural';
  return item.stay ? 'alreadyStayed' : null;
}

function strangers(members: readonly string[], { seats }: MeetingBody): MeetingRefusal | null {
  return members.every((member) => seats.includes(member)) ? null : 'unknownMember';
}

type Taking = Pick<ItemRun, 'disqualified' | 'substitutes'>;

/** Seats that may vote on the item: who is in the room, without those disqualified but with their substitutes. */
export function votersOf(room: Room, item: Taking): string[] {
  const able = [...room.present].filter((member) => !item.disqualified.has(member));
  return [...new Set([...able, ...item.substitutes.keys()])];
}

/**
 * At least half of the members are in the room and may take part (kommunestyrelsesloven § 11). Whether a disqualified member counts
 * towards the half is not settled by what was found; they are not counted, which can only be too strict, and a substitute mends it.
 */
export function isQuorate(room: Room, item: Taking, { size }: MeetingBody): boolean {
  return votersOf(room, item).length >= quorum(size);
}
