import { dispatchDeadline } from '../../../../shared/calendar/deadlines.ts';
import type { CaseStatus, ChainStep } from '../../../../shared/kinds/case/case.ts';

/** Later than this is late by any reading of the law; what counts is set in the checklist (check PC01). */
const MILDEST = { count: 4, saturday: 'counts', dispatchDay: 'inclusive' } as const;

/** Whether a stop asks when its material was sent: once the case has been, or where somebody has told. */
export function isDispatchTold({ date, dispatchedOn }: ChainStep, status: CaseStatus): boolean {
  return date !== null && (status === 'dispatched' || status === 'decided' || Boolean(dispatchedOn));
}

/** Whether a stop asks why the case could not wait. */
export function asksWhyLate({ date, dispatchedOn, lateReason }: ChainStep): boolean {
  if (lateReason) return true;
  return date !== null && Boolean(dispatchedOn) && (dispatchedOn ?? '') > dispatchDeadline(date, MILDEST);
}

export type StopTold = Pick<ChainStep, 'dispatchedOn' | 'lateReason'>;

/** What is known of a stop once `told` is said of it: the rest stays as it was. */
export function stopKnown({ dispatchedOn, lateReason }: ChainStep, told: StopTold): StopTold {
  return {
    ...(dispatchedOn === undefined ? {} : { dispatchedOn }),
    ...(lateReason === undefined ? {} : { lateReason }),
    ...told,
  };
}
