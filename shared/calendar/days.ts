/** A calendar day, `2026-12-14`. It has no time and no zone; arithmetic is in whole days. */
export type Day = string;

const MS = 86_400_000;

const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day so many days later, or earlier when `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(at(day) + count * MS);
}

/** Days from one to the other; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((at(to) - at(from)) / MS);
}

/** 1 is Monday and 7 Sunday, as in ISO 8601. */
export function weekday(day: Day): number {
  return new Date(at(day)).getUTCDay() || 7;
}

/** The day of a year, a month from 1 and a day; null when the calendar has no such day. */
export function dayOfNumbers(year: number, month: number, day: number): Day | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = at(iso);
  return !Number.isNaN(time) && dayOf(time) === iso ? iso : null;
}
