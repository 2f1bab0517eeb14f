import { z } from 'zod';
import { ID_FORM } from './idForm.ts';

/** `inout` so that a caller cannot pass a bare string. */
const id = z.string().regex(ID_FORM);

export const RecordId = id.brand<'RecordId', 'inout'>();
export type RecordId = z.infer<typeof RecordId>;

export const VersionId = id.brand<'VersionId', 'inout'>();
export type VersionId = z.infer<typeof VersionId>;

/** Names one stored file by its content: SHA-256 in lower-case hex. */
export const FileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'FileHash', 'inout'>();
export type FileHash = z.infer<typeof FileHash>;

/** Names a file that was sent to the host, or made by it, until the session ends. */
export const TransferId = id.brand<'TransferId', 'inout'>();
export type TransferId = z.infer<typeof TransferId>;
