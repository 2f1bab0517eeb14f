import { currentCouncil } from '../council/council.ts';
import type { DomainHandlers } from './types.ts';

export const council: DomainHandlers<'council'> = {
  get: (_input, ctx) => currentCouncil(ctx),
};
