import type { Gate } from '../../../../shared/checks/gate.ts';
import { weightsOf } from '../../../../shared/checks/weight.ts';
import type { CaseStatus } from '../../../../shared/kinds/case/case.ts';
import type { GateState } from '../../../../shared/kinds/case/play.ts';
import type { Checked } from '../../../data/session/checked.ts';

/** Where a case stands before the gate, and so what there is to say and press. */
export type GateStage =
  /** The case has not been read: nobody knows what is in the way, so the gate is shut. */
  | { readonly kind: 'unread' }
  /** Nobody has said what the case is. */
  | { readonly kind: 'asksKind' }
  /** A draft that nobody has asked about, with so many fields to fill and so many errors. */
  | { readonly kind: 'lacking'; readonly missing: number; readonly errors: number }
  /** Nothing in the way. */
  | { readonly kind: 'clear' }
  /** Errors that must be put right or answered for. */
  | { readonly kind: 'stop' }
  /** It has passed, and errors have come since. */
  | { readonly kind: 'new' }
  | { readonly kind: 'passed' };

/** `gate` is null as long as the case has not been read. */
export function gateStage(
  gate: Pick<Gate, 'open' | 'asksKind'> | null,
  { status, tried }: { readonly status: CaseStatus; readonly tried: GateState },
): GateStage {
  if (gate === null) return { kind: 'unread' };
  const { open, asksKind } = gate;
  if (!isBefore(status)) return { kind: open.length > 0 ? 'new' : 'passed' };
  if (asksKind) return { kind: 'asksKind' };
  const { missing, errors } = weightsOf(open, tried);
  if (missing > 0) return { kind: 'lacking', missing, errors };
  return { kind: open.length > 0 ? 'stop' : 'clear' };
}

/** Whether the gate is still ahead of a case. */
export const isBefore = (status: CaseStatus): boolean => status === 'draft' || status === 'review';

/** Whether a new status leads through the gate. */
export const isThroughGate = (from: CaseStatus, to: CaseStatus): boolean => isBefore(from) && !isBefore(to);

/** Whether going for the gate now says something new: fields of a draft are missing that were no errors so far. */
export const isAsking = ({ findings, gate }: Pick<Checked, 'findings' | 'gate'>): boolean =>
  weightsOf(findings, gate).missing > 0;
