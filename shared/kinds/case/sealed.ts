import { z } from 'zod';
import type { DocJson } from '../docJson.ts';
import { Answer, Attachment, CaseFields, ChainStep, Dismissal } from './case.ts';

/** Says inside the sealed bytes what they are, so that they can be read without the record. */
export const SEALED_CASE = 'handlerum.case/1';

/**
 * A case as it was sealed. How much there may be of anything is not asked: what was sealed is read, also when it is more than may
 * be written today.
 */
export const SealedCase = z.object({
  schema: z.literal(SEALED_CASE),
  fields: z.object({
    ...CaseFields.shape,
    chain: z.array(ChainStep),
    attachments: z.array(Attachment),
    agreementLinks: z.array(z.string()),
    dismissals: z.array(Dismissal),
    answers: z.array(Answer),
  }),
  body: z.looseObject({ type: z.literal('doc') }) as unknown as z.ZodType<DocJson>,
});
export type SealedCase = z.infer<typeof SealedCase>;
