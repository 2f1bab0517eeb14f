import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';

export const CHARTER_PARTS = ['text', 'proposals', 'seminar', 'process', 'evaluation', 'story'] as const;

export type CharterPart = (typeof CHARTER_PARTS)[number];

export interface CharterProps {
  readonly charter: CharterContent;
}
