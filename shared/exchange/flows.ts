import { z } from 'zod';
import { RecordId } from '../kinds/ids.ts';
import type { AudienceKind } from './audience.ts';

const Key = z.string().min(1).max(80);

/**
 * What somebody wants to do with one press, named as the file will say it (`Purpose`): send a meeting to its members, hand a case over, give
 * a group its work, move an amendment, hand a meeting to another laptop, move the whole council to a new computer, or move one's own place.
 */
export const Flow = z.discriminatedUnion('flow', [
  z.object({ flow: z.literal('pack'), meeting: RecordId }),
  z.object({ flow: z.literal('handover'), case: RecordId }),
  z.object({ flow: z.literal('group'), negotiation: RecordId }),
  z.object({ flow: z.literal('amendment'), negotiation: RecordId, amendment: Key }),
  z.object({ flow: z.literal('meeting'), meeting: RecordId }),
  z.object({ flow: z.literal('council') }),
  z.object({ flow: z.literal('seat') }),
]);
export type Flow = z.infer<typeof Flow>;
export type FlowName = Flow['flow'];

/**
 * What a record must be for to go along with each flow, whatever the program that asks; a record for anybody else never does. A person's own
 * goes in `seat` alone, and there nothing else; what a group has for itself in `group` alone, for an amendment is moved for everybody.
 */
export const FLOW_CARRIES: Readonly<Record<FlowName, readonly AudienceKind[]>> = {
  pack: ['all', 'council'],
  handover: ['all', 'council'],
  group: ['all', 'council', 'groups'],
  amendment: ['all'],
  meeting: ['all', 'council'],
  council: ['all', 'council'],
  seat: ['own'],
};

/** Why a flow cannot be sent yet, or what of it stays at home; `n` counts where there is something to count. */
export const FlowLack = z.object({
  what: z.enum(['notSent', 'unsentItems', 'noMembers', 'caseStaysHere']),
  n: z.int(),
  /** `stops`: nothing can be sent before it is mended. */
  weight: z.enum(['stops', 'told']),
});
export type FlowLack = z.infer<typeof FlowLack>;
