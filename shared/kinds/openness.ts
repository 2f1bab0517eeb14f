import { z } from 'zod';

/** Whether a case or an item is closed, and what of it may be told all the same. */
export const Openness = z.object({
  closed: z.boolean(),
  /** Concrete reason for closing; empty while open. */
  reason: z.string().max(2000),
  /** Title that may be published although the item is closed. */
  publicTitle: z.string().max(500),
});
export type Openness = z.infer<typeof Openness>;
