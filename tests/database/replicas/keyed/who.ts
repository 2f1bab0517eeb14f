/** Who sits where. The first keeps the list of keys; the third leaves the group of the second, and the fourth joins it. */
export const PEOPLE = [
  { name: 'Ida Holm', member: null, group: null, role: 'secretariat' },
  { name: 'Anna', member: 'a', group: 'x', role: 'member' },
  { name: 'Bo', member: 'b', group: 'x', role: 'member' },
  { name: 'Karen', member: 'k', group: 'l', role: 'member' },
  { name: 'Carla', member: 'c', group: 'l', role: 'member' },
] as const;

/** What happened in the council that decides who may have what, as it is known where the council's log is. */
export type Turn =
  | { readonly what: 'group'; readonly who: number; readonly group: string | null; readonly from: string }
  | { readonly what: 'revoked' | 'listed'; readonly who: number; readonly at: string };

/** A record as it is told apart by who may have it. */
export interface Known {
  readonly id: string;
  readonly kind: 'all' | 'council' | 'group' | 'own';
  /** Whose it is: a group, or the laptop that wrote it. */
  readonly group: string | null;
  readonly by: number;
  /** A day of the stretch it was begun in. */
  readonly since: string;
}

/** Whether a key counts at an instant, by what is known: written long after it was struck out and listed anew it does again. */
export function counts(turns: readonly Turn[], who: number, at: string): boolean {
  const own = turns.filter((one) => one.what !== 'group' && one.who === who);
  return own.every(
    (one, place) =>
      one.what !== 'revoked' ||
      one.at > at ||
      own.slice(place + 1).some((later) => later.what === 'listed' && later.at <= at),
  );
}

/** The group somebody is in on a day. */
export function groupOn(turns: readonly Turn[], who: number, day: string): string | null {
  const changed = turns.findLast((one) => one.what === 'group' && one.who === who && one.from <= day);
  return changed?.what === 'group' ? changed.group : (PEOPLE[who]?.group ?? null);
}

interface Asked {
  readonly turns: readonly Turn[];
  /** Those it was given on to, as it is known. */
  readonly given: readonly number[];
  readonly at: string;
}

/** Whether somebody may be sent a record, in words of our own and not the program's: the law of the groups. */
export function mayHave(one: Known, to: number, { turns, given, at }: Asked): boolean {
  if (one.kind === 'all') return true;
  if (!counts(turns, to, at)) return false;
  if (one.kind === 'council') return true;
  if (one.kind === 'own') return one.by === to;
  const isIn = (day: string) => groupOn(turns, to, day) === one.group;
  return isIn(at.slice(0, 10)) && (isIn(one.since) || given.includes(to));
}
