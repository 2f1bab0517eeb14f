import { z } from 'zod';

/**
 * What there can be too much of in a file; `bytes` (of the file, or of what it unpacks to) and `memory` count bytes, `ratio` how many times
 * the packed size, `cells` those that merged ones cover.
 */
export const TooMuch = z.enum([
  'bytes',
  'ratio',
  'elements',
  'depth',
  'paragraphs',
  'rows',
  'cells',
  'entries',
  'seconds',
  'memory',
]);
export type TooMuch = z.infer<typeof TooMuch>;
