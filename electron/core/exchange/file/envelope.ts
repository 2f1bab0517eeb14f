import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { close, createReadStream, createWriteStream, fstatSync, openSync, read } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import { Decrypter, Encrypter } from 'age-encryption';
import { fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import { EXCHANGE_LIMITS } from '../../../../shared/exchange/manifest.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { storageError, withStorageErrors } from '../../database/errors.ts';
import { requireOpenableHeader } from './ageHeader.ts';
import { refusedFile } from './refused.ts';

/** For whom a file is: the keys of those who may open it, or whoever knows the passphrase; age takes no mixture of both. */
export type Sealing = { readonly to: readonly string[] } | { readonly passphrase: string };

/** With what a file may be opened: the keys of this folder, and a passphrase where it was given. */
export interface Opening {
  readonly identities: readonly string[];
  readonly passphrase: string | null;
}

/** The bytes as an age file (age-encryption.org/v1), which any age opens. `conflict` with `badRecipient` for a key that is none. */
export async function* sealed(bytes: AsyncIterable<Uint8Array>, sealing: Sealing): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in sealing) encrypter.setPassphrase(sealing.passphrase.normalize('NFC'));
  else for (const recipient of sealing.to) addRecipient(encrypter, recipient);
  yield* (await encrypter.encrypt(webStream(bytes))) as unknown as ReadableStream<Uint8Array>;
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (error) {
    throw new AppError('conflict', `No file can be closed to this key: ${String(error)}`, { reason: 'badRecipient' });
  }
}

const webStream = (bytes: AsyncIterable<Uint8Array>) =>
  Readable.toWeb(Readable.from(bytes, { objectMode: true })) as unknown as globalThis.ReadableStream<Uint8Array>;

const AGE = Buffer.from('age-encryption.org/');
const ZIP = Buffer.from([0x50, 0x4b, 3, 4]);

/** `keyed`: encrypted to keys; `passphrase`: with one; `plain`: signed only; `old`: from before there were such files. */
export type FileKind = 'keyed' | 'passphrase' | 'plain' | 'old' | 'other';

/** What a file is by how it begins. */
export async function kindOfFile(path: string): Promise<FileKind> {
  return withFile(path, async (file) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return kindOfStart(buffer.subarray(0, bytesRead));
  });
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path).catch((error) => {
    throw storageError(error);
  });
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** As `kindOfFile`, by its first 64 bytes or more. */
export function kindOfStart(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 64));
  if (start.subarray(0, AGE.length).equals(AGE)) return start.includes('\n-> scrypt ') ? 'passphrase' : 'keyed';
  if (start.subarray(0, ZIP.length).equals(ZIP)) return 'plain';
  return start.toString('latin1').trimStart().startsWith('{') ? 'old' : 'other';
}

/** A file that lies on disk so that only who holds `key` can read it; without one it lies as it is. */
export interface Lying {
  readonly path: string;
  readonly key: Uint8Array | null;
}

/**
 * Opens an encrypted file into `target`, encrypted again with a key that is only in memory: what is inside never lies in the open.
 * `invalid_input` with `locked` when neither key nor passphrase opens it, `damaged` when it was changed or cut; as
 * `requireOpenableHeader`.
 */
export async function unseal(path: string, target: string, opening: Opening): Promise<Lying> {
  await withFile(path, requireOpenableHeader);
  const key = randomBytes(32);
  try {
    const inside = await decrypted(path, opening);
    await pipeline(
      Readable.fromWeb(inside),
      bounded(),
      createCipheriv('aes-256-ctr', key, Buffer.alloc(16)),
      createWriteStream(target, { flags: 'wx', mode: 0o600 }),
    );
    return { path: target, key };
  } catch (error) {
    await rm(target, { force: true });
    throw unsealError(error);
  }
}

async function decrypted(path: string, { identities, passphrase }: Opening): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  if (passphrase !== null) decrypter.addPassphrase(passphrase.normalize('NFC'));
  const source = Readable.toWeb(createReadStream(path)) as unknown as globalThis.ReadableStream<Uint8Array>;
  return (await decrypter.decrypt(source)) as unknown as ReadableStream<Uint8Array>;
}

function bounded(): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      total += chunk.length;
      if (total > EXCHANGE_LIMITS.fileBytes) done(refusedFile('tooLarge', 'what is inside is too large'));
      else done(null, chunk);
    },
  });
}

function unsealError(error: unknown): unknown {
  const known = storageError(error);
  if (known instanceof AppError) return known;
  const why = error instanceof Error ? error.message : String(error);
  return refusedFile(/no identity matched/i.test(why) ? 'locked' : 'damaged', why);
}

/** The archive that lies there. Close it when it is done with. */
export async function zipOf({ path, key }: Lying): Promise<ZipFile> {
  const file = withStorageErrors(() => openSync(path, 'r'));
  const reader = new KeyedReader(file, key);
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, fstatSync(file).size, options, (error, zip) => {
      if (error) close(file, () => reject(refusedFile('damaged', String(error))));
      else resolve(zip);
    });
  });
}

const BLOCK = 16;
const CHUNK = 1 << 16;
/** So much is read at once of what is mostly read a few bytes at a time. */
const NEAR = 4096;

const readFile = promisify(read);
const readAt = (file: number, buffer: Buffer, position: number) => readFile(file, buffer, 0, buffer.length, position);

/** Reads from any place of a file that may lie encrypted in counter mode (NIST SP 800-38A, 6.5). */
class KeyedReader extends RandomAccessReader {
  readonly #file: number;
  readonly #key: Uint8Array | null;
  /** What was read last, and where it lies. */
  #last = { at: 0, bytes: Buffer.alloc(0) };

  constructor(file: number, key: Uint8Array | null) {
    super();
    this.#file = file;
    this.#key = key;
  }

  /** Of headers and the directory, a few bytes at a time and mostly one behind the other. */
  override read(...[buffer, offset, length, position, callback]: Parameters<RandomAccessReader['read']>): void {
    this.#near(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        callback(bytes.length < length ? new Error('the file ends in between') : null);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  async #near(from: number, length: number): Promise<Buffer> {
    const isHere = from >= this.#last.at && from + length <= this.#last.at + this.#last.bytes.length;
    if (!isHere) {
      const parts: Uint8Array[] = [];
      for await (const part of this.#range(from, from + Math.max(length, NEAR))) parts.push(part);
      this.#last = { at: from, bytes: Buffer.concat(parts) };
    }
    const at = from - this.#last.at;
    return this.#last.bytes.subarray(at, at + length);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false });
  }

  async *#range(start: number, end: number): AsyncGenerator<Uint8Array> {
    let at = start - (start % BLOCK);
    // What is decrypted is written elsewhere: then one piece of memory will do.
    const own = this.#key ? Buffer.allocUnsafe(CHUNK) : null;
    const cipher = this.#key ? createDecipheriv('aes-256-ctr', this.#key, counterAt(at / BLOCK)) : null;
    while (at < end) {
      const { bytesRead, buffer } = await readAt(
        this.#file,
        own?.subarray(0, end - at) ?? Buffer.alloc(Math.min(CHUNK, end - at)),
        at,
      );
      if (bytesRead === 0) return;
      const plain = cipher ? cipher.update(buffer.subarray(0, bytesRead)) : buffer.subarray(0, bytesRead);
      yield plain.subarray(Math.max(0, start - at));
      at += bytesRead;
    }
  }

  override close(callback: (error: Error | null) => void): void {
    close(this.#file, callback);
  }
}

function counterAt(block: number): Uint8Array {
  const counter = Buffer.alloc(16);
  counter.writeBigUInt64BE(BigInt(block), 8);
  return counter;
}
