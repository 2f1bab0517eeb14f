import type { CouncilContent } from '../../../shared/kinds/council/council.ts';
import { emptyOf, type Problems } from '../../data/form/formState.ts';

/** From a first day to a last one, both counted. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const FIRST_TERM = 2026;

/** The council's term of office, or the one the law gives this year: four years from the 1st of January after an election. */
export function termFor({ termOfOffice }: Pick<CouncilContent, 'termOfOffice'>, today: string): Period {
  if (termOfOffice) return termOfOffice;
  const year = Number(today.slice(0, 4));
  const first = year - ((((year - FIRST_TERM) % 4) + 4) % 4);
  return { from: `${first}-01-01`, to: `${first + 3}-12-31` };
}

/** What is wrong with a period: a day that is missing, or its days the other way round. */
export function wrongPeriod<F extends Period>(held: F): Problems<F> {
  const missing = emptyOf<Period>(held, { from: 'form.needsDay', to: 'form.needsDay' });
  const isBackwards = Object.keys(missing).length === 0 && held.to < held.from;
  return (isBackwards ? { to: 'form.endsBefore' } : missing) as Problems<F>;
}
