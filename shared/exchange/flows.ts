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

/** Who may open the file of a flow: those whose keys are chosen, whoever knows a passphrase, or either. */
export type FlowWay = 'keys' | 'passphrase' | 'either';

interface FlowRule {
  /** What a record must be for to go along; a record for anybody else never does. */
  readonly carries: readonly AudienceKind[];
  readonly way: FlowWay;
}

/**
 * What each flow may hold, whatever the program that asks: a person's own goes in `seat` alone, and there nothing else; what a group has
 * for itself in `group` alone, for an amendment is moved for everybody.
 */
export const FLOW_RULES: Readonly<Record<FlowName, FlowRule>> = {
  pack: { carries: ['all', 'council'], way: 'either' },
  handover: { carries: ['all', 'council'], way: 'either' },
  group: { carries: ['all', 'council', 'groups'], way: 'either' },
  amendment: { carries: ['all'], way: 'either' },
  meeting: { carries: ['all', 'council'], way: 'either' },
  council: { carries: ['all', 'council'], way: 'either' },
  seat: { carries: ['own'], way: 'passphrase' },
};

/** Why a flow cannot be sent yet, or what of it stays at home; `n` counts where there is something to count. */
export const FlowLack = z.object({
  what: z.enum(['notSent', 'unsentItems', 'noMembers', 'caseStaysHere']),
  n: z.int(),
  /** `stops`: nothing can be sent before it is mended. */
  weight: z.enum(['stops', 'told']),
});
export type FlowLack = z.infer<typeof FlowLack>;
