import type { Day } from '../../shared/calendar/days.ts';
import type { CaseHandling, MeetingRow } from '../../shared/contract/meetings.ts';
import type { InputTo } from '../../shared/contract/names.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import type { Checked } from './form/useCheckedChange.ts';

/** The meetings a case may be put on, and the one that is meant most likely; null where it waits for none. */
export interface MeetingChoices {
  readonly meetings: readonly MeetingRow[];
  /** Empty when there is no meeting. */
  readonly likely: string;
}

const isWaiting = ({ meeting, outcome }: CaseHandling): boolean => meeting === null && outcome === null;

/**
 * Coming meetings of the bodies that the case waits for, the nearest first: those of its chain that have it on no agenda, or, while nobody
 * has said which bodies it passes, of them all. The likely one is on the day its chain says, else the next of the first body it waits for.
 */
export function meetingChoices(
  way: readonly CaseHandling[],
  rows: readonly MeetingRow[],
  now: Day,
): MeetingChoices | null {
  const waiting = way.filter(isWaiting);
  if (way.length > 0 && waiting.length === 0) return null;
  const bodies = new Set(waiting.map(({ body }) => body));
  const has = new Set(way.map(({ meeting }) => meeting));
  const meetings = rows.filter(
    ({ id, bodyName, date, stage }) =>
      (stage === 'planned' || stage === 'dispatched') &&
      date >= now &&
      !has.has(id) &&
      (bodies.size === 0 || bodies.has(bodyName)),
  );
  const ofDay = waiting.flatMap(({ body, date }) =>
    meetings.filter((row) => row.bodyName === body && row.date === date),
  );
  const next = meetings.find(({ bodyName }) => waiting.length === 0 || bodyName === waiting[0]?.body);
  return { meetings, likely: (ofDay[0] ?? next)?.id ?? '' };
}

/** Puts the case on the meeting, in the role that its chain says the body has. */
export function puttingOn(
  id: RecordId,
  meeting: MeetingRow | undefined,
  way: readonly CaseHandling[],
): Checked<InputTo<'meetings.addCases'>> {
  if (!meeting) return { wrong: { field: 'meeting', why: 'way.needsMeeting' } };
  const stop = way.find((one) => isWaiting(one) && one.body === meeting.bodyName);
  return { send: { id: meeting.id, cases: [id], role: stop?.role ?? 'decides' } };
}
