import { across } from '../quality/across.ts';
import type { DomainHandlers } from './types.ts';

export const quality: DomainHandlers<'quality'> = {
  across: ({ body }, ctx) => across(ctx.database.read, body),
};
