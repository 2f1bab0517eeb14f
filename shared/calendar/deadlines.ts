import { addDays, type Day, weekday } from './days.ts';
import { holidayOn } from './holidays.ts';

/** How long before a meeting its agenda and material must be with the members. */
export interface DeadlineRule {
  /** Hverdage. */
  readonly count: number;
  /** Most likely Saturday is a hverdag in kommunestyrelsesloven § 8; no ministry text was found (docs/domain.md 2.2). */
  readonly saturday: 'counts' | 'free';
  /** `clear`: so many whole days between dispatch and meeting. `inclusive`: the day of dispatch is one of them. */
  readonly dispatchDay: 'clear' | 'inclusive';
}

/** Meetings are planned by the strictest reading, so that no reading makes them late. */
export const STRICTEST: DeadlineRule = { count: 4, saturday: 'free', dispatchDay: 'clear' };

/** True on a day that counts: no Sunday, no public holiday, and Saturday by the rule. */
export function isWorkingDay(day: Day, { saturday }: Pick<DeadlineRule, 'saturday'>): boolean {
  const number = weekday(day);
  return number !== 7 && (number !== 6 || saturday === 'counts') && holidayOn(day) === null;
}

/** The last day on which material for a meeting can be sent. */
export function dispatchDeadline(meeting: Day, rule: DeadlineRule): Day {
  let left = rule.count + (rule.dispatchDay === 'clear' ? 1 : 0);
  let day = meeting;
  while (left > 0) {
    day = addDays(day, -1);
    if (isWorkingDay(day, rule)) left--;
  }
  return day;
}
