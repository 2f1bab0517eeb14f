import { invariant } from '../../../shared/assert.ts';
import { addDays, type Day, weekday } from '../../../shared/calendar/days.ts';
import { dispatchDeadline, isWorkingDay, STRICTEST } from '../../../shared/calendar/deadlines.ts';
import { addWorkingDays, PRODUCTION_LINE } from '../../../shared/calendar/production.ts';
import { LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';

/** The day the written cases are written for: a Monday. On it their dates stand as they are written. */
export const WRITTEN_FOR: Day = '2026-11-23';

/** In the written cases, the day of the meeting that is under way. */
const UNDER_WAY: Day = '2026-11-24';
/** And the day of the next one. */
const NEXT: Day = '2026-12-02';

/** Days of meetings that were held, and of those to come, as the written cases name them. */
const HELD: readonly Day[] = [
  '2026-05-05',
  '2026-06-09',
  '2026-06-15',
  '2026-09-29',
  '2026-10-06',
  '2026-10-12',
  '2026-11-10',
  '2026-11-16',
];
const COMING: readonly Day[] = [
  '2026-12-01',
  '2026-12-08',
  '2026-12-14',
  '2027-01-12',
  '2027-01-19',
  '2027-01-25',
  '2027-01-26',
  '2027-02-02',
  '2027-02-09',
  '2027-02-15',
];

/** When everything of the sample happens, seen from the day it is made. */
export interface SampleDays {
  /** The Danish day on which the sample is made. */
  readonly today: Day;
  readonly monday: Day;
  /** Whole weeks from the day the cases are written for. */
  readonly weeks: number;
  /** Whole months from it. */
  readonly months: number;
  /** The day that stands for a day in the written cases: as many weeks on, and a day on which the council works. */
  readonly of: (written: Day) => Day;
  /** A meeting has begun on this day; `begins` is its hour. */
  readonly underWay: { readonly day: Day; readonly begins: string };
  /** The next day on which a body meets. */
  readonly next: Day;
  /** The last working day before today. */
  readonly before: Day;
}

/**
 * The plan of dates for a Danish day and hour. Pure. Meetings lie on working days, those held before this week, those to come after
 * it, all in the order the written cases have; only the one under way and the next one lie in between.
 */
export function sampleDays(today: Day, time: string): SampleDays {
  const monday = mondayOf(today);
  const weeks = (Date.parse(monday) - Date.parse(WRITTEN_FOR)) / (7 * 86_400_000);
  const meetings = meetingDays(weeks);
  const underWay = meetingNow(today, time);
  const next = workingDay(addDays(today, 1), 1);
  const of = (written: Day): Day => {
    if (written === UNDER_WAY) return underWay.day;
    if (written === NEXT) return next;
    return meetings.get(written) ?? workingDay(addDays(written, 7 * weeks), 1);
  };
  return {
    today,
    monday,
    weeks,
    months: monthsBetween(WRITTEN_FOR, monday),
    of,
    underWay,
    next,
    before: workingDay(addDays(today, -1), -1),
  };
}

/** The plan in which every date of the written cases stands as it is written. */
export const writtenDays = (): SampleDays => ({ ...sampleDays(WRITTEN_FOR, '10:00'), of: (written) => written });

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** Days of every year on which the administration is closed though the law counts them. */
const DAYS_OFF: readonly string[] = ['12-24', '12-31'];

/** True on a day the administration works: no weekend, no public holiday, neither the 24th nor the 31st of December. */
export const isOpen = (day: Day): boolean => isWorkingDay(day, STRICTEST) && !DAYS_OFF.includes(day.slice(5));

/** Bodies do not meet around Christmas. */
const isMeetingDay = (day: Day): boolean => isOpen(day) && day.slice(5) < '12-23' && day.slice(5) > '01-02';

/** The day itself, or the nearest one before (-1) or after it (1) that is one. */
export function workingDay(day: Day, step: 1 | -1, isOne: (day: Day) => boolean = isOpen): Day {
  let at = day;
  while (!isOne(at)) at = addDays(at, step);
  return at;
}

/** Held ones give way to earlier days and coming ones to later, and no two fall on one day. */
function meetingDays(weeks: number): Map<Day, Day> {
  const days = new Map<Day, Day>();
  let free = '9999-12-31';
  for (const written of HELD.toReversed()) {
    const wanted = addDays(written, 7 * weeks);
    const day = workingDay(wanted < free ? wanted : free, -1, isMeetingDay);
    days.set(written, day);
    free = addDays(day, -1);
  }
  free = '';
  for (const written of COMING) {
    const wanted = addDays(written, 7 * weeks);
    const day = workingDay(wanted > free ? wanted : free, 1, isMeetingDay);
    days.set(written, day);
    free = addDays(day, 1);
  }
  return days;
}

/** About an hour ago; before ten in the morning and on a day off it is the afternoon of the last working day. */
function meetingNow(today: Day, time: string): SampleDays['underWay'] {
  if (time < '10:00' || !isOpen(today)) return { day: workingDay(addDays(today, -1), -1), begins: '14:00' };
  const hour = Math.min(Number(time.slice(0, 2)) - 1, 17);
  return { day: today, begins: `${String(hour).padStart(2, '0')}:${time.slice(3) < '30' ? '00' : '30'}` };
}

/** Calendar months from one day's month to another's. */
export const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** The last working day on which a meeting's material is sent in time, by the law. */
export const lastSending = (meeting: Day): Day => workingDay(dispatchDeadline(meeting, LEGAL_DEADLINE), -1);

/** Those of them that lie in a meeting's year and in the year before it. */
function daysOff(meeting: Day): Set<Day> {
  const year = Number(meeting.slice(0, 4));
  return new Set([year - 1, year].flatMap((own) => DAYS_OFF.map((day) => `${own}-${day}`)));
}

/**
 * The day a meeting's agenda was sent: the last in time, and before this week for one to come. Null while the production line does not
 * ask for it before the end of this week.
 */
export function sentOn(meeting: Day, { monday }: Pick<SampleDays, 'monday'>): Day | null {
  const sending = PRODUCTION_LINE.find(({ isDispatch }) => isDispatch);
  invariant(sending, 'the production line sends');
  if (addWorkingDays(meeting, sending.workingDays, daysOff(meeting)) > addDays(monday, 6)) return null;
  const last = lastSending(meeting);
  const before = workingDay(addDays(monday, -1), -1);
  // Days are text: the earlier of the two.
  return [last, before].sort()[0] ?? last;
}
