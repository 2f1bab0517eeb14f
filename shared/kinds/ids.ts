import { z } from 'zod';

/** Ids are url-safe, case-sensitive and never reused. `inout` so that a caller cannot pass a bare string. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

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
