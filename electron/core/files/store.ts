import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileHash } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { storageError } from '../database/errors.ts';
import { type DataKey, keyFor } from '../keys/dataKey.ts';
import { openPlain, type SealedPlace, Sealing, seal, unseal } from './sealed.ts';

/**
 * Files by the SHA-256 of their content. A file is never changed, only added. In an encrypted folder each is sealed under a key of its
 * own; its name is still the hash of what it says.
 */
export class FileStore {
  readonly #root: string;
  readonly #key: DataKey | null;

  constructor(dataDir: string, key: DataKey | null = null) {
    this.#root = join(dataDir, 'files');
    this.#key = key;
  }

  #path(hash: FileHash): string {
    return join(this.#root, hash.slice(0, 2), hash.slice(2));
  }

  #place(hash: FileHash): SealedPlace {
    return { path: this.#path(hash), seal: this.#key && fileKey(this.#key, hash) };
  }

  /** Stores bytes that are already in memory; the same bytes twice are one file. */
  async put(bytes: Uint8Array): Promise<FileHash> {
    const hash = createHash('sha256').update(bytes).digest('hex') as FileHash;
    if (await this.has(hash)) return hash;
    const { path, seal: key } = this.#place(hash);
    await writeWhole(path, key ? await seal(key, bytes) : bytes, 'private');
    return hash;
  }

  /** Stores what a stream says without holding all of it in memory. `read` is called twice: for the hash, and to store it. */
  async putStream(read: () => Promise<Readable>): Promise<FileHash> {
    const hash = await hashStream(await read());
    if (!(await this.has(hash))) await this.#store(hash, read);
    return hash;
  }

  /**
   * As `putStream`, of bytes whose hash is known: `read` is called once, and not where they are here. `file_corrupt`, with nothing
   * stored, when they are others.
   */
  async putKnown(hash: FileHash, read: () => Promise<Readable>): Promise<void> {
    if (!(await this.has(hash))) await this.#store(hash, read);
  }

  async #store(hash: FileHash, read: () => Promise<Readable>): Promise<void> {
    const { path: target, seal: key } = this.#place(hash);
    const said = createHash('sha256');
    const listening = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        said.update(chunk);
        done(null, chunk);
      },
    });
    const temporary = `${target}.${randomUUID()}.part`;
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const through: Transform = key ? new Sealing(key) : new PassThrough();
      await pipeline(await read(), listening, through, createWriteStream(temporary, { flush: true, mode: 0o600 }));
      if (said.digest('hex') !== hash) throw new AppError('file_corrupt', `File ${hash} says something else`);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw storageError(error);
    }
  }

  /** Every stored file, in no order; those still being written are not among them. */
  async list(): Promise<FileHash[]> {
    const entries = await readdir(this.#root, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.flatMap((entry) => {
      const hash = FileHash.safeParse(basename(entry.parentPath) + entry.name);
      return entry.isFile() && hash.success ? [hash.data] : [];
    });
  }

  async has(hash: FileHash): Promise<boolean> {
    return stat(this.#path(hash)).then(
      () => true,
      () => false,
    );
  }

  /** Null when this computer has not received the file. */
  async read(hash: FileHash): Promise<Uint8Array | null> {
    const { path, seal: key } = this.#place(hash);
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw storageError(error);
    });
    return bytes && key ? unseal(key, bytes) : bytes;
  }

  /** Of what a stored file says now: another than its name when it is damaged. Null when an encrypted one cannot even be opened. */
  async hashNow(hash: FileHash): Promise<FileHash | null> {
    try {
      return await hashStream((await this.open(hash)).stream);
    } catch (error) {
      if (error instanceof AppError && error.code === 'file_corrupt') return null;
      throw error;
    }
  }

  /** The first bytes, enough to tell what kind of picture it is; null when the file is not here. */
  async head(hash: FileHash): Promise<Uint8Array | null> {
    if (!(await this.has(hash))) return null;
    const { stream } = await this.open(hash);
    for await (const chunk of stream) return (chunk as Uint8Array).subarray(0, 16);
    return new Uint8Array();
  }

  /** Where a file lies and what opens it, for another process to read. `not_found` when this computer has not received it. */
  async locate(hash: FileHash): Promise<SealedPlace> {
    if (!(await this.has(hash))) throw new AppError('not_found', `No file ${hash}`);
    return this.#place(hash);
  }

  /** `not_found` when this computer has not received the file. An encrypted one that is damaged fails as it is read. */
  async open(hash: FileHash): Promise<{ stream: Readable; size: number }> {
    return openPlain(await this.locate(hash));
  }
}

/** What a stored file is sealed under. */
export const fileKey = (key: DataKey, hash: FileHash): Uint8Array => keyFor(key, `file ${hash}`);

async function hashStream(stream: Readable): Promise<FileHash> {
  const hash = createHash('sha256');
  await pipeline(stream, hash);
  return hash.digest('hex') as FileHash;
}

/**
 * Writes beside the target, flushes and renames: readers see all of it or nothing. `private` keeps it from other users of the
 * computer. Storage errors carry their code.
 */
export async function writeWhole(
  target: string,
  bytes: Uint8Array,
  readers: 'private' | 'usual' = 'usual',
): Promise<void> {
  const temporary = `${target}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(target), { recursive: true, ...(readers === 'private' ? { mode: 0o700 } : {}) });
    const handle = await open(temporary, 'wx', readers === 'private' ? 0o600 : 0o666);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw storageError(error);
  }
}
