import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import {
  EXCHANGE_LIMITS,
  MANIFEST_CONTEXT,
  Manifest,
  type ManifestEntry,
} from '../../../../shared/exchange/manifest.ts';
import { canonicalJson } from '../../../../shared/kinds/canonical.ts';
import type { FileHash } from '../../../../shared/kinds/ids.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { SigningKey } from '../../keys/signing.ts';
import { toBase64 } from '../form.ts';
import type { RowLine } from '../row.ts';

/** A stored file as it leaves: what a record names, or what a later program has said of it. */
export interface StoredPart {
  readonly folder: 'attachments' | 'more';
  readonly hash: FileHash;
  readonly open: () => Promise<Readable | null>;
}

export interface Outgoing {
  /** Everything the manifest says but its entries; asked when all rows have been read. */
  readonly head: () => Omit<Manifest, 'entries'>;
  /** The rows of each record together, in the order of the manifest, each log in an order in which none comes before what it builds upon. */
  readonly rows: Iterable<RowLine>;
  readonly seals: Iterable<{ readonly hash: string; readonly bytes: Uint8Array }>;
  /** Read one at a time and a piece at a time; null for one that has not come to this computer, which is left out. */
  readonly files: Iterable<StoredPart>;
  readonly key: SigningKey;
}

/** Lines are laid together up to about so many bytes: a file may have 20,000 entries, and whoever reads it has one of them in memory. */
const CHUNK = 1_000_000;

/**
 * The bytes of a file of exchange, in order: entries, then `manifest.json` and `manifest.sig`, as a ZIP with a fixed time, so that the
 * same is always the same bytes. `file_too_large` when no computer would take it, `file_corrupt` for a stored file that is not what it is
 * named.
 */
export async function* exchangeBytes(out: Outgoing): AsyncGenerator<Uint8Array> {
  const zip = new ZipWriter();
  const entries: ManifestEntry[] = [];
  for (const [name, bytes] of linesOf('records', out.rows)) yield* zip.add(entered(entries, name, bytes), 'packed');
  for (const [name, bytes] of linesOf('seals', sealLines(out.seals)))
    yield* zip.add(entered(entries, name, bytes), 'packed');
  for (const { folder, hash, open } of out.files) {
    const stream = await open();
    if (stream) yield* attached(zip, { entries, folder, hash, stream });
  }
  const text = canonicalJson(Manifest.parse({ ...out.head(), entries }));
  const signature = out.key.sign(MANIFEST_CONTEXT + text).split('.')[1] ?? '';
  yield* zip.add({ name: 'manifest.json', bytes: Buffer.from(text) }, 'packed');
  yield* zip.add({ name: 'manifest.sig', bytes: Buffer.from(signature, 'base64url') }, 'stored');
  yield* zip.end();
}

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function entered(entries: ManifestEntry[], name: string, bytes: Uint8Array): Part {
  const sha256 = createHash('sha256').update(bytes).digest('hex') as FileHash;
  enter(entries, { name, size: bytes.length, sha256 });
  return { name, bytes };
}

interface Attaching extends Pick<StoredPart, 'folder' | 'hash'> {
  readonly entries: ManifestEntry[];
  readonly stream: Readable;
}

/** Hashed on the way: what is damaged here would be refused wherever it came to. */
async function* attached(zip: ZipWriter, { entries, folder, hash, stream }: Attaching): AsyncGenerator<Uint8Array> {
  const name = `${folder}/${hash}`;
  const said = createHash('sha256');
  let size = 0;
  for await (const piece of zip.pieces(name, stream)) {
    if (piece.of === 'entry') {
      said.update(piece.bytes);
      size += piece.bytes.length;
      if (size > EXCHANGE_LIMITS.entryBytes) throw tooLarge();
    } else yield piece.bytes;
  }
  if (said.digest('hex') !== hash) throw new AppError('file_corrupt', `File ${hash} is not what was stored`);
  enter(entries, { name, size, sha256: hash });
}

function enter(entries: ManifestEntry[], entry: ManifestEntry): void {
  if (entry.size > EXCHANGE_LIMITS.entryBytes || entries.length >= EXCHANGE_LIMITS.entries - 2) throw tooLarge();
  entries.push(entry);
}

const tooLarge = () => new AppError('file_too_large', 'The file could not be taken anywhere', { reason: 'tooLarge' });

function* linesOf(folder: string, values: Iterable<object>): Generator<[string, Uint8Array]> {
  let lines: string[] = [];
  let size = 0;
  let n = 0;
  const next = (): [string, Uint8Array] => {
    const part: [string, Uint8Array] = [`${folder}/${String(++n).padStart(5, '0')}.jsonl`, Buffer.from(lines.join(''))];
    [lines, size] = [[], 0];
    return part;
  };
  for (const value of values) {
    const line = `${JSON.stringify(value)}\n`;
    lines.push(line);
    size += line.length;
    if (size >= CHUNK) yield next();
  }
  if (lines.length > 0) yield next();
}

function* sealLines(seals: Outgoing['seals']): Generator<object> {
  for (const { hash, bytes } of seals) yield { hash, bytes: toBase64(bytes) };
}

/** What passes while an entry is written: bytes of its own, and bytes of the archive. */
interface Piece {
  readonly of: 'entry' | 'archive';
  readonly bytes: Uint8Array;
}

/** A moment that is always the same (ZIP knows none before it). */
const MTIME = new Date(1980, 0, 1);
const [STORED, DEFLATED] = [0, 8];
const NOTHING = new Uint8Array();

/** Nothing here is shared between threads, which fflate's types ask to be said. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;

/** fflate hands its bytes to a callback; they are given on in between. Sums and packing are Node's own, several times as fast. */
class ZipWriter {
  readonly #made: Uint8Array[] = [];
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.#made.push(bytes);
  });
  #total = 0;

  *add({ name, bytes }: Part, how: 'packed' | 'stored'): Generator<Uint8Array> {
    const entry = this.#begin(name, how === 'packed' ? DEFLATED : STORED);
    [entry.crc, entry.size] = [crc32(bytes), bytes.length];
    entry.ondata?.(null, owned(how === 'packed' ? deflateRawSync(bytes) : bytes), true);
    yield* this.#flush();
  }

  /** Adds what a stream says as it is: pictures and PDFs are packed already. Answers its pieces beside those of the archive. */
  async *pieces(name: string, stream: Readable): AsyncGenerator<Piece> {
    const entry = this.#begin(name, STORED);
    for await (const bytes of stream as AsyncIterable<Uint8Array>) {
      yield { of: 'entry', bytes };
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      entry.ondata?.(null, owned(bytes), false);
      for (const made of this.#flush()) yield { of: 'archive', bytes: made };
    }
    entry.ondata?.(null, NOTHING, true);
    for (const made of this.#flush()) yield { of: 'archive', bytes: made };
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#flush();
  }

  #begin(filename: string, compression: number): ZipInputFile {
    const entry: ZipInputFile = { filename, compression, size: 0, crc: 0, mtime: MTIME };
    this.#zip.add(entry);
    return entry;
  }

  *#flush(): Generator<Uint8Array> {
    for (const bytes of this.#made.splice(0)) {
      this.#total += bytes.length;
      if (this.#total > EXCHANGE_LIMITS.fileBytes) throw tooLarge();
      yield bytes;
    }
  }
}
