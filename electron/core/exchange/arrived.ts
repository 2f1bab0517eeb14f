import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import * as Y from 'yjs';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import { formOf } from '../../../shared/kinds/define.ts';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import { RecordKind } from '../../../shared/kinds/names.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { jsonOfBytes } from '../json.ts';
import type { KindRegistry } from '../records/kinds.ts';
import type { ForeignRecord } from './foreign.ts';
import { AnyPackage, fromBase64, MOST_BYTES, type PackedRecord, RecordsPackage, rowChecksum } from './form.ts';
import type { Row } from './row.ts';

export interface ArrivedRow extends Row {
  readonly action: ChangeAction;
  /** Null in a package from before rows were signed. */
  readonly signature: string | null;
}

/** A record as it came. `state` is that of a package from before logs travelled: it has no rows. */
export interface ArrivedRecord extends Omit<PackedRecord, 'kind' | 'rows' | 'council' | 'createdAt' | 'createdBy'> {
  readonly kind: RecordKind;
  /** Null where the package does not say. */
  readonly created: { readonly createdAt: string; readonly createdBy: string } | null;
  readonly rows: readonly ArrivedRow[];
  readonly state: Uint8Array | null;
}

export interface Arrived {
  readonly records: readonly ArrivedRecord[];
  /** By their hashes, which have been checked; what an old form comes to seal is added. */
  readonly seals: Map<string, Uint8Array>;
  /** Of kinds or in forms that this program does not know: kept whole. Undefined where there can be none. */
  readonly foreign?: readonly ForeignRecord[];
  /** Each is read a part at a time when it is stored: together they may be larger than memory. */
  readonly files: ReadonlyMap<FileHash, () => Promise<Readable>>;
}

/** A package as the thread that reads hands it on; files that lie in it are still to be read. */
export interface ReadPackage extends Omit<Arrived, 'files'> {
  readonly files: ReadonlyMap<FileHash, Uint8Array>;
}

/** With its files at hand. */
export const arrivedOf = ({ files, ...rest }: ReadPackage): Arrived => ({
  ...rest,
  files: new Map([...files].map(([hash, bytes]) => [hash, async () => Readable.from([bytes])])),
});

/**
 * A package as it came, every byte of it checked against what it says of itself; nothing is tried yet. `file_too_large`;
 * `invalid_input` with the reason `notPackage`, `newer` when a newer program made it, `damaged`; `conflict` with `unknownKind` or
 * `newer` and `record` and `kind` for a record that this program does not know how to hold.
 */
export function readPackage(kinds: KindRegistry, bytes: Uint8Array): ReadPackage {
  if (bytes.length > MOST_BYTES) throw new AppError('file_too_large', 'No package is so large', { reason: 'tooLarge' });
  const data = jsonOfBytes(bytes);
  const read = RecordsPackage.safeParse(data);
  if (!read.success) return oldPackage(kinds, data);
  const { records, seals, files } = read.data;
  if (new Set(records.map(({ id }) => id)).size < records.length) throw damaged('a record stands twice');
  return {
    records: records.map((record) => arrivedRecord(kinds, record)),
    seals: checked(seals),
    files: checked(files),
  };
}

/** What a package that is none, or not whole, is refused with. */
export function damaged(why: string, record?: RecordId): AppError {
  const about = record === undefined ? {} : { record };
  return new AppError('invalid_input', `The package is damaged: ${why}`, { reason: 'damaged', ...about });
}

/** The kind of a record that came. `conflict` with `unknownKind` or `newer` where this program cannot hold it. */
export function knownKind(
  kinds: KindRegistry,
  { id, kind: name, form }: Pick<PackedRecord, 'id' | 'kind' | 'form'>,
): RecordKind {
  const kind = RecordKind.safeParse(name);
  const about = { record: id, kind: name };
  if (!kind.success)
    throw new AppError('conflict', `Record ${id} is a ${name}, which this program does not know`, {
      reason: 'unknownKind',
      ...about,
    });
  if (form > kinds[kind.data].version)
    throw new AppError('conflict', `Record ${id}, a ${name}, was written by a newer program`, {
      reason: 'newer',
      ...about,
    });
  return kind.data;
}

function arrivedRecord(kinds: KindRegistry, record: PackedRecord): ArrivedRecord {
  const { id, form, rows, createdAt, createdBy } = record;
  const kind = knownKind(kinds, record);
  return {
    id,
    kind,
    form,
    created: { createdAt, createdBy },
    state: null,
    rows: rows.map(({ update: text, checksum, ...row }) => {
      const update = fromBase64(text);
      if (rowChecksum(id, row, update) !== checksum) throw damaged(`row ${row.device}/${row.number}`, id);
      return { ...row, update, signature: null };
    }),
  };
}

function checked<H extends string>(parts: readonly { hash: H; bytes: string }[]): Map<H, Uint8Array> {
  return new Map(
    parts.map(({ hash, bytes: text }) => {
      const bytes = fromBase64(text);
      if (sha256(bytes) !== hash) throw damaged(`what should be ${hash} is something else`);
      return [hash, bytes];
    }),
  );
}

function oldPackage(kinds: KindRegistry, data: unknown): ReadPackage {
  for (const kind of RecordKind.options) {
    const old = kinds[kind].oldPackage?.(data);
    if (!old) continue;
    const { id, state } = old;
    const seals = new Map(old.seals.map((bytes) => [sha256(bytes), bytes] as const));
    return {
      records: [{ id, kind, state, form: formOfState(state), created: null, rows: [] }],
      seals,
      files: new Map(),
    };
  }
  const known = AnyPackage.safeParse(data);
  if (!known.success) throw refused('notPackage');
  throw known.data.schema === 'handlerum.records/1' ? damaged('it does not say what it should') : refused('newer');
}

const refused = (reason: string) => new AppError('invalid_input', 'This is no package of records', { reason });

function formOfState(state: Uint8Array): number {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return formOf(doc);
  } catch (error) {
    throw damaged(String(error));
  } finally {
    doc.destroy();
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
