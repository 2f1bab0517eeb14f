import * as Y from 'yjs';
import { formOf, RECORD } from '../../../shared/kinds/define.ts';
import { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { BEFORE_DEVICES } from '../database/migrations/0050-facts.ts';
import { hasSealed, readSealed } from '../database/tables/sealed.ts';
import { iterateUpdates, type RecordHead, type UpdateRow } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import { replay } from '../records/replay.ts';
import { MOST_BYTES, type PackedRecord, type PackedRow, type RecordsPackage, rowChecksum, toBase64 } from './form.ts';

/**
 * Records of any kind as a file for another computer, with the whole of their logs, what they have sealed and the files they
 * name. What is sealed or stored elsewhere and has not come here is left out. `not_found` for an unknown record, `database_corrupt`
 * when a row, a seal or a file is not what was written, `file_too_large` when no computer could take it.
 */
export async function packRecords(ctx: CoreContext, ids: readonly RecordId[]): Promise<Uint8Array> {
  const own = [...new Set(ids)].map((id) => ctx.records.get(id).head);
  const parts = own.map((head) => partsOf(ctx, head));
  const seals = new Set(parts.flatMap((part) => part.seals));
  const files = new Set(parts.flatMap((part) => part.files));
  const whole: RecordsPackage = {
    schema: 'handlerum.records/1',
    records: parts.map(({ record }) => record),
    seals: [...seals].flatMap((hash) => sealBytes(ctx.database.read, hash)),
    files: [],
  };
  for (const hash of files) {
    const bytes = await ctx.files.read(hash);
    if (bytes) whole.files.push({ hash, bytes: toBase64(bytes) });
    if (whole.files.reduce((sum, file) => sum + file.bytes.length, 0) > MOST_BYTES) throw tooLarge();
  }
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  if (bytes.length > MOST_BYTES) throw tooLarge();
  return bytes;
}

const tooLarge = () =>
  new AppError('file_too_large', 'The package could not be taken anywhere', { reason: 'tooLarge' });

function partsOf(ctx: CoreContext, { id, kind, createdAt, createdBy }: RecordHead) {
  const { doc } = ctx.records.get(id);
  const storage = ctx.kinds[kind];
  const stored = [...iterateUpdates(ctx.database.read, id, { after: 0, upTo: Number.MAX_SAFE_INTEGER })];
  for (const { seq, isIntact } of stored)
    if (!isIntact) throw new AppError('database_corrupt', `Update ${seq} of record ${id} was damaged`, { record: id });
  const rows = storage.isOldLogSecret ? withoutOldLog(ctx.database.read, id, stored) : stored;
  const council = RecordId.safeParse(doc.getMap(RECORD).get('council'));
  const record: PackedRecord = {
    id,
    kind,
    createdAt,
    createdBy,
    form: formOf(doc),
    council: council.success ? council.data : null,
    rows: rows.map((row) => packedRow(id, row)),
  };
  return { record, seals: storage.seals(doc), files: storage.files(doc).map(({ hash }) => hash) };
}

function packedRow(id: RecordId, row: UpdateRow): PackedRow {
  const { device, number, count, author, action, begun, at, data } = row;
  const about = { device, number, count, author, action, begun, at };
  return { ...about, update: toBase64(data), checksum: rowChecksum(id, about, data) };
}

/**
 * One row with the state they came to in place of those from before devices had names, up to where the record was carried over:
 * what was taken out of it by then is in none of the bytes.
 */
function withoutOldLog(db: ReadableDb, id: RecordId, rows: readonly UpdateRow[]): readonly UpdateRow[] {
  const last = rows.findLast(({ device }) => device === BEFORE_DEVICES);
  if (!last) return rows;
  const carried = rows.find(({ action, seq }) => action === 'carry' && seq > last.seq) ?? last;
  const doc = replay(db, id, carried.seq);
  const data = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const { number, seq, span, at } = last;
  const whole = { seq, span, device: BEFORE_DEVICES, number, count: number, author: '', begun: at, at, data };
  const rest = rows.filter((row) => row.seq > last.seq);
  return [{ ...whole, action: 'carry', isIntact: true }, ...rest];
}

function sealBytes(db: ReadableDb, seal: string): RecordsPackage['seals'] {
  const hash = FileHash.safeParse(seal);
  if (!hash.success || !hasSealed(db, seal)) return [];
  return [{ hash: hash.data, bytes: toBase64(readSealed(db, seal)) }];
}
