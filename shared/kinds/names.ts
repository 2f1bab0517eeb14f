import { z } from 'zod';

/** Every shareable thing is a record of one of these kinds, and every record is one Yjs document. */
export const RecordKind = z.enum([
  'case',
  'meeting',
  'council',
  'charter',
  'checklist',
  'negotiation',
  'notes',
  'seat',
]);
export type RecordKind = z.infer<typeof RecordKind>;
