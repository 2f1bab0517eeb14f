import { randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportNote, SavedTransfer } from '../../../shared/contract/files.ts';
import { TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { folderError, storageError } from '../database/errors.ts';
import { openPlain, readPlain, type SealedPlace, Sealing, seal, unsealedSize } from './sealed.ts';
import { writeWhole } from './store.ts';

/** Largest file that is taken from a page, and the largest there can be in a folder: 200 MB. */
export const MAX_UPLOAD = 200 * 1024 * 1024;

export interface Transfer extends SealedPlace {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes of what it says. */
  readonly size: number;
}

type Named = Pick<Transfer, 'name' | 'mediaType'>;

/** A place for a file that is on its way, and what it is to be sealed under. */
type Reserved = SealedPlace & { readonly id: TransferId };

/**
 * Files on their way in or out, kept until the program ends; what an earlier run left behind is removed at start. Each is sealed under a
 * key that is drawn for it and lies in memory alone: what a killed program leaves behind nobody can read.
 */
export class Transfers {
  readonly #folder: string;
  readonly #held = new Map<TransferId, Transfer>();
  readonly #reserved = new Map<TransferId, Reserved>();

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'transfers');
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#held.clear();
  }

  /** If the stream fails, nothing is kept and its error is thrown. */
  async receive(stream: Readable, file: Named): Promise<TransferId> {
    const { id } = await storeStream(stream, this.reserve());
    return this.keep(id, file);
  }

  async save(
    bytes: Uint8Array,
    { name, mediaType, notes = [] }: { name: string; mediaType: string; notes?: readonly ExportNote[] },
  ): Promise<SavedTransfer> {
    const place = await this.reserve();
    await writeWhole(place.path, place.seal ? await seal(place.seal, bytes) : bytes, 'private');
    const transfer = await this.keep(place.id, { name, mediaType });
    const told = notes.length > 0 ? { notes: [...notes] } : {};
    return { transfer, size: bytes.byteLength, name, mediaType, ...told };
  }

  /** A place for someone who writes the file themselves, `sealed` under its key or, where it protects itself, `plain`; `keep` then makes it a transfer. */
  async reserve(how: 'sealed' | 'plain' = 'sealed'): Promise<Reserved> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 }).catch((error) => {
      throw folderError(error);
    });
    const id = TransferId.parse(randomUUID());
    const place = { id, path: join(this.#folder, id), seal: how === 'sealed' ? randomBytes(32) : null };
    this.#reserved.set(id, place);
    return place;
  }

  /** Gives up a place that was reserved, with what was written there. */
  async giveUp({ id, path }: Pick<Reserved, 'id' | 'path'>): Promise<void> {
    this.#reserved.delete(id);
    await rm(path, { force: true });
  }

  /** Holds what was written at a place that was reserved; `not_found` for another. */
  async keep(id: TransferId, { name, mediaType }: Named): Promise<TransferId> {
    const place = this.#reserved.get(id);
    if (!place) throw new AppError('not_found', `No transfer ${id}`);
    const { path, seal: key } = place;
    const { size } = await stat(path);
    this.#reserved.delete(id);
    this.#held.set(id, { path, seal: key, name, mediaType, size: key ? unsealedSize(size) : size });
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
    return { ...this.get(id), ...(await openPlain(this.get(id))) };
  }

  /** All that it says. */
  async read(id: TransferId): Promise<Uint8Array> {
    return readPlain(this.get(id));
  }
}

/**
 * Writes a stream into a new file at a place that may still be in the making, sealed where the place says so. Throws the stream's own error, or that of the place or of
 * storage with its code; then no file is left.
 */
export async function storeStream<P extends SealedPlace>(stream: Readable, place: Promise<P>): Promise<P> {
  // Listened to before anything is awaited: a stream that fails with nobody listening ends the whole process.
  const early = new Promise<never>((_resolve, reject) => stream.once('error', reject));
  early.catch(() => {});
  const made = await Promise.race([place, early]);
  try {
    const through = made.seal ? new Sealing(made.seal) : new PassThrough();
    await pipeline(stream, through, createWriteStream(made.path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(made.path, { force: true });
    throw storageError(stream.errored ?? error);
  }
  return made;
}
