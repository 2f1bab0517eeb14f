import { z } from 'zod';
import { defineKind } from '../define.ts';

const Line = z.string().max(200);

/**
 * A member's place (*plads*): who sits at the computer and how they have set it, for themselves alone. It is laid down when the place is
 * moved, so that it travels as every record does; what a later program sets beside it stays. Values of enums are kept as words: whoever
 * takes the place reads what it knows of them.
 */
export const seatKind = defineKind({
  name: 'seat',
  version: 1,
  content: {
    fields: {
      name: Line,
      role: Line,
      group: Line,
      municipality: Line,
      language: z.string().max(20),
      theme: z.string().max(20),
      defaultTemplate: z.string().max(60),
      lockAfter: z.int().min(1).max(480),
      spelling: z.boolean(),
      words: z.array(z.string().min(1).max(80)).max(20_000),
    },
    lists: {},
  },
  facts: {},
  writers: { content: 'everyone', facts: {} },
  upcast: {},
});
