import { currentCouncil, putCouncilItems, removeCouncilItem, setTerm } from '../council/council.ts';
import type { DomainHandlers } from './types.ts';

export const council: DomainHandlers<'council'> = {
  get: (_input, ctx) => currentCouncil(ctx),
  put: ({ items }, ctx) => putCouncilItems(ctx, items),
  remove: (input, ctx) => removeCouncilItem(ctx, input),
  setTerm: (term, ctx) => setTerm(ctx, term),
};
