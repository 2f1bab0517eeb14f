import { z } from 'zod';
import { ChangeAction } from '../../../../shared/contract/records.ts';
import { EXCHANGE_LIMITS, type Manifest, type ManifestRecord } from '../../../../shared/exchange/manifest.ts';
import { jsonOf } from '../../../../shared/kinds/canonical.ts';
import { FileHash, type RecordId } from '../../../../shared/kinds/ids.ts';
import type { KindRegistry } from '../../records/kinds.ts';
import { type ArrivedRecord, type ArrivedRow, knownKind, sha256 } from '../arrived.ts';
import { type ForeignRecord, isKnown } from '../foreign.ts';
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
  /** Those that this program does not know how to hold. */
  readonly foreign: readonly ForeignRecord[];
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
    return {
      manifest,
      ...recordsOf(kinds, await rowsOf(kinds, container)),
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

/** What came of one record: of one that is known its rows, of another the lines as they stand, word for word. */
type Came = { told: ManifestRecord; rows: ArrivedRow[] } | { told: ManifestRecord; lines: RowLine[] };

function recordsOf(kinds: KindRegistry, came: Iterable<Came>) {
  const records: ArrivedRecord[] = [];
  const foreign: ForeignRecord[] = [];
  for (const one of came) {
    const { told } = one;
    const count = 'rows' in one ? one.rows.length : one.lines.length;
    if (count !== told.rows) throw refusedFile('damaged', `record ${told.id} has another number of rows`);
    if ('rows' in one) records.push(recordOf(kinds, told, one.rows));
    else foreign.push({ told, rows: one.lines });
  }
  return { records, foreign };
}

function recordOf(kinds: KindRegistry, record: ManifestRecord, rows: readonly ArrivedRow[]): ArrivedRecord {
  const { id, form, createdAt, createdBy } = record;
  return { id, kind: knownKind(kinds, record), form, created: { createdAt, createdBy }, state: null, rows };
}

function rowOf({ record, action: name, ...told }: RowLine, update: Uint8Array): ArrivedRow {
  const action = ChangeAction.safeParse(name);
  if (!action.success) throw refusedFile('newer', `a row of ${record} is of a kind that is not known: ${name}`);
  return { ...told, action: action.data, update };
}

/** By record, in the order of the manifest; each row has been found to be signed. */
async function rowsOf(kinds: KindRegistry, container: Container): Promise<Iterable<Came>> {
  const { records } = container.manifest;
  const began = (told: ManifestRecord): Came => (isKnown(kinds, told) ? { told, rows: [] } : { told, lines: [] });
  const came = new Map<RecordId, Came>(records.map((told) => [told.id, began(told)]));
  if (came.size < records.length) throw refusedFile('damaged', 'a record stands twice');
  for await (const line of linesIn(container, 'records', RowLine)) {
    const own = came.get(line.record);
    if (!own) throw refusedFile('damaged', `a row is of no record in the file`);
    const update = fromBase64(line.update);
    requireSigned(line, update);
    if ('rows' in own) own.rows.push(rowOf(line, update));
    else own.lines.push(line);
  }
  return came.values();
}

function requireSigned({ record, signature, ...told }: RowLine, update: Uint8Array): void {
  // It would lie here as another sign, under a signature that is of this one.
  if (!told.author.isWellFormed()) throw refusedFile('damaged', `a row of ${record} holds half a sign`);
  if (!rowSigner(record, { ...told, update }, signature))
    throw refusedFile('badSignature', `row ${told.device}/${told.number} of ${record} is not signed`);
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
