import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileHash } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { storageError } from '../database/errors.ts';

/** Files by the SHA-256 of their content. A file is never changed, only added. */
export class FileStore {
  readonly #root: string;

  constructor(dataDir: string) {
    this.#root = join(dataDir, 'files');
  }

  path(hash: FileHash): string {
    return join(this.#root, hash.slice(0, 2), hash.slice(2));
  }

  /** Stores bytes that are already in memory; the same bytes twice are one file. */
  async put(bytes: Uint8Array): Promise<FileHash> {
    const hash = createHash('sha256').update(bytes).digest('hex') as FileHash;
    if (!(await this.has(hash))) await writeWhole(this.path(hash), bytes, 'private');
    return hash;
  }

  /** Stores the content of a file on disk without reading it into memory. */
  async putFile(source: string): Promise<FileHash> {
    const hash = await hashFile(source);
    if (await this.has(hash)) return hash;
    const target = this.path(hash);
    const temporary = `${target}.${randomUUID()}.part`;
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(createReadStream(source), createWriteStream(temporary, { flush: true, mode: 0o600 }));
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw storageError(error);
    }
    return hash;
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
    return stat(this.path(hash)).then(
      () => true,
      () => false,
    );
  }

  /** Null when this computer has not received the file. */
  async read(hash: FileHash): Promise<Uint8Array | null> {
    return readFile(this.path(hash)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw storageError(error);
    });
  }

  /** The first bytes, enough to tell what kind of picture it is; null when the file is not here. */
  async head(hash: FileHash): Promise<Uint8Array | null> {
    const handle = await open(this.path(hash)).catch(() => null);
    if (!handle) return null;
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(16), 0, 16, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  /** Where a file lies, for another process to read. `not_found` when this computer has not received it. */
  async locate(hash: FileHash): Promise<{ path: string; size: number }> {
    const path = this.path(hash);
    const found = await stat(path).catch(() => null);
    if (!found) throw new AppError('not_found', `No file ${hash}`);
    return { path, size: found.size };
  }

  /** `not_found` when this computer has not received the file. */
  async open(hash: FileHash): Promise<{ stream: Readable; size: number }> {
    const handle = await open(this.path(hash)).catch(() => null);
    if (!handle) throw new AppError('not_found', `No file ${hash}`);
    const { size } = await handle.stat();
    return { stream: handle.createReadStream(), size };
  }
}

export async function hashFile(path: string): Promise<FileHash> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
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
