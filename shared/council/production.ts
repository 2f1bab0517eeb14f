import { PRODUCTION_LINE, type ProductionStep } from '../calendar/production.ts';
import type { Body, CouncilContent, CouncilStep } from '../kinds/council/council.ts';

/** How the ids of one kind's steps begin in the record, where the lines of all kinds lie together. */
export const linePrefix = (kind: Body['kind']): string => `${kind}/`;

/**
 * The production line for one kind of body, with the steps' own ids: the one the council has made for the kind, else the one it has
 * made for all, else the program's. A step keeps its id in every line, so that what is ticked off stays ticked off.
 */
export function productionOf(
  council: Pick<CouncilContent, 'production'> | null | undefined,
  kind: Body['kind'] | undefined,
): readonly ProductionStep[] {
  const all = council?.production ?? [];
  const own = kind ? all.filter(({ id }) => id.startsWith(linePrefix(kind))) : [];
  if (kind && own.length > 0) return own.map((one) => ({ ...one, id: one.id.slice(linePrefix(kind).length) }));
  const common = all.filter(({ id }) => !id.includes('/'));
  return common.length > 0 ? common : PRODUCTION_LINE;
}

/** Steps as they lie in the record for one kind. */
export function storedLine(kind: Body['kind'], steps: readonly ProductionStep[]): CouncilStep[] {
  // The variant is always said: a key that is left out would keep its old value in the record.
  return steps.map((step) => ({ ...step, variant: step.variant ?? 'strict', id: `${linePrefix(kind)}${step.id}` }));
}
