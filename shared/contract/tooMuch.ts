import { z } from 'zod';

/** What there can be too much of in a file; `bytes` and `memory` count bytes. */
export const TooMuch = z.enum(['bytes', 'elements', 'depth', 'paragraphs', 'rows', 'entries', 'seconds', 'memory']);
export type TooMuch = z.infer<typeof TooMuch>;
