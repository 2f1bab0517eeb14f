import { hangingTogether } from '../apart.ts';
import type { CouncilContent, Mandate } from './council.ts';

/**
 * Seats that cannot hold together, whoever entered them: asked again of whatever a merge brings. The first two are refused when
 * they are entered; more seats than a body has are let stand by whoever says so, for somebody may be called in for a time.
 */
export type SeatRule = 'mandatesOverlap' | 'twoPresiding' | 'tooManySeats';

export interface SeatBreach {
  readonly rule: SeatRule;
  readonly body: string;
  /** The first day on which it is so. */
  readonly day: string;
  /** The mandates it is between; for too many seats all in force on that day, the newest first. */
  readonly among: readonly Mandate[];
}

type Seats = Pick<CouncilContent, 'bodies' | 'mandates' | 'termOfOffice'>;

/** Who leads the meetings: of each there is one at a time (kommunestyrelsesloven §§ 6, 18 and 22). */
const PRESIDING: readonly Mandate['role'][] = ['mayor', 'chair'];

export const overlap = (a: Mandate, b: Mandate): boolean => a.from <= b.to && b.from <= a.to;

/**
 * What of the seats no rule allows: one member twice in one body on a day, two who preside over it, more members than it has
 * (kommunestyrelsesloven §§ 5 and 17; a special committee may have others beside its members, and of terms that are over only
 * the first two are asked). In an order that is the same for the same seats.
 */
export function seatBreaches({ bodies, mandates, termOfOffice }: Seats): SeatBreach[] {
  const inOrder = [...mandates].sort(byBeginning);
  const byBody = [...Map.groupBy(inOrder, ({ body }) => body)].sort(([a], [b]) => (a < b ? -1 : 1));
  const first = termOfOffice?.from ?? '';
  return byBody.flatMap(([body, own]) => {
    const known = bodies.find(({ id }) => id === body);
    const size = known && known.kind !== 'section17_4' ? known.size : 0;
    return [
      ...[...Map.groupBy(own, ({ member }) => member).values()]
        .flatMap((seats) => hangingTogether(seats, isTwice))
        .map((among) => breachOf('mandatesOverlap', body, among)),
      ...hangingTogether(own.filter(presides), isPresidingTwice).map((among) => breachOf('twoPresiding', body, among)),
      ...(size > 0 ? tooMany(own, { body, size, first }) : []),
    ];
  });
}

const isTwice = (a: Mandate, b: Mandate): boolean => a.member === b.member && overlap(a, b);

const presides = ({ role }: Mandate): boolean => PRESIDING.includes(role);

const isPresidingTwice = (a: Mandate, b: Mandate): boolean =>
  a.member !== b.member && a.role === b.role && presides(a) && overlap(a, b);

function breachOf(rule: SeatRule, body: string, among: readonly Mandate[]): SeatBreach {
  const day = among
    .flatMap((one) => among.flatMap((other) => (other !== one && overlap(one, other) ? [later(one, other)] : [])))
    .sort()[0];
  return { rule, body, day: day ?? '', among };
}

const later = (a: Mandate, b: Mandate): string => [a.from, b.from].sort()[1] ?? '';

function tooMany(
  mandates: readonly Mandate[],
  { body, size, first }: { body: string; size: number; first: string },
): SeatBreach[] {
  const days = [...new Set([first, ...mandates.map(({ from }) => from)])].filter((day) => day >= first).sort();
  for (const day of days) {
    const among = mandates.filter(({ from, to }) => from <= day && day <= to);
    // One who sits twice is another breach, and one member.
    if (new Set(among.map(({ member }) => member)).size > size)
      return [{ rule: 'tooManySeats', body, day, among: among.reverse() }];
  }
  return [];
}

export function byBeginning(a: Mandate, b: Mandate): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The rule by which two seats of `after` cannot hold together that could in `before`, or were not there; null for none. */
export function newBreach(before: Seats, after: Seats): SeatRule | null {
  const known = new Set(pairs(before).map(({ key }) => key));
  return pairs(after).find(({ key }) => !known.has(key))?.rule ?? null;
}

function pairs(seats: Seats): { key: string; rule: SeatRule }[] {
  return seatBreaches(seats).flatMap(({ rule, among }) => {
    if (rule === 'tooManySeats') return [];
    const isClash = rule === 'mandatesOverlap' ? isTwice : isPresidingTwice;
    return among.flatMap((one, index) =>
      among
        .slice(index + 1)
        .filter((other) => isClash(one, other))
        .map((other) => ({ key: [rule, ...[one.id, other.id].sort()].join(' '), rule })),
    );
  });
}
