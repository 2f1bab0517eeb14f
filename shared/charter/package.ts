import { z } from 'zod';
import { RecordId } from '../kinds/ids.ts';

/** What a charter is carried between computers in: the record's whole state, which merges whatever the order. It names nobody, for it may hold answers. */
export const CharterPackage = z.strictObject({
  /** Also by the name it had before. */
  schema: z.enum(['handlerum.charter-package/1', 'handlerum.code-package/1']),
  id: RecordId,
  /** Yjs update, base64. */
  state: z.base64().max(24_000_000),
});
export type CharterPackage = z.infer<typeof CharterPackage>;

/** Whether a file says it is a package of ours, perhaps of a newer version: then it is told so. */
export const AnyCharterPackage = z.looseObject({
  schema: z.string().regex(/^handlerum\.(?:charter|code)-package\/\d+$/),
});
