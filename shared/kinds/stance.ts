import { z } from 'zod';
import { IsoDate } from './day.ts';

const Id = z.string().min(1).max(80);

export const StanceValue = z.enum(['supports', 'canLiveWith', 'abstains', 'cannot', 'unknown']);

/** A group's answer to an option or element, with the day it was given. */
export const StanceEntry = z.object({
  /** `group/target`. */
  id: z.string().max(170),
  group: Id,
  target: Id,
  stance: StanceValue,
  /** *Hvad skal der til?* */
  condition: z.string().max(5000),
  on: IsoDate,
});
export type StanceEntry = z.infer<typeof StanceEntry>;
