import type { CouncilContent } from '../../../shared/kinds/council/council.ts';
import type { EventOf, MeetingEvent } from '../../../shared/kinds/meeting/events.ts';
import type { MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import { listed } from '../../../shared/meeting/protocol.ts';
import { standingEvents } from '../../../shared/meeting/run.ts';
import { type Seat, seatsOf } from '../../../shared/meeting/seats.ts';
import { danishClock } from './zone.ts';

/**
 * Head of the minutes: when the meeting began and ended, which members took part, which did not, and who sat in whose place; empty
 * before the meeting. A member for whom a substitute was called from the beginning did not take part. What happened under a single
 * item stands in that item's own text.
 */
export function presenceLines(council: CouncilContent | null, meeting: MeetingContent): string[] {
  const events = standingEvents(meeting.events);
  const opened = events.find(isKind('opened'));
  if (!opened) return [];
  const closed = events.findLast(isKind('closed'));
  const came = events.filter(isKind('presence')).filter(({ state }) => state === 'present');
  const took = new Set([...opened.present, ...came.map(({ member }) => member)]);
  const seats = seatsOf(council, meeting);
  const there = seats.filter(({ member }) => took.has(member));
  const away = seats.filter(({ member }) => !took.has(member));
  const times = [
    `begyndte kl. ${danishClock(opened.at)}`,
    ...(closed ? [`sluttede kl. ${danishClock(closed.at)}`] : []),
  ];
  const places = events.filter(isKind('substitute')).filter(({ forItem }) => forItem === null);
  return [
    `Mødet ${listed(times)}.`,
    ...(there.length > 0 ? [`Deltog: ${listed(there.map(withGroup))}.`] : []),
    ...(away.length > 0 ? [`Afbud: ${listed(away.map(withGroup))}.`] : []),
    ...new Set(places.map(({ for: member, name }) => `${name} deltog som stedfortræder for ${nameOf(seats, member)}.`)),
  ];
}

function isKind<K extends MeetingEvent['kind']>(kind: K) {
  return (event: MeetingEvent): event is EventOf<K> => event.kind === kind;
}

const withGroup = ({ name, group }: Seat): string => (group ? `${name} (${group})` : name);

const nameOf = (seats: readonly Seat[], member: string): string =>
  seats.find((seat) => seat.member === member)?.name ?? member;
