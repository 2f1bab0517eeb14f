import type { ChainStep } from '../../kinds/case/case.ts';
import { councilNameOf } from './bodies.ts';

export type BodyKind = 'council' | 'finance' | 'committee';

const FINANCE =
  /(?<!\p{L})(?:økonomiudvalg(?:ets?)?|økonomi[-,][\p{L},\s-]{1,60}udvalg(?:ets?)?|magistrat(?:ens?)?)(?!\p{L})/iu;

/** What kind of body a name stands for: the municipal council, its finance committee, or another committee. */
export function bodyKind(name: string): BodyKind {
  if (councilNameOf(name) !== null) return 'council';
  return FINANCE.test(name) ? 'finance' : 'committee';
}

/** Steps on which a body decides or gives its statement, in order; those only told do not hold the others up. */
export function handlingSteps(chain: readonly ChainStep[]): readonly ChainStep[] {
  return chain.filter(({ role, body }) => role !== 'informed' && body.trim() !== '');
}
