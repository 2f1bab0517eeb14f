import type { Finding } from '../../../../shared/checks/index.ts';
import type { Dismissal } from '../../../../shared/kinds/case/case.ts';

/** What a person has said of a finding so far. Nothing is chosen for them: which kind it was is counted as false alarms across cases. */
export interface Draft {
  readonly kind: Dismissal['kind'] | null;
  readonly reason: string;
}

export const NOTHING_SAID: Draft = { kind: null, reason: '' };

/** The dismissal that is said, or null while something is wanting. */
export function dismissalOf(
  { kind, reason }: Draft,
  { check, contextHash }: Pick<Finding, 'check' | 'contextHash'>,
  who: Pick<Dismissal, 'by' | 'at'>,
): Omit<Dismissal, 'id'> | null {
  const said = reason.trim();
  return kind === null || said === '' ? null : { check, contextHash, kind, reason: said, ...who };
}

/** A dismissal of each error, by the reasons given under their keys; null while one has none: none is let pass together with another. */
export function overridesOf(
  errors: readonly { readonly key: string; readonly finding: Pick<Finding, 'check' | 'contextHash'> }[],
  reasons: Readonly<Record<string, string>>,
  who: Pick<Dismissal, 'by' | 'at'>,
): readonly Omit<Dismissal, 'id'>[] | null {
  const said = errors.map(({ key, finding }) =>
    dismissalOf({ kind: 'accepted', reason: reasons[key] ?? '' }, finding, who),
  );
  return said.every((one) => one !== null) ? said : null;
}
