import { z } from 'zod';
import { defineKind } from '../define.ts';
import { RecordId } from '../ids.ts';

/** Notes on one case for one audience: so far the comments that came with a Word file. A record of its own, since a case is passed on. */
export const notesKind = defineKind({
  name: 'notes',
  version: 1,
  content: {
    fields: { case: RecordId, audience: z.enum(['private', 'group', 'all']) },
    lists: {},
    maps: { comments: { schema: z.looseObject({ text: z.string() }) } },
  },
  facts: {},
  writers: { content: 'everyone', facts: {} },
  upcast: {},
});
