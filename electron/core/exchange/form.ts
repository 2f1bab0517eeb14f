import { z } from 'zod';
import { ChangeAction } from '../../../shared/contract/records.ts';
import { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import { checksumOf } from '../database/checksum.ts';

/** No package larger than this is made or taken. Its text must fit in one string of JavaScript, and in memory twice. */
export const MOST_BYTES = 200_000_000;

/** What travels of a row in every form: the very words and bytes, whoever passes it on. */
export const ROW = {
  device: z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/),
  /** The device's own number of its last update in the row, and how many the row stands for. */
  number: z.int().min(1),
  count: z.int().min(1),
  author: z.string().max(1000),
  action: ChangeAction,
  begun: z.iso.datetime(),
  at: z.iso.datetime(),
  /** Yjs update, base64. */
  update: z.base64(),
};

/** One row of a record's log in a package. */
export const PackedRow = z.strictObject({ ...ROW, checksum: z.int().min(0) });
export type PackedRow = z.infer<typeof PackedRow>;

const PackedRecord = z.strictObject({
  id: RecordId,
  kind: z.string().min(1).max(60),
  /** The form its document has. */
  form: z.int().min(1),
  /** The council it names; null from before there was one. */
  council: RecordId.nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().max(1000),
  /** All rows of its log in an order in which none comes before what it builds upon. */
  rows: z.array(PackedRow).min(1).max(1_000_000),
});
export type PackedRecord = z.infer<typeof PackedRecord>;

const Bytes = z.strictObject({ hash: FileHash, bytes: z.base64() });

/** Records on their way to another computer: `docs/records.md` tells what is in it and how it is taken. */
export const RecordsPackage = z.strictObject({
  schema: z.literal('handlerum.records/1'),
  records: z.array(PackedRecord).min(1).max(50_000),
  /** What the facts of the records name as sealed. */
  seals: z.array(Bytes).max(200_000),
  /** Stored files that the records name. */
  files: z.array(Bytes).max(200_000),
});
export type RecordsPackage = z.infer<typeof RecordsPackage>;

/** Whether a file says it is a package of records, perhaps of a newer version: then it is told so. */
export const AnyPackage = z.looseObject({ schema: z.string().regex(/^handlerum\.[a-z-]+\/\d+$/) });

/** Over a row's bytes and all that travels with them. */
export function rowChecksum(id: string, row: Omit<PackedRow, 'update' | 'checksum'>, update: Uint8Array): number {
  const { device, number, count, author, action, begun, at } = row;
  return checksumOf(update, [id, device, number, count, author, action, begun, at]);
}

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
