import type { CouncilContent } from '../../../shared/kinds/council/council.ts';

export const COUNCIL_PARTS = ['bodies', 'members', 'groups', 'line', 'closedDays', 'rules'] as const;

export type CouncilPart = (typeof COUNCIL_PARTS)[number];

export interface CouncilProps {
  readonly council: CouncilContent;
}
