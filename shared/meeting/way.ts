import { type Day, daysBetween } from '../calendar/days.ts';
import type { WayDelay, WayStop } from '../contract/ways.ts';

/** By day, those without one last, in the order given. */
export function inOrder(stops: readonly WayStop[]): WayStop[] {
  return stops.toSorted((a, b) => compare(a.date ?? '9999', b.date ?? '9999'));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A body that put the case off has not handled it. */
const isHandled = ({ outcome }: WayStop): boolean => outcome !== null && outcome !== 'postponed';

/** What lies after the last body that handled the case. Stops before it that were passed over are behind it. */
function ahead(stops: readonly WayStop[]): readonly WayStop[] {
  return stops.slice(stops.findLastIndex(isHandled) + 1);
}

/** The first stop with a day that is `on` or later and no outcome yet; null when there is none, and the case needs a day. */
export function nextStop(stops: readonly WayStop[], on: Day): WayStop | null {
  return ahead(stops).find(({ date, outcome }) => outcome === null && date !== null && date >= on) ?? null;
}

/**
 * How much later than planned a case is, in days; null when it is not. Three things make a delay, and the longest is told: the meeting was
 * moved to a later day (`moved`: from the first planned day to the present one); the day passed and nothing was recorded (`passed`) or the
 * body put the case off (`postponed`): from that day to the same body's next planned one, or to `on` while there is none.
 */
export function delayOf(stops: readonly WayStop[], on: Day): WayDelay | null {
  const left = ahead(stops);
  const delays = left.flatMap((stop): WayDelay[] => {
    const { body, date, movedFrom, outcome } = stop;
    if (date === null) return [];
    if (outcome === null && date >= on) {
      const days = movedFrom === null ? 0 : daysBetween(movedFrom, date);
      return days > 0 && movedFrom !== null ? [{ reason: 'moved', days, body, from: movedFrom }] : [];
    }
    const again = left.find(
      (other) => other.body === body && other.date !== null && other.date > date && other.date >= on,
    );
    const days = daysBetween(date, again?.date ?? on);
    return days > 0 ? [{ reason: outcome === null ? 'passed' : 'postponed', days, body, from: date }] : [];
  });
  return delays.toSorted((a, b) => b.days - a.days)[0] ?? null;
}
