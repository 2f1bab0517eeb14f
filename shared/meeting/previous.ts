import type { Outcome } from '../kinds/meeting/events.ts';
import { formatDate } from '../text/dates.ts';
import { OUTCOME_WORDS } from './words.ts';

/** One earlier handling of a case (tidligere behandling). */
export interface Handling {
  readonly body: string;
  readonly date: string;
  /** Empty while not numbered. */
  readonly number: string;
  /** Null while nothing is decided. */
  readonly outcome: Outcome | null;
  readonly stayed: 'yes' | 'no';
}

/** *Tidligere behandling*: one line for each handling before `date` that has an outcome, oldest first. */
export function previousHandlingLines(handlings: readonly Handling[], date: string): string[] {
  return handlings
    .filter((handling) => handling.date < date && handling.outcome !== null)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ body, date: day, number, outcome, stayed }) => {
      const words = (outcome && OUTCOME_WORDS[outcome]) || 'Behandlet';
      const item = number ? `, punkt ${number}` : '';
      const stopped = stayed === 'yes' ? ' Indbragt efter kommunestyrelseslovens § 23.' : '';
      return `${body} den ${formatDate(day)}${item}: ${words}.${stopped}`;
    });
}
