import { z } from 'zod';
import { RecordId } from '../records/ids.ts';

/** What a code is carried between computers in: the record's whole state, which merges whatever the order. It names nobody, for it may hold answers. */
export const CodePackage = z.strictObject({
  schema: z.literal('handlerum.code-package/1'),
  id: RecordId,
  /** Yjs update, base64. */
  state: z.base64().max(24_000_000),
});
export type CodePackage = z.infer<typeof CodePackage>;

/** Whether a file says it is a package of ours, perhaps of a newer version: then it is told so. */
export const AnyCodePackage = z.looseObject({ schema: z.string().regex(/^handlerum\.code-package\/\d+$/) });
