import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Numbers } from '../../../shared/exchange/folder.ts';
import {
  EXCHANGE_MINOR,
  EXCHANGE_SCHEMA,
  type Manifest,
  type ManifestRecord,
  type Purpose,
} from '../../../shared/exchange/manifest.ts';
import { FileHash, type RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { storageError } from '../database/errors.ts';
import { readSettings } from '../database/tables/settings.ts';
import type { UpdateRow } from '../database/tables/updates.ts';
import { partialOf } from '../files/partial.ts';
import type { OwnKeys } from '../keys/ownKeys.ts';
import { VERSION } from '../version.ts';
import { addressing } from './addressed.ts';
import { type Sealing, sealed } from './file/envelope.ts';
import { exchangeBytes, type StoredPart } from './file/write.ts';
import { foreignParts } from './foreign.ts';
import { type LeavingUnknown, leavingUnknown } from './passedOn.ts';
import { type RecordParts, recordParts, sealOf } from './recordParts.ts';
import { type RowLine, rowLine, rowSigner, rowText } from './row.ts';

/** What is to leave, for whom and why. */
export interface Order {
  readonly records: readonly RecordId[];
  readonly purpose: Purpose;
  readonly note: string;
  /** `open` signs only: refused when anything in it is not for all. */
  readonly sealing: Sealing | 'open';
  /** What the receivers are known to have; the whole of each record goes where nothing is said. */
  readonly known?: Known;
  /** More that the manifest says, under names of its own. */
  readonly also?: Readonly<Record<string, unknown>>;
}

/** What receivers have already. */
export interface Known {
  /** Of a record, the highest number of each device whose rows they have. At least one row goes all the same. */
  readonly since: ReadonlyMap<RecordId, Numbers>;
  /** Hashes of seals and stored files that they have. */
  readonly given: ReadonlySet<string>;
}

/**
 * Writes records with the whole of their logs, what they have sealed and the files they name to `target`, as a signed file that is
 * encrypted unless all of it is for everybody; beside it first and then renamed. What is sealed or stored elsewhere and has not come here
 * is left out. `not_found`, `database_corrupt`, `file_corrupt`, `file_too_large`, and `conflict` with `mustEncrypt`, `badRecipient`
 * for a key that is none, `notForThem` and `needsKeys` as `addressing` does, or `noKeys` in a folder that was only ever read.
 */
export async function writeBundle(ctx: CoreContext, target: string, order: Order): Promise<Manifest['id']> {
  const { keys } = ctx;
  if (!keys) throw new AppError('conflict', 'The folder has no keys yet', { reason: 'noKeys' });
  const ids = [...new Set(order.records)];
  const id = ctx.newId();
  const bytes = bundleBytes({ ctx, keys, id, order: { ...order, records: ids } });
  const out = order.sealing === 'open' ? bytes : sealed(bytes, order.sealing);
  const part = partialOf(target);
  try {
    await mkdir(dirname(target), { recursive: true });
    await pipeline(Readable.from(out), createWriteStream(part, { flags: 'wx', flush: true, mode: 0o600 }));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw storageError(error);
  }
  return id;
}

interface Making {
  readonly ctx: CoreContext;
  readonly keys: OwnKeys;
  readonly id: string;
  readonly order: Order;
}

function bundleBytes({ ctx, keys, id, order }: Making): AsyncGenerator<Uint8Array> {
  const seals = new Set<string>();
  const files = new Set<FileHash>();
  const more = new Set<FileHash>();
  const records: ManifestRecord[] = [];
  const state: { minor: number } = { minor: EXCHANGE_MINOR };
  const requireMay = addressing(ctx, order.sealing);
  function* rows(): Generator<RowLine> {
    for (const one of order.records) {
      const foreign = foreignParts(ctx, one);
      const parts = foreign ?? lacked(recordParts(ctx, one), order.known);
      const unknown = leavingUnknown(ctx.database.read, one);
      state.minor = Math.max(state.minor, unknown.minor);
      for (const hash of foreign?.told.more ?? unknown.more) more.add(hash);
      for (const hash of parts.seals) seals.add(hash);
      for (const hash of parts.files) files.add(hash);
      if (foreign) {
        // What is not known here is passed on word for word.
        requireMay(foreign.told);
        records.push(foreign.told);
        yield* foreign.rows;
      } else {
        const own = parts as RecordParts;
        const told = manifestRecord(own, unknown);
        requireMay(told);
        records.push(told);
        for (const row of own.rows) yield signedRow(one, row, keys);
      }
    }
  }
  return exchangeBytes({
    rows: rows(),
    // Read when the rows have been: only then is it known what they name.
    seals: lazily(() => [...seals].flatMap((hash) => sealOf(ctx.database.read, hash))),
    files: lazily(() => [...storedParts(ctx, 'attachments', files), ...storedParts(ctx, 'more', more)]),
    // Of a later form where what is passed on is: whoever knows that form reads it as such.
    head: () => ({ ...order.also, ...headOf(ctx, keys, order), id, records, minor: state.minor }),
    key: keys.signing,
  });
}

/** What the receivers lack of it. The last row stays where they have all: what is sealed or stored may have come here since. */
function lacked(parts: RecordParts, known: Known | undefined): RecordParts {
  const since = known?.since.get(parts.head.id);
  if (!known || !since) return parts;
  const rows = parts.rows.filter(({ device, number }) => number > (since.get(device) ?? 0));
  const isNew = (hash: string) => !known.given.has(hash);
  return {
    ...parts,
    rows: rows.length > 0 ? rows : parts.rows.slice(-1),
    seals: parts.seals.filter(isNew),
    files: parts.files.filter(isNew),
  };
}

const storedParts = (ctx: CoreContext, folder: StoredPart['folder'], hashes: ReadonlySet<FileHash>): StoredPart[] =>
  [...hashes].map((hash) => ({ folder, hash, open: () => openStored(ctx, hash) }));

/** Null for one that has not come to this computer. */
async function openStored({ files }: CoreContext, hash: FileHash): Promise<Readable | null> {
  return (await files.has(hash)) ? (await files.open(hash)).stream : null;
}

function* lazily<T>(list: () => readonly T[]): Generator<T> {
  yield* list();
}

function headOf(ctx: CoreContext, keys: OwnKeys, { purpose, note }: Order) {
  const profile = readSettings(ctx.database.read)?.profile;
  const { name = '', role = 'administration', group = '' } = profile ?? {};
  return {
    schema: EXCHANGE_SCHEMA,
    minor: EXCHANGE_MINOR,
    madeAt: ctx.now().toISOString(),
    madeBy: `Handlerum ${VERSION}`,
    purpose,
    note,
    sender: { name, role, group, key: keys.signing.publicKey, recipient: keys.recipient },
  } as const;
}

function manifestRecord(
  { head, form, council, audience, rows, ...parts }: RecordParts,
  unknown: LeavingUnknown,
): ManifestRecord {
  const { id, kind, createdAt, createdBy } = head;
  const seals = parts.seals.flatMap((hash) => FileHash.safeParse(hash).data ?? []);
  const files = [...parts.files];
  const more = unknown.more.length > 0 ? { more: [...unknown.more] } : {};
  const told = { id, kind, form, council, audience, createdAt, createdBy, rows: rows.length, seals, files };
  return { ...unknown.keys, ...told, ...more };
}

/** With the signature it came with where that still holds; what was made, joined or carried over here is signed by this folder. */
function signedRow(record: RecordId, row: UpdateRow, keys: OwnKeys): RowLine {
  const { device, number, count, author, action, begun, at, data: update, signature } = row;
  const own = { device, number, count, author, action, begun, at, update };
  const kept = rowSigner(record, own, signature) ? signature : null;
  return rowLine(record, own, kept ?? keys.signing.sign(rowText(record, own)));
}
