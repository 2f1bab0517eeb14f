import type { Category, Severity } from '../../../../shared/checks/types.ts';
import type { CaseType } from '../../../../shared/kinds/case/case.ts';

/** The words of a checklist file. It is read and written by people, so they are Danish, as the checks are. */
export const CASE_TYPES: Readonly<Record<string, CaseType>> = {
  beslutning: 'decision',
  drøftelse: 'discussion',
  orientering: 'information',
};
export const SEVERITIES: Readonly<Record<string, Severity>> = {
  fejl: 'error',
  advarsel: 'warning',
  forslag: 'suggestion',
};
export const CATEGORIES: Readonly<Record<string, Category>> = {
  præcision: 'precision',
  fyldestgørende: 'completeness',
  handlerum: 'room',
  sprog: 'language',
  proces: 'process',
};
export const SWITCH: Readonly<Record<string, boolean>> = { til: true, fra: false };

/** The word for a value of one of the tables above. */
export function wordFor<T>(table: Readonly<Record<string, T>>, value: T): string {
  return Object.keys(table).find((word) => table[word] === value) ?? String(value);
}
