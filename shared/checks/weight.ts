import type { GateState } from '../kinds/case/play.ts';
import type { Finding, Severity } from './types.ts';

/** How a finding is told: by its severity, or as what a draft still lacks. */
export type Weight = Severity | 'lacking';

/** How many findings of each weight. */
export interface Weights {
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  /** Fields nobody has filled in yet. */
  readonly missing: number;
}

/**
 * How a finding is told where its case stands: an empty field of a draft is no error until somebody has asked whether the case may be
 * dispatched. It stands in the way of dispatch all the same (`gateOf`).
 */
export function weightOf({ severity, lacks }: Pick<Finding, 'severity' | 'lacks'>, gate: GateState): Weight {
  return gate === 'untried' && severity === 'error' && lacks ? 'lacking' : severity;
}

export function weightsOf(findings: readonly Finding[], gate: GateState): Weights {
  const counts: Record<Weight, number> = { error: 0, warning: 0, suggestion: 0, lacking: 0 };
  for (const finding of findings) counts[weightOf(finding, gate)]++;
  const { error, warning, suggestion, lacking } = counts;
  return { errors: error, warnings: warning, suggestions: suggestion, missing: lacking };
}

/** What is said of a case at a glance. */
export type Verdict = 'found' | 'unread' | 'missing' | 'inOrder';

/**
 * Nothing is in order while not a word stands in the case (`blank`), for nothing has been read; nor while a field is empty.
 * Suggestions are not told of at a glance.
 */
export function verdictOf({
  errors,
  warnings,
  missing,
  blank,
}: Omit<Weights, 'suggestions'> & { readonly blank: boolean }): Verdict {
  if (errors + warnings > 0) return 'found';
  if (blank) return 'unread';
  return missing > 0 ? 'missing' : 'inOrder';
}
