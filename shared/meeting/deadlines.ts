import { addDays } from '../calendar/days.ts';
import { dispatchDeadline } from '../calendar/deadlines.ts';
import { type DueStep, dueSteps } from '../calendar/production.ts';
import { productionOf } from '../council/production.ts';
import { type BodyDeadline, type CouncilContent, LEGAL_DEADLINE } from '../kinds/council/council.ts';
import type { MeetingContent } from '../kinds/meeting/meeting.ts';

type Council = CouncilContent | null | undefined;
type When = { readonly body: string; readonly date: string };

/** How a body reads its deadline; the law as it is most likely read where the council says nothing. */
export function ruleOf(council: Council, body: string): BodyDeadline {
  return council?.bodies.find(({ id }) => id === body)?.deadline ?? LEGAL_DEADLINE;
}

/** The last day of dispatch by the reading the council has settled on: later than this is late (docs/domain.md 2.2). */
export function legalDay(council: Council, { body, date }: When): string {
  return dispatchDeadline(date, ruleOf(council, body));
}

/** The production line of one meeting with its days, as the council has it, in order of time. */
export function stepsOf(council: Council, { body, date }: When): DueStep[] {
  return dueSteps(date, {
    steps: productionOf(council, council?.bodies.find(({ id }) => id === body)?.kind),
    rule: ruleOf(council, body),
    closed: new Set(council?.closedDays.map(({ id }) => id)),
  });
}

export interface OpenSteps {
  /** What is to be done by the end of the week ahead, and of what should have been done before only the last. By day. */
  readonly steps: readonly DueStep[];
  /** How many more should have been done before. */
  readonly earlier: number;
}

const DAYS_AHEAD = 7;

/**
 * What of a meeting's production line is open on `today`. Steps towards a dispatch that has been made, and towards a meeting whose day
 * has passed, are behind it; a meeting without items asks for nothing before it is held.
 */
export function openSteps(council: Council, meeting: MeetingContent, today: string): OpenSteps {
  const { steps: done, dispatches, items, cancelled, date } = meeting;
  if (cancelled) return { steps: [], earlier: 0 };
  const isAhead = items.length > 0 && dispatches.length === 0 && date >= today;
  const open = stepsOf(council, meeting).filter(
    ({ id, workingDays, due }) =>
      !done[id] && due <= addDays(today, DAYS_AHEAD) && (workingDays < 0 ? isAhead : dispatches.length > 0),
  );
  const late = open.filter(({ due }) => due < today);
  return { steps: open.slice(Math.max(0, late.length - 1)), earlier: Math.max(0, late.length - 1) };
}
