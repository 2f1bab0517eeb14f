import type { CouncilContent } from '../../../shared/kinds/council/council.ts';

/** What an own council does first, in this order. */
export const STEPS = ['bodies', 'plan', 'case'] as const;
export type Step = (typeof STEPS)[number];

/** What there is in the data folder. */
export interface Begun {
  /** Null until there is one. */
  readonly council: Pick<CouncilContent, 'bodies' | 'mandates'> | null;
  /** How many meetings were ever planned. */
  readonly meetings: number;
  /** How many cases there are outside the archive. */
  readonly cases: number;
}

/** Steps that are done: each is read from what there is, and never noted. */
export function stepsDone({ council, meetings, cases }: Begun): ReadonlySet<Step> {
  const done: Readonly<Record<Step, boolean>> = {
    bodies: council !== null && council.bodies.length > 0 && council.mandates.length > 0,
    plan: meetings > 0,
    case: cases > 0,
  };
  return new Set(STEPS.filter((step) => done[step]));
}

/** Which part of the first step is next. */
export const bodiesNext = ({ council }: Pick<Begun, 'council'>): 'bodies' | 'members' =>
  (council?.bodies.length ?? 0) === 0 ? 'bodies' : 'members';
