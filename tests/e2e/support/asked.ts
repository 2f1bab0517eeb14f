import { z } from 'zod';

/**
 * What a data folder holds when a test begins:
 * - `nothing`: it is empty, so the page asks how to begin
 * - `empty`: an empty council, with Karen Holm of the secretariat at the desk
 * - `council`: the same with the council of the sample, and nothing of its cases, meetings and charter
 * - `sample`: the whole sample
 * - `meeting`: the same with one more meeting of a committee, planned and without items
 * - `newCase`: an empty council, with Ida Holm of the administration at the desk, and a new case on Ballerup's template
 * - `p1`, `g1`: the same with one of the sample documents as it was imported
 * - `many`: an empty council with two thousand cases, `Sag 0000` to `Sag 1999`
 * - `apart`: what two laptops did apart, see `apart.ts`
 */
export const World = z.enum([
  'nothing',
  'empty',
  'council',
  'sample',
  'meeting',
  'newCase',
  'p1',
  'g1',
  'many',
  'apart',
]);
export type World = z.infer<typeof World>;

/** What was made in a world for the test to look at. */
export const Made = z.object({ caseId: z.string().optional(), meetingId: z.string().optional() });
export type Made = z.infer<typeof Made>;

export const Asked = z.discriminatedUnion('what', [
  z.object({ what: z.literal('fill'), dataDir: z.string(), world: World }),
  z.object({ what: z.enum(['open', 'address', 'close']), dataDir: z.string() }),
]);
export type Asked = z.infer<typeof Asked>;
