import type { CoreContext } from '../../electron/core/context.ts';
import type { UpdateRow } from '../../electron/core/database/tables/updates.ts';
import {
  MOST_BYTES,
  type PackedRecord,
  type PackedRow,
  type RecordsPackage,
  rowChecksum,
  toBase64,
} from '../../electron/core/exchange/form.ts';
import { type RecordParts, recordParts, type Sealed, sealOf } from '../../electron/core/exchange/recordParts.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { AppError } from '../../shared/rpc/result.ts';

/**
 * Records of any kind as a file for another computer, with the whole of their logs, what they have sealed and the files they
 * name. What is sealed or stored elsewhere and has not come here is left out. `not_found` for an unknown record, `database_corrupt`
 * when a row, a seal or a file is not what was written, `file_too_large` when no computer could take it.
 */
export async function packRecords(ctx: CoreContext, ids: readonly RecordId[]): Promise<Uint8Array> {
  const parts = [...new Set(ids)].map((id) => recordParts(ctx, id));
  const seals = new Set(parts.flatMap((part) => part.seals));
  const files = new Set(parts.flatMap((part) => part.files));
  const whole: RecordsPackage = {
    schema: 'handlerum.records/1',
    records: parts.map(packedRecord),
    seals: [...seals].flatMap((hash) => sealOf(ctx.database.read, hash)).map(packedBytes),
    files: [],
  };
  for (const hash of files) {
    const bytes = await ctx.files.read(hash);
    if (bytes) whole.files.push(packedBytes({ hash, bytes }));
    if (whole.files.reduce((sum, file) => sum + file.bytes.length, 0) > MOST_BYTES) throw tooLarge();
  }
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  if (bytes.length > MOST_BYTES) throw tooLarge();
  return bytes;
}

const tooLarge = () =>
  new AppError('file_too_large', 'The package could not be taken anywhere', { reason: 'tooLarge' });

function packedRecord({ head, form, council, rows }: RecordParts): PackedRecord {
  const { id, kind, createdAt, createdBy } = head;
  return { id, kind, createdAt, createdBy, form, council, rows: rows.map((row) => packedRow(id, row)) };
}

function packedRow(id: RecordId, row: UpdateRow): PackedRow {
  const { device, number, count, author, action, begun, at, data } = row;
  const about = { device, number, count, author, action, begun, at };
  return { ...about, update: toBase64(data), checksum: rowChecksum(id, about, data) };
}

const packedBytes = ({ hash, bytes }: Sealed): RecordsPackage['seals'][number] => ({ hash, bytes: toBase64(bytes) });
