import { z } from 'zod';
import { FactKey } from '../facts.ts';

/** Who has a case, or is to have it: a person, a role of the production line, or both. */
export const Holder = z.object({
  person: z.string().max(200),
  /** As the council's production line names it: *Økonomi og jura*. */
  role: z.string().max(200),
  /** Id of the step the case is at then; empty where none is named. */
  step: z.string().max(80),
  /** Whose computer it is sent to; null where it was handed on without a file, or to several. */
  key: z.string().max(60).nullable(),
});
export type Holder = z.infer<typeof Holder>;

/** What can have happened to a case on its way from hand to hand (*aflevere, tage imod, sende tilbage*; docs/domain.md 2.3). */
export const custodyFacts = {
  handedOver: z.object({ to: Holder, note: z.string().max(4000) }),
  accepted: z.object({ handover: FactKey }),
  /** Sent back to whoever handed it over: why, and what must be done before it comes again. */
  returned: z.object({
    handover: FactKey,
    reason: z.string().min(1).max(4000),
    required: z.array(z.string().max(500)).max(50),
  }),
  /** Whoever made the last step takes it back. */
  custodyTakenBack: z.object({ fact: FactKey }),
};
