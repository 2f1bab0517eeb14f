import { z } from 'zod';
import { CouncilContent } from '../records/council.ts';
import { query } from '../rpc/procedure.ts';

export const council = {
  /** Bodies, groups, members and mandates; null until there is a council. */
  get: query(z.object({}), CouncilContent.nullable()),
};
