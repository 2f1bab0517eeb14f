import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/kinds/canonical.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { signerOf } from '../keys/signing.ts';
import { type PackedRow, ROW, toBase64 } from './form.ts';

/** One row of a record's log in a file of exchange, of a kind this program knows: one line of JSON. */
export const KnownRow = z.looseObject({ record: RecordId, ...ROW, signature: z.string().max(200) });

/** As it lies in a file, where a later program may have done what has no name here. */
export const RowLine = KnownRow.extend({ action: z.string().min(1).max(60) });
export type RowLine = z.infer<typeof RowLine>;

/** A row whose bytes are bytes. */
export interface Row extends Omit<PackedRow, 'update' | 'checksum' | 'action'> {
  readonly action: string;
  readonly update: Uint8Array;
}

/** What the signature of a row is over: where it belongs, who is said to have made it and when, and its bytes by their SHA-256. */
export function rowText(record: RecordId, row: Row): string {
  const { device, number, count, author, action, begun, at } = row;
  const update = createHash('sha256').update(row.update).digest('hex');
  return `handlerum-row-v1\n${canonicalJson({ record, device, number, count, author, action, begun, at, update })}`;
}

/** How a row lies in a file. */
export function rowLine(record: RecordId, { update, ...row }: Row, signature: string): RowLine {
  const { device, number, count, author, action, begun, at } = row;
  return { record, device, number, count, author, action, begun, at, update: toBase64(update), signature };
}

/** The key that signed a row, its own device's or that of whoever passed it on; null when the signature is not of this row. */
export const rowSigner = (record: RecordId, row: Row, signature: string | null): string | null =>
  signature === null ? null : signerOf(rowText(record, row), signature);
