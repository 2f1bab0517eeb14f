import type { DisqualificationGround, EventOf, MeetingEvent } from '../kinds/meeting/events.ts';
import { type Count, countChoices, resultOf, type VoteResult } from '../votes/count.ts';

export interface VoteRun {
  readonly event: EventOf<'vote'>;
  readonly count: Count;
  readonly result: VoteResult;
  /** Who sat in whose place when the vote was taken. */
  readonly places: ReadonlyMap<string, string>;
}

/** What happened under one item. */
export interface ItemRun {
  readonly id: string;
  readonly startedAt: string | null;
  /** Members who were there for the whole of the item or a part of it, without those found disqualified. */
  readonly tookPart: ReadonlySet<string>;
  /** Members who were away when the item began, or left under it for another reason than disqualification. */
  readonly absent: ReadonlySet<string>;
  readonly disqualified: ReadonlyMap<string, { readonly ground: DisqualificationGround; readonly note: string }>;
  /** Who sits in a disqualified member's place for this item, by that member's id. */
  readonly substitutes: ReadonlyMap<string, string>;
  /** Everybody who sits in another's place under the item, by that member's id. */
  readonly places: ReadonlyMap<string, string>;
  /** What was judged of members' inhabilitet, whatever was found. */
  readonly judged: readonly EventOf<'disqualified'>[];
  readonly motions: readonly EventOf<'motion'>[];
  /** Ids of motions that were taken back. */
  readonly withdrawn: ReadonlySet<string>;
  readonly votes: readonly VoteRun[];
  /** The last one recorded counts. */
  readonly decision: EventOf<'decision'> | null;
  readonly dissents: readonly EventOf<'dissent'>[];
  readonly stay: EventOf<'stay'> | null;
}

/** A meeting as it stands after its events. */
export interface Room {
  readonly stage: 'before' | 'open' | 'closed';
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly onBreak: boolean;
  readonly current: string | null;
  readonly present: ReadonlySet<string>;
  /** Member's id and the substitute's name. */
  readonly substitutes: ReadonlyMap<string, string>;
  /** Ids of the agenda's items in the order they are taken. */
  readonly order: readonly string[];
  readonly items: ReadonlyMap<string, ItemRun>;
  /** What happened and was not taken back. */
  readonly standing: readonly MeetingEvent[];
}

interface Working {
  stage: Room['stage'];
  openedAt: string | null;
  closedAt: string | null;
  onBreak: boolean;
  current: string | null;
  present: Set<string>;
  seats: Set<string>;
  substitutes: Map<string, string>;
  order: string[];
  items: Map<string, WorkingItem>;
  standing: readonly MeetingEvent[];
}
interface WorkingItem {
  id: string;
  startedAt: string | null;
  tookPart: Set<string>;
  absent: Set<string>;
  disqualified: Map<string, { ground: DisqualificationGround; note: string }>;
  substitutes: Map<string, string>;
  places: Map<string, string>;
  judged: EventOf<'disqualified'>[];
  motions: EventOf<'motion'>[];
  withdrawn: Set<string>;
  votes: VoteRun[];
  decision: EventOf<'decision'> | null;
  dissents: EventOf<'dissent'>[];
  stay: EventOf<'stay'> | null;
}

/** Events that stand: what was taken back, and the taking back, left out. */
export function standingEvents(events: readonly MeetingEvent[]): MeetingEvent[] {
  const revoked = new Set(events.flatMap((event) => (event.kind === 'revoked' ? [event.event] : [])));
  return events.filter((event) => event.kind !== 'revoked' && !revoked.has(event.id));
}

interface Events {
  readonly items: readonly { readonly id: string }[];
  readonly events: readonly MeetingEvent[];
}

/** Plays the events of a meeting, in their order. `seats` are the ids of the body's members on the day. Same events, same room. */
export function runMeeting({ items, events }: Events, seats: readonly string[]): Room {
  const standing = standingEvents(events);
  const room: Working = {
    standing,
    stage: 'before',
    openedAt: null,
    closedAt: null,
    onBreak: false,
    current: null,
    present: new Set(),
    seats: new Set(seats),
    substitutes: new Map(),
    order: items.map(({ id }) => id),
    items: new Map(items.map(({ id }) => [id, emptyItem(id)])),
  };
  for (const event of standing) play(room, event);
  return room;
}

function emptyItem(id: string): WorkingItem {
  return {
    id,
    startedAt: null,
    tookPart: new Set(),
    absent: new Set(),
    disqualified: new Map(),
    substitutes: new Map(),
    places: new Map(),
    judged: [],
    motions: [],
    withdrawn: new Set(),
    votes: [],
    decision: null,
    dissents: [],
    stay: null,
  };
}

function play(room: Working, event: MeetingEvent): void {
  switch (event.kind) {
    case 'opened':
      room.stage = 'open';
      room.openedAt = event.at;
      room.present = new Set(event.present);
      return;
    case 'closed':
      room.stage = 'closed';
      room.closedAt = event.at;
      room.current = null;
      room.onBreak = false;
      return;
    case 'break':
      room.onBreak = event.state === 'start';
      return;
    case 'presence':
      playPresence(room, event);
      return;
    case 'substitute':
      playSubstitute(room, event);
      return;
    case 'order':
      room.order = reordered(room.order, event.items);
      return;
    case 'revoked':
      return;
    default: {
      const item = room.items.get(event.item);
      if (item) playItem(room, item, event);
    }
  }
}

type ItemEvent = EventOf<
  'item' | 'disqualified' | 'motion' | 'motionWithdrawn' | 'vote' | 'decision' | 'dissent' | 'stay'
>;

function playItem(room: Working, item: WorkingItem, event: ItemEvent): void {
  switch (event.kind) {
    case 'item':
      begin(room, item, event.at);
      return;
    case 'disqualified':
      item.judged.push(event);
      if (event.verdict === 'able') return;
      item.places.delete(event.member);
      item.disqualified.set(event.member, { ground: event.ground, note: event.note });
      item.tookPart.delete(event.member);
      return;
    case 'motion':
      item.motions.push(event);
      return;
    case 'motionWithdrawn':
      item.withdrawn.add(event.motion);
      return;
    case 'vote': {
      const count = countChoices(event.ballots.map(({ choice }) => choice));
      item.votes.push({ event, count, result: resultOf(count), places: new Map(item.places) });
      return;
    }
    case 'decision':
      item.decision = event;
      return;
    case 'dissent':
      item.dissents.push(event);
      return;
    case 'stay':
      item.stay = event;
  }
}

function begin(room: Working, item: WorkingItem, at: string): void {
  room.current = item.id;
  item.startedAt ??= at;
  // In what was decided before they came nobody takes part.
  if (item.decision) return;
  for (const [member, name] of room.substitutes) if (!item.disqualified.has(member)) item.places.set(member, name);
  for (const seat of room.seats) {
    if (item.disqualified.has(seat)) continue;
    if (room.present.has(seat)) item.tookPart.add(seat);
    else item.absent.add(seat);
  }
}

function playPresence(room: Working, { member, state }: EventOf<'presence'>): void {
  if (state === 'present') {
    // The member is back, so the substitute goes.
    room.substitutes.delete(member);
    const item = undecided(room);
    if (!item?.disqualified.has(member)) item?.places.delete(member);
    enter(room, member);
    return;
  }
  room.present.delete(member);
  room.substitutes.delete(member);
  undecided(room)?.absent.add(member);
}

/** The item being taken, as long as one can still take part in its decision. */
function undecided({ current, items }: Working): WorkingItem | undefined {
  const item = current === null ? undefined : items.get(current);
  return item?.decision ? undefined : item;
}

function playSubstitute(room: Working, { for: member, name, forItem }: EventOf<'substitute'>): void {
  const item = forItem === null ? undefined : room.items.get(forItem);
  if (item) {
    item.substitutes.set(member, name);
    item.places.set(member, name);
    item.tookPart.add(member);
  } else {
    room.substitutes.set(member, name);
    const current = undecided(room);
    if (current && !current.disqualified.has(member)) current.places.set(member, name);
    enter(room, member);
  }
}

function enter(room: Working, member: string): void {
  room.present.add(member);
  const item = undecided(room);
  if (item && !item.disqualified.has(member)) item.tookPart.add(member);
}

/** Items that were named come first, in that order; the others keep theirs behind. */
function reordered(order: readonly string[], wanted: readonly string[]): string[] {
  const known = wanted.filter((id) => order.includes(id));
  return [...new Set([...known, ...order])];
}
