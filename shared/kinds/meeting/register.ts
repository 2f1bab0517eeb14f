import { type Clash, clashId, settledChoice } from '../clash.ts';
import { happenedBefore, isCarried } from '../facts.ts';
import type { MeetingFact } from './kind.ts';
import { choiceOf } from './line.ts';

interface Register<F extends MeetingFact> {
  readonly kind: string;
  /** Every fact that sets it, in their order. */
  readonly made: readonly F[];
  readonly saidIn: (fact: F) => unknown;
  readonly textOf: (fact: F) => string;
  /** Which of two made apart is read until a person has chosen. */
  readonly until: 'first' | 'last';
}

/** What facts that take each other's place come to: the one that nobody had seen when making another, or a person's choice. */
export function settledRegister<F extends MeetingFact>(
  facts: readonly MeetingFact[],
  { kind, made, saidIn, textOf, until }: Register<F>,
): { stands: F | null; clash: Clash | null } {
  const last = made.filter((one) => !made.some((other) => happenedBefore(one, other)));
  const own = last.filter((one) => !isCarried(one));
  const standing = own.length > 0 ? own : last.slice(-1);
  const untilThen = (until === 'first' ? standing[0] : standing.at(-1)) ?? null;
  if (new Set(standing.map((one) => JSON.stringify(saidIn(one)))).size < 2) return { stands: untilThen, clash: null };
  const id = clashId(
    kind,
    standing.map(({ key }) => key),
  );
  const choice = settledChoice(facts, id);
  const chosen = standing.find(({ key }) => key === choice);
  if (chosen) return { stands: chosen, clash: null };
  const choices = standing.map((one) => choiceOf(one, textOf(one)));
  return { stands: untilThen, clash: { id, kind, about: '', choices } };
}
