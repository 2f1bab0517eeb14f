import type { ProductionStep } from '../../../shared/calendar/production.ts';

type Steps = readonly ProductionStep[];

/** With one step otherwise. One step is the dispatch, not several. */
export function withStep(steps: Steps, id: string, to: Partial<ProductionStep>): Steps {
  return steps.map((step) => {
    if (step.id === id) return { ...step, ...to };
    return to.isDispatch ? { ...step, isDispatch: false } : step;
  });
}

/** With one step a place up or down. */
export function withMoved(steps: Steps, from: number, by: -1 | 1): Steps {
  const next = [...steps];
  const [step] = next.splice(from, 1);
  if (step) next.splice(from + by, 0, step);
  return next;
}

export const withNew = (steps: Steps, id: string): Steps => [
  ...steps,
  { id, name: '', role: '', workingDays: -1, isDispatch: false },
];

const MOST_DAYS = 250;

/** Working days as they were typed: before the meeting they are under none. */
export const typedDays = (text: string): number =>
  Math.max(-MOST_DAYS, Math.min(MOST_DAYS, Math.trunc(Number(text)) || 0));

/** What keeps a line from being saved; undefined when nothing does. */
export type LineProblem = 'names' | 'dispatch' | 'unchanged';

export function lineProblem(steps: Steps, saved: Steps): LineProblem | undefined {
  if (steps.some(isNameless)) return 'names';
  if (!steps.some(({ isDispatch }) => isDispatch)) return 'dispatch';
  return JSON.stringify(steps) === JSON.stringify(saved) ? 'unchanged' : undefined;
}

export const isNameless = ({ name }: Pick<ProductionStep, 'name'>): boolean => name.trim() === '';
