import { dispatchDeadline } from '../../../shared/calendar/deadlines.ts';
import { dueSteps, PRODUCTION_LINE } from '../../../shared/calendar/production.ts';
import { type CouncilContent, LEGAL_DEADLINE } from '../../../shared/records/council.ts';
import { useCouncil } from '../../api/queries.ts';

export type Council = CouncilContent | null | undefined;

/** The day the plan sends a meeting's material: never later than any reading of the deadline. */
export function useDispatchDay(meeting: { readonly body: string; readonly date: string }): string {
  return dispatchDay(useCouncil().data, meeting);
}

export function dispatchDay(council: Council, meeting: { readonly body: string; readonly date: string }): string {
  const steps = stepsOf(council, meeting);
  return steps.find(({ isDispatch }) => isDispatch)?.due ?? legalDay(council, meeting);
}

/** The production line of one meeting, as the council has it. */
export function stepsOf(council: Council, { body, date }: { readonly body: string; readonly date: string }) {
  return dueSteps(date, {
    steps: council && council.production.length > 0 ? council.production : PRODUCTION_LINE,
    rule: ruleOf(council, body),
    closed: new Set(council?.closedDays.map(({ id }) => id)),
  });
}

export function ruleOf(council: Council, body: string) {
  return council?.bodies.find(({ id }) => id === body)?.deadline ?? LEGAL_DEADLINE;
}

/** The last day by the reading the council has settled on. */
export function legalDay(council: Council, { body, date }: { readonly body: string; readonly date: string }): string {
  return dispatchDeadline(date, ruleOf(council, body));
}
