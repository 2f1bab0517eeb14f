import { z } from 'zod';
import { RecordId } from '../kinds/ids.ts';
import { Audience, PackFormat, PackVariant } from '../pack/schema.ts';
import { job, mutation } from '../rpc/procedure.ts';
import { SavedTransfer } from './files.ts';
import { TOUCHES } from './touches.ts';

export const packs = {
  /** A meeting's pack as a file. `not_found` when there is no such meeting. */
  make: job({
    input: z.object({ id: RecordId, audience: Audience, variant: PackVariant, format: PackFormat }),
    progress: z.object({ done: z.int(), total: z.int(), step: z.string() }),
    output: SavedTransfer,
    touches: TOUCHES.nothing,
  }),
  /** The journal sheet of a meeting (XLSX): every document with day, theme and KLE. Internal: it names what is closed. */
  journal: mutation(z.object({ id: RecordId }), SavedTransfer, { touches: TOUCHES.nothing }),
  /** The meeting plan, or that of one body, as a calendar file (ICS). */
  plan: mutation(z.object({ body: z.string().max(80).optional() }), SavedTransfer, { touches: TOUCHES.nothing }),
};
