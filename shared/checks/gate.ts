import type { CaseFields, Dismissal } from '../kinds/case/case.ts';
import type { CheckResult } from './engine.ts';
import type { Finding } from './types.ts';

/** An error that a person has let pass, and what they said of it. */
export interface Override {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

/** What stands between a case and *klar til udsendelse*. */
export interface Gate {
  /** Errors nobody has answered; empty where the case may pass. */
  readonly open: readonly Finding[];
  /** Errors set aside with a reason. For the internal check report, never for what is published. */
  readonly overridden: readonly Override[];
  /** Nobody has said what the case is, so that what would be an error may be only suggested: that is answered first. */
  readonly asksKind: boolean;
}

/** The gate of docs/domain.md 4.4: no open error, but each may be overridden with a reason; and it is known what the case is. */
export function gateOf({ findings, dismissed, kindInDoubt }: CheckResult, { dismissals }: CaseFields): Gate {
  const isError = ({ severity }: Finding): boolean => severity === 'error';
  const reasonFor = (finding: Finding): Dismissal | undefined =>
    dismissals.findLast(({ check, contextHash }) => check === finding.check && contextHash === finding.contextHash);
  return {
    open: findings.filter(isError),
    overridden: dismissed.filter(isError).flatMap((finding) => {
      const dismissal = reasonFor(finding);
      return dismissal ? [{ finding, dismissal }] : [];
    }),
    asksKind: kindInDoubt !== null,
  };
}
