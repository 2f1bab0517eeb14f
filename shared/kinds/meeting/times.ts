import { daysBetween } from '../../calendar/days.ts';

/** When a meeting begins and when it is planned to end, `18:00`. When it did end is told by what happened (`closed`), never by this. */
export interface PlannedTimes {
  readonly time: string | null;
  readonly ends: string | null;
}

const DAY = 1440;
/** Past midnight a meeting is planned for at most so long: `18:00–16:00` is a slip of the pen and no meeting of 22 hours. */
const LONGEST_NIGHT = DAY / 2;

/** Minutes since midnight of `18:05`. */
export const minutesOfDay = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/**
 * How long a meeting is planned to last, in minutes; null where it is not said, and where the end cannot be one. It comes after the
 * beginning, on the same day or, by at most twelve hours, after midnight.
 */
export function plannedMinutes({ time, ends }: PlannedTimes): number | null {
  if (time === null || ends === null) return null;
  const minutes = minutesOfDay(ends) - minutesOfDay(time);
  if (minutes > 0) return minutes;
  return minutes < 0 && minutes + DAY <= LONGEST_NIGHT ? minutes + DAY : null;
}

/** Whether these can be planned: no end at all, or one that comes after the beginning. */
export const isPlannable = (times: PlannedTimes): boolean => times.ends === null || plannedMinutes(times) !== null;

/** The planned end where it is one for this beginning, else null: what two wrote apart may not fit. */
export const endFor = (times: PlannedTimes): string | null => (isPlannable(times) ? times.ends : null);

/** `18.00–21.00` or `18.00`, as Danes write it; empty without a time. */
export function timesText({ time, ends }: PlannedTimes): string {
  return [time, ends].flatMap((clock) => (time === null || clock === null ? [] : clock.replace(':', '.'))).join('–');
}

interface PlannedMeeting extends PlannedTimes {
  readonly body: string;
  readonly date: string;
}

/**
 * Whether one body would sit in two meetings: they begin at once, or one begins before the other is planned to end. Of a meeting without
 * an end only its beginning is known, and of one without a time only its day, which it shares with none like it.
 */
export function overlap(one: PlannedMeeting, other: PlannedMeeting): boolean {
  if (one.body !== other.body) return false;
  if (one.time === null || other.time === null) return one.date === other.date && one.time === other.time;
  const apart = daysBetween(one.date, other.date) * DAY + minutesOfDay(other.time) - minutesOfDay(one.time);
  return apart === 0 || (apart > 0 ? apart < (plannedMinutes(one) ?? 0) : -apart < (plannedMinutes(other) ?? 0));
}
