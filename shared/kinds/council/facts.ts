import { z } from 'zod';
import { Settled } from '../clash.ts';
import { CouncilMember, Mandate } from './council.ts';

/** What can have happened to a council. Who did it and when are the fact's own. */
export const COUNCIL_FACTS = {
  /** From a day on a member sits for another group, or for none, wherever the member sits. */
  groupChanged: z.object({ member: CouncilMember.shape.id, group: Mandate.shape.group, from: Mandate.shape.from }),
  settled: Settled,
};
