import { z } from 'zod';

/** Long work that writes, as a person who waits for it knows it. */
export const WaitedFor = z.enum(['import', 'merge', 'lists']);
export type WaitedFor = z.infer<typeof WaitedFor>;
