import { z } from 'zod';
import { IsoDate } from '../kinds/day.ts';
import { RecordId } from '../kinds/ids.ts';
import { ReportFormat } from '../print/enums.ts';
import { job } from '../rpc/procedure.ts';
import { SavedTransfer } from './files.ts';
import { TOUCHES } from './touches.ts';

export { ReportFormat };

/** One case, or every case a body has before it on a day. */
export const ReportSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), id: RecordId }),
  z.object({ kind: z.literal('meeting'), body: z.string().min(1).max(200), date: IsoDate }),
]);
export type ReportSubject = z.infer<typeof ReportSubject>;

export const reports = {
  /** The internal check report as a file (`CheckReport`). `not_found` when there is no such case or no case on such a meeting. */
  make: job({
    input: z.object({ subject: ReportSubject, format: ReportFormat }),
    progress: z.object({ done: z.int(), total: z.int(), step: z.string() }),
    output: SavedTransfer,
    touches: TOUCHES.nothing,
  }),
};
