import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';

export const CHARTER_PARTS = ['text', 'proposals', 'seminar', 'process', 'evaluation', 'story'] as const;

export type CharterPart = (typeof CHARTER_PARTS)[number];

export interface CharterProps {
  readonly charter: CharterContent;
}

/** The words of a clause as they were adopted, latest first. */
export function clauseWords({ versions }: CharterProps['charter'], id: string): string {
  return versions.flatMap(({ text }) => text.clauses).findLast((clause) => clause.id === id)?.text ?? '';
}
