import { randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportNote, SavedTransfer } from '../../../shared/contract/files.ts';
import { TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { folderError, storageError } from '../database/errors.ts';
import { writeWhole } from './store.ts';

/** Largest file that is taken from a page, and the largest there can be in a folder: 200 MB. */
export const MAX_UPLOAD = 200 * 1024 * 1024;

export interface Transfer {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Files on their way in or out, kept until the program ends; what an earlier run left behind is removed at start. */
export class Transfers {
  readonly #folder: string;
  readonly #held = new Map<TransferId, Transfer>();

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'transfers');
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#held.clear();
  }

  /** If the stream fails, nothing is kept and its error is thrown. */
  async receive(stream: Readable, file: { name: string; mediaType: string }): Promise<TransferId> {
    const { id, path } = await storeStream(stream, this.reserve());
    return this.keep(id, { path, ...file });
  }

  async save(
    bytes: Uint8Array,
    { name, mediaType, notes = [] }: { name: string; mediaType: string; notes?: readonly ExportNote[] },
  ): Promise<SavedTransfer> {
    const { id, path } = await this.reserve();
    await writeWhole(path, bytes, 'private');
    await this.keep(id, { path, name, mediaType });
    const told = notes.length > 0 ? { notes: [...notes] } : {};
    return { transfer: id, size: bytes.byteLength, name, mediaType, ...told };
  }

  /** A path for someone who writes the file themselves; `keep` then makes it a transfer. */
  async reserve(): Promise<{ id: TransferId; path: string }> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 }).catch((error) => {
      throw folderError(error);
    });
    const id = TransferId.parse(randomUUID());
    return { id, path: this.path(id) };
  }

  /** Where a transfer lies, whether it is kept yet or not. */
  path(id: TransferId): string {
    return join(this.#folder, id);
  }

  async keep(id: TransferId, file: { path: string; name: string; mediaType: string }): Promise<TransferId> {
    const { size } = await stat(file.path);
    this.#held.set(id, { ...file, size });
    return id;
  }

  /** All that is held, for another thread of this program to read; each of them lets go of its own. */
  held(): [TransferId, Transfer][] {
    return [...this.#held];
  }

  /** Holds what another thread of this program has received. */
  hold(transfers: readonly (readonly [TransferId, Transfer])[]): void {
    for (const [id, transfer] of transfers) this.#held.set(id, transfer);
  }

  get(id: TransferId): Transfer {
    const transfer = this.#held.get(id);
    if (!transfer) throw new AppError('not_found', `No transfer ${id}`);
    return transfer;
  }

  async open(id: TransferId): Promise<Transfer & { stream: Readable }> {
    const transfer = this.get(id);
    const handle = await open(transfer.path).catch((error) => {
      throw storageError(error);
    });
    return { ...transfer, stream: handle.createReadStream() };
  }
}

/**
 * Writes a stream into a new file at a place that may still be in the making. Throws the stream's own error, or that of the place or of
 * storage with its code; then no file is left.
 */
export async function storeStream<P extends { readonly path: string }>(
  stream: Readable,
  place: Promise<P>,
): Promise<P> {
  // Listened to before anything is awaited: a stream that fails with nobody listening ends the whole process.
  const early = new Promise<never>((_resolve, reject) => stream.once('error', reject));
  early.catch(() => {});
  const made = await Promise.race([place, early]);
  try {
    await pipeline(stream, createWriteStream(made.path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(made.path, { force: true });
    throw storageError(stream.errored ?? error);
  }
  return made;
}
