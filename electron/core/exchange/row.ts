import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ChangeAction } from '../../../shared/contract/records.ts';
import { canonicalJson } from '../../../shared/kinds/canonical.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { signerOf } from '../keys/signing.ts';

/** One row of a record's log as it travels: one line of JSON. */
export const RowLine = z.looseObject({
  record: RecordId,
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
  signature: z.string().max(200),
});
export type RowLine = z.infer<typeof RowLine>;

/** A row whose bytes are bytes. */
export interface Row {
  readonly device: string;
  readonly number: number;
  readonly count: number;
  readonly author: string;
  readonly action: ChangeAction;
  readonly begun: string;
  readonly at: string;
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
  const text = Buffer.from(update).toString('base64');
  return { record, device, number, count, author, action, begun, at, update: text, signature };
}

/** The key that signed a row, its own device's or that of whoever passed it on; null when the signature is not of this row. */
export const rowSigner = (record: RecordId, row: Row, signature: string | null): string | null =>
  signature === null ? null : signerOf(rowText(record, row), signature);
