import { z } from 'zod';
import { defineKind } from '../../../../shared/kinds/define.ts';

/** A kind nobody uses, as a newcomer would write one: a committee's visit to a place, what it looks at, and that it was held. */
export const visitKind = defineKind({
  name: 'visit',
  version: 1,
  content: {
    fields: { place: z.string().max(200) },
    lists: { sights: { schema: z.object({ id: z.string(), words: z.string() }) } },
  },
  facts: { held: z.object({ present: z.int().min(1) }) },
  writers: { content: 'office', facts: { held: 'office' } },
  upcast: {},
});
