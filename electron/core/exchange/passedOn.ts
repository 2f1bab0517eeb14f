import type { Readable } from 'node:stream';
import {
  EXCHANGE_MINOR,
  type Manifest,
  ManifestRecord,
  Manifest as ManifestSchema,
} from '../../../shared/exchange/manifest.ts';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import { findPassedOn, putArrivalParts, putPassedOn } from '../database/tables/passedOn.ts';
import { findRecord } from '../database/tables/updates.ts';
import type { ReadableDb, WritableDb } from '../database/types.ts';

/** What leaves again with a record: names its line in the manifest has of a later program, and parts of its own. */
export interface LeavingUnknown {
  readonly minor: number;
  readonly keys: Readonly<Record<string, unknown>>;
  readonly more: readonly FileHash[];
}

const NOTHING: LeavingUnknown = { minor: EXCHANGE_MINOR, keys: {}, more: [] };

const OF_RECORD = new Set(Object.keys(ManifestRecord.shape));
// What a file of a shared folder says of itself lies in the manifest's open end.
const OF_FILE = new Set([...Object.keys(ManifestSchema.shape), 'folder']);

const unknownOf = (value: object, known: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !known.has(key)));

/**
 * Stores the parts of a file that this program does not know, before the transaction that names them (`keepUnknown`); `read` answers
 * what one says. Fails as `FileStore.putKnown`.
 */
export async function storeUnknown(
  { files }: Pick<CoreContext, 'files'>,
  manifest: Manifest,
  read: (hash: FileHash) => Promise<Readable>,
): Promise<void> {
  for (const hash of moreIn(manifest)) await files.putKnown(hash, () => read(hash));
}

/**
 * Keeps what the manifest says that this program does not know: with each record that is here now, and what is of the file alone with its
 * arrival. In the transaction that takes the file.
 */
export function keepUnknown(db: WritableDb, manifest: Manifest): void {
  const { id, minor, madeAt, records } = manifest;
  const named = new Set<FileHash>();
  for (const record of records) {
    const [keys, more] = [unknownOf(record, OF_RECORD), record.more ?? []];
    for (const hash of more) named.add(hash);
    const isSome = Object.keys(keys).length > 0 || more.length > 0;
    if (isSome && findRecord(db, record.id)) putPassedOn(db, record.id, { minor, madeAt, keys, more });
  }
  const [keys, more] = [unknownOf(manifest, OF_FILE), moreIn(manifest).filter((hash) => !named.has(hash))];
  if (Object.keys(keys).length > 0 || more.length > 0) putArrivalParts(db, { id, keys, more });
}

/** What leaves with a record beside what this program knows of it. */
export const leavingUnknown = (db: ReadableDb, record: RecordId): LeavingUnknown => findPassedOn(db, record) ?? NOTHING;

/** Every part under `more/`, by hash. */
function moreIn({ entries }: Manifest): FileHash[] {
  return entries.flatMap(({ name, sha256 }) => (name.startsWith('more/') ? [sha256] : []));
}
