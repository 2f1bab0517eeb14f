import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
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

export interface Outgoing {
  /** Everything the manifest says but its entries; asked when all rows have been read. */
  readonly head: () => Omit<Manifest, 'entries'>;
  /** The rows of each record together, in the order of the manifest, each log in an order in which none comes before what it builds upon. */
  readonly rows: Iterable<RowLine>;
  readonly seals: Iterable<{ readonly hash: string; readonly bytes: Uint8Array }>;
  /** Bytes are read one file at a time; null for one that has not come to this computer, which is left out. */
  readonly files: Iterable<{ readonly hash: FileHash; readonly read: () => Promise<Uint8Array | null> }>;
  readonly key: SigningKey;
}

/** Lines are laid together up to about so many bytes: a file may have 20,000 entries and 50,000 records. */
const CHUNK = 4_000_000;

/**
 * The bytes of a file of exchange, in order: entries, then `manifest.json` and `manifest.sig`, as a ZIP with a fixed time, so that the
 * same is always the same bytes. `file_too_large` when no computer would take it.
 */
export async function* exchangeBytes(out: Outgoing): AsyncGenerator<Uint8Array> {
  const zip = new ZipWriter();
  const entries: ManifestEntry[] = [];
  for (const [name, bytes] of linesOf('records', out.rows)) yield* zip.add(entered(entries, name, bytes), 'packed');
  for (const [name, bytes] of linesOf('seals', sealLines(out.seals)))
    yield* zip.add(entered(entries, name, bytes), 'packed');
  for (const { hash, read } of out.files) {
    const bytes = await read();
    // Pictures and PDFs are packed already.
    if (bytes) yield* zip.add(entered(entries, `attachments/${hash}`, bytes), 'stored');
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
  if (bytes.length > EXCHANGE_LIMITS.entryBytes || entries.length >= EXCHANGE_LIMITS.entries - 2) throw tooLarge();
  const sha256 = createHash('sha256').update(bytes).digest('hex') as FileHash;
  entries.push({ name, size: bytes.length, sha256 });
  return { name, bytes };
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

/** fflate hands its bytes to a callback; they are given on in between. */
class ZipWriter {
  readonly #made: Uint8Array[] = [];
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.#made.push(bytes);
  });
  #total = 0;

  *add({ name, bytes }: Part, how: 'packed' | 'stored'): Generator<Uint8Array> {
    const entry = how === 'packed' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = new Date(1980, 0, 1);
    this.#zip.add(entry);
    entry.push(bytes, true);
    yield* this.#flush();
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#flush();
  }

  *#flush(): Generator<Uint8Array> {
    for (const bytes of this.#made.splice(0)) {
      this.#total += bytes.length;
      if (this.#total > EXCHANGE_LIMITS.fileBytes) throw tooLarge();
      yield bytes;
    }
  }
}
