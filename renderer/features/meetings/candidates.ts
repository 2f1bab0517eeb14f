import type { CaseRow } from '../../../shared/contract/cases.ts';
import type { CaseStatus } from '../../../shared/kinds/case/case.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';

/** Cases that may be put on an agenda; each is in one of them. */
export interface Candidates {
  /** Ready, and this body is on their way: what the clerk came for. */
  readonly ready: readonly CaseRow[];
  /** This body is on their way too, but they are not ready yet. */
  readonly drafts: readonly CaseRow[];
  /** Sent to a body before, and this meeting is their next stop. */
  readonly coming: readonly CaseRow[];
  /** On their way to other bodies, or sent already. */
  readonly others: readonly CaseRow[];
}

/** The meeting whose agenda it is. */
export interface AgendaFor {
  readonly bodyName: string;
  readonly date: string;
  readonly items: readonly Pick<AgendaItem, 'caseId'>[];
}

const IN_HAND: ReadonlySet<CaseStatus> = new Set(['draft', 'review', 'ready']);

/**
 * What may come on the agenda, apart by how likely it is. Cases that stand on it already, and those that are decided, are none of them.
 * Within each, those planned for this very day come first.
 */
export function candidatesFor({ bodyName, date, items }: AgendaFor, rows: readonly CaseRow[]): Candidates {
  const known = new Set(items.map(({ caseId }) => caseId));
  const left = rows.filter(({ id, status }) => !known.has(id) && status !== 'decided');
  const isOwn = ({ chain, status }: CaseRow) => IN_HAND.has(status) && chain.some(({ body }) => body === bodyName);
  const isOfDay = ({ chain }: CaseRow) => chain.some((stop) => stop.body === bodyName && stop.date === date);
  const sorted = (some: readonly CaseRow[]) => some.toSorted((a, b) => Number(isOfDay(b)) - Number(isOfDay(a)));
  const own = left.filter(isOwn);
  const coming = left.filter((row) => row.status === 'dispatched' && isOfDay(row));
  const apart = new Set([...own, ...coming]);
  return {
    ready: sorted(own.filter(({ status }) => status === 'ready')),
    drafts: sorted(own.filter(({ status }) => status !== 'ready')),
    coming,
    others: left.filter((row) => !apart.has(row)),
  };
}

/** Which button has the focus once the one at `index` of `before` is gone: the next, else the last; none when none is left. */
export function focusAfter(before: readonly string[], gone: string): string | null {
  const rest = before.filter((id) => id !== gone);
  return rest[Math.min(before.indexOf(gone), rest.length - 1)] ?? null;
}
