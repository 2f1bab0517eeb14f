import { dispatchDeadline } from '../../calendar/deadlines.ts';
import type { ChainStep } from '../../kinds/case/case.ts';
import type { Example } from '../define.ts';
import type { Threshold, Tuning } from '../tuning.ts';
import { bodyKind } from './chain.ts';

/** Kommunestyrelsesloven § 8, stk. 4: four hverdage before meetings of the council. */
export const COUNCIL_DAYS: Threshold = {
  id: 'councilDays',
  name: {
    da: 'Hverdage før møder i kommunalbestyrelsen og Økonomiudvalget',
    en: 'Working days before meetings of the municipal council and the finance committee',
  },
  value: 4,
  min: 0,
  max: 20,
};
/** Set by each committee's own rules, so nothing is called late out of the box. */
export const COMMITTEE_DAYS: Threshold = {
  id: 'committeeDays',
  name: {
    da: 'Hverdage før møder i udvalg (0: dømmes ikke)',
    en: 'Working days before committee meetings (0: not judged)',
  },
  value: 0,
  min: 0,
  max: 20,
};
/** How the law counts is not settled; out of the box the mildest reading decides what is called late (docs/domain.md 2.2). */
export const SATURDAY: Threshold = {
  id: 'saturday',
  name: { da: 'Lørdag tæller som hverdag (1 ja, 0 nej)', en: 'Saturday counts as a working day (1 yes, 0 no)' },
  value: 1,
  min: 0,
  max: 1,
};
export const CLEAR_DAYS: Threshold = {
  id: 'clearDays',
  name: {
    da: 'Udsendelsesdagen tæller ikke med (1 ja, 0 nej)',
    en: 'The day of dispatch does not count (1 yes, 0 no)',
  },
  value: 0,
  min: 0,
  max: 1,
};
export const DEADLINE_THRESHOLDS: readonly Threshold[] = [COUNCIL_DAYS, COMMITTEE_DAYS, SATURDAY, CLEAR_DAYS];

/** The last day of dispatch for a step of the chain; null where there is no date or nothing is judged. */
export function deadlineOf({ body, date }: ChainStep, tuning: Tuning): string | null {
  const count = Math.round(tuning.threshold(bodyKind(body) === 'committee' ? COMMITTEE_DAYS : COUNCIL_DAYS));
  if (!date || count === 0) return null;
  return dispatchDeadline(date, {
    count,
    saturday: tuning.threshold(SATURDAY) >= 0.5 ? 'counts' : 'free',
    dispatchDay: tuning.threshold(CLEAR_DAYS) >= 0.5 ? 'clear' : 'inclusive',
  });
}

/** A step that was dispatched after its deadline, with that deadline. */
export interface LateStep {
  readonly step: ChainStep;
  readonly deadline: string;
}

export function lateSteps(chain: readonly ChainStep[], tuning: Tuning): readonly LateStep[] {
  return chain.flatMap((step) => {
    const deadline = step.dispatchedOn ? deadlineOf(step, tuning) : null;
    return deadline !== null && step.dispatchedOn && step.dispatchedOn > deadline ? [{ step, deadline }] : [];
  });
}

/** A step as an example writes it: body, day of the meeting, and what else is known. */
export function step(body: string, date: string | null, more: Partial<ChainStep> = {}): ChainStep {
  return { id: `${body} ${date}`, body, date, itemNumber: null, role: 'decides', ...more };
}

/** A case with this way through the bodies, for examples. */
export function way(...chain: readonly ChainStep[]): Example {
  return { sections: { background: 'Skolen er fra 1974.' }, fields: { chain: [...chain] } };
}
