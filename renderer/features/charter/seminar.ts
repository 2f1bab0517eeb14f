import type { InputTo } from '../../../shared/contract/names.ts';
import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';

/** What is shown at once: a clause, or a proposal against the words it would change. */
export interface Slide {
  readonly id: string;
  readonly chapter: string;
  readonly before: string;
  readonly text: string;
  readonly why: string;
  /** Who proposes it; null for a clause. */
  readonly by: string | null;
}

/** Every clause that stands, and after them every open proposal. */
export function slidesOf({ clauses, proposals }: Pick<CharterContent, 'clauses' | 'proposals'>): Slide[] {
  return [
    ...clauses
      .filter(({ status, text }) => status !== 'withdrawn' && text.trim() !== '')
      .map(({ id, chapter, text, rationale }) => ({ id, chapter, before: text, text, why: rationale, by: null })),
    ...proposals
      .filter(({ state }) => state === 'open')
      .map(({ id, chapter, clause, text, why, by }) => {
        const before = clauses.find((one) => one.id === clause)?.text ?? '';
        return { id, chapter, before, text, why, by };
      }),
  ];
}

/** A place among so many, never beside them. */
export const placeIn = (count: number, to: number): number => Math.max(0, Math.min(count - 1, to));

export type Side = 'for' | 'against';

export type Hands = Readonly<Record<Side, number>>;

const NO_HANDS: Hands = { for: 0, against: 0 };

export function handsOf({ support }: Pick<CharterContent, 'support'>, target: string, group: string): Hands {
  return support.find(({ id }) => id === `${target}/${group}`) ?? NO_HANDS;
}

/** With one hand more or fewer; null where a group has no such hand. */
export function withHand(now: Hands, side: Side, step: { by: 1 | -1; mandates: number }): Hands | null {
  const next = { for: now.for, against: now.against, [side]: now[side] + step.by };
  return next[side] < 0 || next.for + next.against > step.mandates ? null : next;
}

export const toSupport = (target: string, group: string, hands: Hands): InputTo<'charter.support'> => ({
  target,
  group,
  for: hands.for,
  against: hands.against,
});
