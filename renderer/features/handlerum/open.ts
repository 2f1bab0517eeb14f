import type { Negotiation } from '../../../shared/contract/negotiations.ts';

export const HANDLERUM_PARTS = ['room', 'options', 'economy', 'stances', 'majority', 'amendments'] as const;

export type HandlerumPart = (typeof HANDLERUM_PARTS)[number];

/** A negotiation, and what amendments may be moved to. */
export interface PointsProps {
  readonly negotiation: Negotiation;
  /** Of the recommendation, then parts of options, which are marked. */
  readonly points: readonly { readonly id: string; readonly text: string; readonly part?: 'yes' }[];
}
