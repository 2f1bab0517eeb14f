import { addDays, type Day } from './days.ts';
import { type DeadlineRule, dispatchDeadline, isWorkingDay, STRICTEST } from './deadlines.ts';

/** One step on the way to a meeting, and after it. */
export interface ProductionStep {
  readonly id: string;
  readonly name: string;
  /** Who does it. */
  readonly role: string;
  /** Working days from the meeting: -11 is eleven before it, 1 the first after it. */
  readonly workingDays: number;
  /** The step by which the material is with the members; it is never later than the deadline, strictly read. */
  readonly isDispatch: boolean;
  /** `legal`: its days are counted as the body reads the law, not as the administration works. Absent is `strict`. */
  readonly variant?: 'strict' | 'legal' | undefined;
}

export interface DueStep extends ProductionStep {
  readonly due: Day;
}

/** Days on which the administration does not work though the law counts them (docs/domain.md 2.1). */
export type ClosedDays = ReadonlySet<Day>;

/**
 * The production line of docs/domain.md 2.3, from memory: a starting point that every council changes. Working days are Monday to Friday
 * without public holidays and without the municipality's own closed days.
 */
export const PRODUCTION_LINE: readonly ProductionStep[] = [
  step('topic', -25, { name: 'Emne meldes til mødeplanen', role: 'Fagcenter' }),
  step('draft', -20, { name: 'Udkast fra fagcenter', role: 'Sagsbehandler' }),
  step('review', -17, { name: 'Økonomi- og juratjek', role: 'Økonomi og jura' }),
  step('centreHead', -15, { name: 'Godkendelse hos centerchef', role: 'Centerchef' }),
  step('director', -13, { name: 'Godkendelse hos direktør', role: 'Direktør' }),
  step('chairReview', -11, { name: 'Formandsgennemgang', role: 'Udvalgsformand' }),
  step('corrected', -9, { name: 'Rettet version', role: 'Sagsbehandler' }),
  step('mayor', -8, { name: 'Borgmester og direktion', role: 'Direktion' }),
  step('accessibility', -7, { name: 'Tilgængelighed og bilag', role: 'Sekretariat' }),
  { ...step('dispatch', -6, { name: 'Udsendelse', role: 'Sekretariat' }), isDispatch: true },
  step('minutes', 1, { name: 'Referat', role: 'Sekretariat' }),
  step('execution', 2, { name: 'Ekspedition', role: 'Fagcenter' }),
];

function step(id: string, workingDays: number, { name, role }: Pick<ProductionStep, 'name' | 'role'>): ProductionStep {
  return { id, name, role, workingDays, isDispatch: false };
}

/** The day so many working days before (negative) or after a day; a day that is no working day itself is never counted. */
export function addWorkingDays(day: Day, count: number, closed: ClosedDays = new Set()): Day {
  return walk(day, count, (at) => isWorkingDay(at, STRICTEST) && !closed.has(at));
}

/** The day so many days that count before or after. */
function walk(day: Day, count: number, counts: (at: Day) => boolean): Day {
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    at = addDays(at, Math.sign(count));
    if (counts(at)) left--;
  }
  return at;
}

/**
 * The steps with their days, in order of time and then of the list. Dispatch moves forward where the body's deadline is earlier:
 * strictly read, or for a step of the legal variant as the body reads it.
 */
export function dueSteps(
  meeting: Day,
  { steps, rule, closed }: { steps: readonly ProductionStep[]; rule: DeadlineRule; closed: ClosedDays },
): DueStep[] {
  const last = {
    strict: openDayBy(dispatchDeadline(meeting, { ...STRICTEST, count: rule.count }), closed),
    legal: dispatchDeadline(meeting, rule),
  };
  return steps
    .map((one) => {
      const variant = one.variant ?? 'strict';
      const due =
        variant === 'legal'
          ? walk(meeting, one.workingDays, (at) => isWorkingDay(at, rule))
          : addWorkingDays(meeting, one.workingDays, closed);
      return { ...one, due: one.isDispatch && last[variant] < due ? last[variant] : due };
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.workingDays - b.workingDays));
}

/** The day itself, or the last before it on which somebody works. */
function openDayBy(day: Day, closed: ClosedDays): Day {
  let at = day;
  while (closed.has(at) || !isWorkingDay(at, STRICTEST)) at = addDays(at, -1);
  return at;
}

/** Steps that must know the answers of a hearing, when it ends after them: it ends too late. */
export function stepsBeforeHearingEnds(steps: readonly DueStep[], hearingEnds: Day): DueStep[] {
  return steps.filter(({ id, due }) => (id === 'draft' || id === 'corrected') && due <= hearingEnds);
}
