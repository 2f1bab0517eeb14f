const HOUR = 3_600_000;

/**
 * Whether an instant (ISO) lies within days of Danish time, `to` being the last one. Danish time is one or two hours ahead of UTC; where the two
 * differ on which day it is, the instant counts as within.
 */
export function inForceAt(
  days: { readonly from: string; readonly to: string | null },
  at: string,
): 'notYet' | 'counts' | 'ended' {
  if (dayOf(at, 2) < days.from) return 'notYet';
  return days.to !== null && dayOf(at, 1) > days.to ? 'ended' : 'counts';
}

/** The Danish day of an instant by winter time, or so many hours ahead of UTC. */
export const dayOf = (at: string, hours = 1): string =>
  new Date(Date.parse(at) + hours * HOUR).toISOString().slice(0, 10);
