import type { CouncilContent } from '../../../shared/kinds/council/council.ts';
import { legalDay, stepsOf } from '../../../shared/meeting/deadlines.ts';
import { useCouncil } from '../../data/queries.ts';

type Council = CouncilContent | null | undefined;

/** The day the plan sends a meeting's material: never later than any reading of the deadline. */
export function useDispatchDay(meeting: { readonly body: string; readonly date: string }): string {
  return dispatchDay(useCouncil().data, meeting);
}

export function dispatchDay(council: Council, meeting: { readonly body: string; readonly date: string }): string {
  const steps = stepsOf(council, meeting);
  return steps.find(({ isDispatch }) => isDispatch)?.due ?? legalDay(council, meeting);
}
