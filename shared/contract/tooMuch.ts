import { z } from 'zod';

/** What there can be too much of in a file; `bytes` and `memory` count bytes, `ratio` how many times the packed size. */
export const TooMuch = z.enum([
  'bytes',
  'ratio',
  'elements',
  'depth',
  'paragraphs',
  'rows',
  'entries',
  'seconds',
  'memory',
]);
export type TooMuch = z.infer<typeof TooMuch>;
