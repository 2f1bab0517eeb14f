import { type AudienceKind, isNarrow } from '../../../shared/exchange/audience.ts';
import { ManifestRecord } from '../../../shared/exchange/manifest.ts';
import { jsonOf } from '../../../shared/kinds/canonical.ts';
import { FileHash, type RecordId } from '../../../shared/kinds/ids.ts';
import { RecordKind } from '../../../shared/kinds/names.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import {
  allForeign,
  dropForeign,
  findForeign,
  foreignLines,
  type KeptRecord,
  putForeign,
} from '../database/tables/foreign.ts';
import { findRecord } from '../database/tables/updates.ts';
import type { WritableDb } from '../database/types.ts';
import type { KindRegistry } from '../records/kinds.ts';
import type { ArrivedRecord } from './arrived.ts';
import { fromBase64 } from './form.ts';
import { KnownRow, RowLine } from './row.ts';

/** A record of a kind, or in a form, that this program does not know, as it came. Its rows have been found to be signed. */
export interface ForeignRecord {
  readonly told: ManifestRecord;
  readonly rows: readonly RowLine[];
}

/** Whether this program can hold it. */
export function isKnown(kinds: KindRegistry, { kind: name, form }: Pick<ManifestRecord, 'kind' | 'form'>): boolean {
  const kind = RecordKind.safeParse(name);
  return kind.success && form <= kinds[kind.data].version;
}

/** Keeps such records whole, in a caller's transaction. `conflict` with `newer` where one is here in an older form. */
export function keepForeign(ctx: CoreContext, db: WritableDb, records: readonly ForeignRecord[]): void {
  for (const { told, rows } of records) {
    requireNotHere(ctx, told);
    const { seals = [], files = [] } = told;
    const lines = rows.map((row) => ({ device: row.device, number: row.number, line: JSON.stringify(row) }));
    putForeign(db, { id: told.id, told: JSON.stringify(told), seals, files }, lines);
  }
}

/** Rows of it would have to lie in two places: until the program is updated it stays as it is here. */
export function requireNotHere({ database }: CoreContext, { id, kind }: ManifestRecord): void {
  if (!findRecord(database.read, id)) return;
  throw new AppError('conflict', `Record ${id} came from a newer program`, { reason: 'newer', record: id, kind });
}

/** What is kept of it, as it leaves again: word for word. */
export interface ForeignParts {
  readonly told: ManifestRecord;
  readonly rows: readonly RowLine[];
  readonly seals: readonly string[];
  readonly files: readonly FileHash[];
}

/** Undefined for a record that is known, or is not here at all. */
export function foreignParts({ database }: CoreContext, id: RecordId): ForeignParts | undefined {
  const kept = findRecord(database.read, id) ? undefined : findForeign(database.read, id);
  if (!kept) return undefined;
  const rows = foreignLines(database.read, id).map((line) => RowLine.parse(jsonOf(line)));
  const told = { ...toldOf(kept), rows: rows.length };
  return { told, rows, seals: kept.seals, files: kept.files.map((hash) => FileHash.parse(hash)) };
}

const toldOf = ({ told }: KeptRecord): ManifestRecord => ManifestRecord.parse(jsonOf(told));

/** Every such record, with who may see it. */
export function foreignHere({ database }: CoreContext): { id: RecordId; audience: ManifestRecord['audience'] }[] {
  return allForeign(database.read)
    .filter(({ id }) => !findRecord(database.read, id))
    .map((kept) => ({ id: kept.id, audience: toldOf(kept).audience }));
}

/** Those that may leave without being named. */
export const sharedForeign = (ctx: CoreContext): RecordId[] =>
  foreignHere(ctx).flatMap(({ id, audience }) => (isNarrow(audience) ? [] : [id]));

/** What a page is told of one that came. */
export const foreignTold = ({ told, rows }: ForeignRecord): { id: RecordId; audience: AudienceKind; rows: number } => ({
  id: told.id,
  audience: told.audience.kind,
  rows: rows.length,
});

/** Those that this program knows by now, as if they came this moment. */
export function knownByNow({ database, kinds }: CoreContext): ArrivedRecord[] {
  return allForeign(database.read).flatMap((kept): ArrivedRecord[] => {
    const told = toldOf(kept);
    const kind = RecordKind.safeParse(told.kind);
    if (!kind.success || !isKnown(kinds, told)) return [];
    const { id, form, createdAt, createdBy } = told;
    const rows = foreignLines(database.read, id).flatMap((line) => {
      const row = KnownRow.safeParse(jsonOf(line));
      return row.success ? [{ ...row.data, update: fromBase64(row.data.update) }] : [];
    });
    return [{ id, kind: kind.data, form, created: { createdAt, createdBy }, state: null, rows }];
  });
}

/** They lie in the log from now on. */
export function letGoOf(db: WritableDb, records: readonly Pick<ArrivedRecord, 'id'>[]): void {
  for (const { id } of records) dropForeign(db, id);
}
