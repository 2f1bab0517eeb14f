import { type Day, daysBetween } from '../calendar/days.ts';
import type { CouncilContent } from '../kinds/council/council.ts';
import { legalDay } from './deadlines.ts';

/** A meeting of the plan, as far as the way of cases needs it. */
export interface PlannedStop {
  readonly id: string;
  readonly body: string;
  readonly date: Day;
}

/** A meeting a case goes on to, when its material can still be sent after the one before. */
export interface NextStop extends PlannedStop {
  /** From the meeting before. */
  readonly days: number;
}

/** A meeting that comes next, but whose material must be out before the one before is held. */
export interface MissedStop extends PlannedStop {
  readonly lastDay: Day;
}

/** How a case decided in a committee goes on: fagudvalg, Økonomiudvalg, kommunalbestyrelse. */
export interface MeetingChain {
  readonly committee: PlannedStop;
  /** Null where none is planned that can be reached. */
  readonly finance: NextStop | null;
  readonly council: NextStop | null;
  /** The next meetings that come too soon, by the body's own deadline. */
  readonly missed: readonly MissedStop[];
}

/**
 * The chain of each committee meeting, by its day. A next meeting is reached when the meeting before is held no later than the day its material must be
 * with the members (kommunestyrelsesloven § 8, stk. 4, as the body reads it). `meetings` without those that were cancelled.
 */
export function meetingChains(council: CouncilContent, meetings: readonly PlannedStop[]): MeetingChain[] {
  const kinds = new Map(council.bodies.map(({ id, kind }) => [id, kind]));
  const of = (kind: string) =>
    meetings.filter(({ body }) => kinds.get(body) === kind).sort((a, b) => (a.date < b.date ? -1 : 1));
  const [finance, main] = [of('financeCommittee'), of('municipalCouncil')];
  return of('standingCommittee').map((committee) => {
    const toFinance = stepTo(council, committee, finance);
    const toCouncil = stepTo(council, toFinance.next ?? committee, main);
    return {
      committee,
      finance: toFinance.next,
      council: toCouncil.next,
      missed: [...toFinance.missed, ...toCouncil.missed],
    };
  });
}

function stepTo(
  council: CouncilContent,
  from: PlannedStop,
  meetings: readonly PlannedStop[],
): { next: NextStop | null; missed: readonly MissedStop[] } {
  const after = meetings
    .filter(({ date }) => date > from.date)
    .map((meeting) => ({ meeting, lastDay: legalDay(council, meeting) }));
  const at = after.findIndex(({ lastDay }) => lastDay >= from.date);
  const reached = after[at]?.meeting;
  const missed = (at < 0 ? after : after.slice(0, at)).slice(0, 1);
  return {
    next: reached ? { ...reached, days: daysBetween(from.date, reached.date) } : null,
    missed: missed.map(({ meeting, lastDay }) => ({ ...meeting, lastDay })),
  };
}
