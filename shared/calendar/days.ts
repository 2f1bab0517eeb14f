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
