import type { z } from 'zod';
import type { MeetingAnswer } from '../../../shared/contract/meetings.ts';
import { oneOf, searchReader, textUpTo } from '../../data/search.ts';

/** A meeting with all it holds, as its page and the parts of it draw it. */
export type OpenMeeting = Readonly<z.infer<typeof MeetingAnswer>>;

/** What is shown of the meeting plan, from the address. */
export const meetingsSearch = searchReader({
  view: oneOf('calendar', 'chains', 'followUps'),
  body: textUpTo(80),
  past: oneOf('yes'),
});

/** The item of a meeting whose form is open on arrival. */
export const meetingSearch = searchReader({ item: textUpTo(80) });
