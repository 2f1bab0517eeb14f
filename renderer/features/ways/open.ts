import { z } from 'zod';

/** What is shown of the cases' ways, from the address. */
export const WaysSearch = z.object({
  view: z.literal('timeline').optional().catch(undefined),
  body: z.string().max(200).optional().catch(undefined),
  owner: z.string().max(200).optional().catch(undefined),
  delayed: z.literal('yes').optional().catch(undefined),
});
export type WaysSearch = z.infer<typeof WaysSearch>;
