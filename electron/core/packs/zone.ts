/** Danish councils meet by Danish time, wherever the computer believes it is. */
const ZONE = 'Europe/Copenhagen';

/** Making a formatter costs a hundred times what using it does. */
const CLOCK = new Intl.DateTimeFormat('da-DK', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

/** `18.05`, Danish time, of a moment. */
export function danishClock(at: string): string {
  return CLOCK.format(new Date(at)).replace(':', '.');
}

/** `2026-12-08`, the Danish day of a moment. */
export function danishDay(at: string): string {
  return DAY.format(new Date(at));
}

/** The moment a Danish clock shows `time` on `date`. An hour that the clock skips in March is the one after it. */
export function danishMoment(date: string, time: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  return [1, 2]
    .map((hours) => new Date(asUtc - hours * 3_600_000))
    .reduce((kept, moment) => (shows(moment, date, time) ? moment : kept));
}

function shows(moment: Date, date: string, time: string): boolean {
  return danishDay(moment.toISOString()) === date && danishClock(moment.toISOString()) === time.replace(':', '.');
}
