import { listed } from '../../../shared/meeting/protocol.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';
import { protocolSetting } from '../../../shared/meeting/seats.ts';
import type { CouncilContent } from '../../../shared/records/council.ts';
import type { MeetingContent } from '../../../shared/records/meeting.ts';

/** Head of the minutes: who took part in the meeting, who did not, and the substitutes; empty before the meeting. */
export function presenceLines(council: CouncilContent | null, meeting: MeetingContent): string[] {
  const { seats } = protocolSetting(council, meeting);
  const room = runMeeting(
    meeting,
    seats.map(({ member }) => member),
  );
  if (room.openedAt === null) return [];
  const took = new Set([...room.items.values()].flatMap(({ tookPart }) => [...tookPart]));
  for (const member of room.present) took.add(member);
  const named = (was: 'there' | 'away') =>
    seats
      .filter(({ member }) => took.has(member) === (was === 'there'))
      .map(({ name, group }) => (group ? `${name} (${group})` : name));
  const [there, away] = [named('there'), named('away')];
  return [
    there.length > 0 ? `Deltog: ${listed(there)}.` : '',
    away.length > 0 ? `Afbud: ${listed(away)}.` : '',
    ...[...room.substitutes].map(([member, name]) => `${name} deltog som stedfortræder for ${nameOf(seats, member)}.`),
  ].filter(Boolean);
}

const nameOf = (seats: readonly { member: string; name: string }[], member: string): string =>
  seats.find((seat) => seat.member === member)?.name ?? member;
