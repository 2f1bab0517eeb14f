import { z } from 'zod';
import type { MeetingAnswer } from '../../../shared/contract/meetings.ts';

/** A meeting with all it holds, as its page and the parts of it draw it. */
export type OpenMeeting = Readonly<z.infer<typeof MeetingAnswer>>;

/** What is shown of the meeting plan, from the address. */
export const MeetingsSearch = z.object({
  view: z.enum(['calendar', 'chains', 'followUps']).optional().catch(undefined),
  body: z.string().max(80).optional().catch(undefined),
  past: z.literal('yes').optional().catch(undefined),
});
