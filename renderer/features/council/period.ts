import { emptyOf, type Problems } from '../../data/form/formState.ts';
import type { Period } from '../../data/startingBodies.ts';

/** What is wrong with a period: a day that is missing, or its days the other way round. */
export function wrongPeriod<F extends Period>(held: F): Problems<F> {
  const missing = emptyOf<Period>(held, { from: 'form.needsDay', to: 'form.needsDay' });
  const isBackwards = Object.keys(missing).length === 0 && held.to < held.from;
  return (isBackwards ? { to: 'form.endsBefore' } : missing) as Problems<F>;
}
