import { makePack } from '../packs/index.ts';
import type { DomainHandlers } from './types.ts';

export const packs: DomainHandlers<'packs'> = {
  make: (order, ctx, control) => makePack(ctx, order, control),
};
