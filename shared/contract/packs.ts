import { z } from 'zod';
import { Audience, PackFormat, PackVariant } from '../pack/schema.ts';
import { RecordId } from '../records/ids.ts';
import { job } from '../rpc/procedure.ts';
import { SavedTransfer } from './files.ts';

export const packs = {
  /** A meeting's pack as a file. `not_found` when there is no such meeting. */
  make: job({
    input: z.object({ id: RecordId, audience: Audience, variant: PackVariant, format: PackFormat }),
    progress: z.object({ done: z.int(), total: z.int(), step: z.string() }),
    output: SavedTransfer,
  }),
};
