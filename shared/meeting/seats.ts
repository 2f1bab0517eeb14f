import { type CouncilContent, mandatesOn } from '../kinds/council/council.ts';
import type { MeetingContent } from '../kinds/meeting/meeting.ts';
import { type ProtocolSetting, protocolText } from './protocol.ts';
import type { MeetingBody } from './rules.ts';
import { runMeeting } from './run.ts';

export interface Seat {
  readonly member: string;
  readonly name: string;
  /** Letter of the group, else its name; empty outside the parties. */
  readonly group: string;
}

type When = Pick<MeetingContent, 'body' | 'date'>;

/** Who sits in the meeting's body on its day, by group and then in the order of the record. */
export function seatsOf(council: CouncilContent | null, { body, date }: When): Seat[] {
  if (!council) return [];
  const groups = new Map(council.partyGroups.map(({ id, letter, name }) => [id, letter || name]));
  const names = new Map(council.members.map(({ id, name }) => [id, name]));
  return mandatesOn(council, body, date).map(({ member, group }) => ({
    member,
    name: names.get(member) ?? member,
    group: group === null ? '' : (groups.get(group) ?? ''),
  }));
}

/** What the rules of the meeting ask of its body. Without a size in the record the seats that are filled are counted. */
export function meetingBody(council: CouncilContent | null, when: When): MeetingBody {
  const body = council?.bodies.find(({ id }) => id === when.body);
  const seats = seatsOf(council, when).map(({ member }) => member);
  return { seats, size: body?.size || seats.length, isCouncil: body?.kind === 'municipalCouncil' };
}

/** What the protocol's words need to know. */
export function protocolSetting(council: CouncilContent | null, when: When): ProtocolSetting {
  const name = council?.bodies.find(({ kind }) => kind === 'municipalCouncil')?.name ?? 'Kommunalbestyrelsen';
  return { council: name, seats: seatsOf(council, when) };
}

/** The texts of the minutes by item, as they stand: those written by hand, and for the other items what was recorded. */
export function protocolTexts(council: CouncilContent | null, meeting: MeetingContent): Map<string, string> {
  const setting = protocolSetting(council, meeting);
  const room = runMeeting(
    meeting,
    setting.seats.map(({ member }) => member),
  );
  const written = new Map(meeting.protocol.map(({ id, text }) => [id, text]));
  return new Map(meeting.items.map((item) => [item.id, written.get(item.id) ?? protocolText(room, item, setting)]));
}
