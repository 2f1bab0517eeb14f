import type { Amendment, AmendmentChange } from '../../../shared/kinds/negotiation/negotiation.ts';
import type { PointsProps } from './open.ts';

type Points = PointsProps['points'];

/** What stands in the form of an amendment. */
export interface AmendmentDraft {
  /** The amendment a sub-amendment changes; null for an amendment to the recommendation. */
  readonly to: Amendment | null;
  readonly proposer: string;
  readonly kind: AmendmentChange['kind'];
  readonly point: string;
  readonly text: string;
  readonly motivation: string;
  readonly cost: number | null;
}

/** Begun from the first point of the recommendation, or from the text the amendment wants to put in. */
export function newDraft(points: Points, to: Amendment | null): AmendmentDraft {
  const point = to ? pointOf(to) : (points[0]?.id ?? '');
  const begun = { to, proposer: '', kind: 'replace', point, motivation: '', cost: null } as const;
  return { ...begun, text: originalOf({ to, point }, points) };
}

/** The text that would be changed. */
export function originalOf({ to, point }: Pick<AmendmentDraft, 'to' | 'point'>, points: Points): string {
  return to ? textOf(to.change) : (points.find(({ id }) => id === point)?.text ?? '');
}

/** Another point: its text is what is to be rewritten, and what was typed for the one before goes. An added point keeps its words. */
export function withPoint(draft: AmendmentDraft, points: Points, point: string): AmendmentDraft {
  const moved = { ...draft, point };
  return draft.kind === 'replace' ? { ...moved, text: originalOf(moved, points) } : moved;
}

/** Rewriting begins from what stands, adding from nothing. */
export function withKind(draft: AmendmentDraft, points: Points, kind: AmendmentChange['kind']): AmendmentDraft {
  return { ...draft, kind, text: kind === 'replace' ? originalOf(draft, points) : '' };
}

/** Somebody moves it, and it changes something. */
export function isReady(draft: AmendmentDraft, points: Points): boolean {
  const text = draft.text.trim();
  const changes = draft.kind === 'remove' || (text !== '' && text !== originalOf(draft, points).trim());
  return draft.proposer !== '' && changes;
}

/** What is sent. */
export function amendmentOf(draft: AmendmentDraft, points: Points, id: string): Amendment {
  const { to, proposer, motivation, cost, kind } = draft;
  const original = kind === 'add' ? '' : originalOf(draft, points);
  const change = changeOf(draft);
  return { id, to: to?.id ?? null, proposer, motivation: motivation.trim(), cost, votes: {}, change, original };
}

const textOf = (change: AmendmentChange): string => (change.kind === 'remove' ? '' : change.text);

function pointOf({ change }: Amendment): string {
  return change.kind === 'add' ? (change.after ?? '') : change.point;
}

function changeOf({ kind, point, text }: AmendmentDraft): AmendmentChange {
  if (kind === 'add') return { kind, after: point || null, text: text.trim() };
  return kind === 'remove' ? { kind, point } : { kind, point, text: text.trim() };
}
