import { z } from 'zod';
import { EXCHANGE_LIMITS, type Manifest, type ManifestRecord } from '../../../../shared/exchange/manifest.ts';
import { jsonOf } from '../../../../shared/kinds/canonical.ts';
import { FileHash, type RecordId } from '../../../../shared/kinds/ids.ts';
import type { KindRegistry } from '../../records/kinds.ts';
import { type ArrivedRecord, type ArrivedRow, knownKind, sha256 } from '../arrived.ts';
import { fromBase64 } from '../form.ts';
import { RowLine, rowSigner } from '../row.ts';
import { type Container, openContainer } from './container.ts';
import { isTooDeep } from './depth.ts';
import { kindOfFile, type Lying, type Opening, unseal, zipOf } from './envelope.ts';
import { refusedFile } from './refused.ts';

/** Where a file lies, where it may be opened into, and with what. */
export interface ExchangeInput extends Opening {
  readonly path: string;
  /** Of a file that does not exist yet; used only for one that is encrypted, and the caller's to remove. */
  readonly target: string;
}

/** A file of exchange as it came, every byte of it checked against its signature; nothing of it is tried yet. */
export interface ReadExchange {
  readonly manifest: Manifest;
  readonly records: readonly ArrivedRecord[];
  readonly seals: Map<string, Uint8Array>;
  /** The hashes of the attachments, which are still to be read from where the file lies. */
  readonly files: readonly FileHash[];
  readonly lying: Lying;
}

/**
 * Reads a file of exchange. Throws as `openContainer` and `unseal` do, `invalid_input` with `notPackage` for another kind of file,
 * `badSignature` with `record` where a row is not signed by whom it names or who passed it on, and as `knownKind`.
 */
export async function readExchange(kinds: KindRegistry, input: ExchangeInput): Promise<ReadExchange> {
  const lying = await opened(input);
  const container = await openContainer(await zipOf(lying));
  try {
    const { manifest } = container;
    const rows = await rowsOf(container);
    return {
      manifest,
      records: manifest.records.map((record) => recordOf(kinds, record, rows.get(record.id) ?? [])),
      seals: await sealsOf(container),
      files: namesIn(container, 'attachments').map((name) => FileHash.parse(name.slice('attachments/'.length))),
      lying,
    };
  } finally {
    container.close();
  }
}

async function opened({ path, target, ...opening }: ExchangeInput): Promise<Lying> {
  const kind = await kindOfFile(path);
  if (kind === 'plain') return { path, key: null };
  if (kind === 'keyed' || kind === 'passphrase') return unseal(path, target, opening);
  throw refusedFile('notPackage', 'it is another kind of file');
}

const namesIn = ({ manifest }: Container, folder: string): string[] =>
  manifest.entries.map(({ name }) => name as string).filter((name) => name.startsWith(`${folder}/`));

function recordOf(kinds: KindRegistry, record: ManifestRecord, rows: readonly ArrivedRow[]): ArrivedRecord {
  const { id, form, createdAt, createdBy } = record;
  const kind = knownKind(kinds, record);
  if (rows.length !== record.rows) throw refusedFile('damaged', `record ${id} has another number of rows`);
  return { id, kind, form, created: { createdAt, createdBy }, state: null, rows };
}

/** By record; each row has been found to be signed. */
async function rowsOf(container: Container): Promise<ReadonlyMap<RecordId, readonly ArrivedRow[]>> {
  const rows = new Map<RecordId, ArrivedRow[]>(container.manifest.records.map(({ id }) => [id, []]));
  if (rows.size < container.manifest.records.length) throw refusedFile('damaged', 'a record stands twice');
  for await (const line of linesIn(container, 'records', RowLine)) {
    const own = rows.get(line.record);
    if (!own) throw refusedFile('damaged', `a row is of no record in the file`);
    own.push(signedRow(line));
  }
  return rows;
}

function signedRow({ record, signature, update, ...told }: RowLine): ArrivedRow {
  const row = { ...told, update: fromBase64(update), signature };
  // It would lie here as another sign, under a signature that is of this one.
  if (!row.author.isWellFormed()) throw refusedFile('damaged', `a row of ${record} holds half a sign`);
  if (!rowSigner(record, row, signature))
    throw refusedFile('badSignature', `row ${row.device}/${row.number} of ${record} is not signed`);
  return row;
}

const SealLine = z.looseObject({ hash: FileHash, bytes: z.base64() });

async function sealsOf(container: Container): Promise<Map<string, Uint8Array>> {
  const seals = new Map<string, Uint8Array>();
  for await (const { hash, bytes: text } of linesIn(container, 'seals', SealLine)) {
    const bytes = fromBase64(text);
    if (sha256(bytes) !== hash) throw refusedFile('damaged', `what should be ${hash} is something else`);
    seals.set(hash, bytes);
  }
  return seals;
}

async function* linesIn<T>(container: Container, folder: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  for (const name of namesIn(container, folder).sort()) {
    const text = new TextDecoder().decode(await container.read(name));
    for (const line of text.split('\n')) {
      if (line === '') continue;
      const read = isTooDeep(line, EXCHANGE_LIMITS.depth) ? null : schema.safeParse(jsonOf(line));
      if (!read?.success) throw refusedFile('damaged', `a line of ${name} does not say what it should`);
      yield read.data;
    }
  }
}
