import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream';
import { AppError } from '../../../shared/rpc/result.ts';
import { storageError } from '../database/errors.ts';
import { keyFor } from '../keys/dataKey.ts';

/**
 * A sealed file: eight bytes that name the form, a salt of 16, then pieces of 64 kB, each encrypted with its own tag (AES-256-GCM). The
 * nonce of a piece is its number, and whether it is the last: pieces cannot be changed, moved, left out or cut off unseen. The key
 * is made from the reader's key and the salt, so no nonce is ever used twice.
 */
const FORM = Buffer.from('HLSEAL1\n');
const SALT = 16;
const HEAD = FORM.length + SALT;
const PIECE = 65_536;
const TAG = 16;

/** A file, and what it is sealed under; null where it lies in plain. */
export interface SealedPlace {
  readonly path: string;
  readonly seal: Uint8Array | null;
}

/** A file opened for reading what it says, whether it is sealed or not; `size` is of that, in bytes. Errors of storage have their code. */
export async function openPlain({ path, seal: key }: SealedPlace): Promise<{ stream: Readable; size: number }> {
  const handle = await open(path).catch((error) => {
    throw storageError(error);
  });
  const { size } = await handle.stat();
  const stream = handle.createReadStream();
  if (!key) return { stream, size };
  // Whoever reads is told what fails; whoever leaves ends the reading of the file too.
  return { stream: pipeline(stream, new Unsealing(key), () => {}), size: unsealedSize(size) };
}

/** All that a file says. Fails as `openPlain` and `Unsealing` do. */
export async function readPlain(place: SealedPlace): Promise<Uint8Array> {
  const { stream } = await openPlain(place);
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** How many bytes a sealed file of so many bytes holds. */
export function unsealedSize(size: number): number {
  const body = Math.max(0, size - HEAD);
  return body - Math.ceil(body / (PIECE + TAG)) * TAG;
}

const nonceOf = (number: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
};

/** Cuts what passes into pieces of one length, the last shorter or empty. */
abstract class Pieces extends Transform {
  readonly #length: number;
  #held: Buffer = Buffer.alloc(0);
  #number = 0;

  constructor(length: number) {
    super();
    this.#length = length;
  }

  protected abstract piece(data: Buffer, place: { number: number; isLast: boolean }): Buffer;

  /** The last piece is kept back: only the end tells that it is the last. */
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    try {
      while (this.#held.length > this.#length) {
        this.push(this.piece(this.#held.subarray(0, this.#length), { number: this.#number++, isLast: false }));
        this.#held = this.#held.subarray(this.#length);
      }
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      done(null, this.piece(this.#held, { number: this.#number, isLast: true }));
    } catch (error) {
      done(error as Error);
    }
  }
}

/** Seals what passes. */
export class Sealing extends Pieces {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    super(PIECE);
    const salt = randomBytes(SALT);
    this.#key = keyFor(key, `sealed ${salt.toString('hex')}`);
    this.push(Buffer.concat([FORM, salt]));
  }

  protected override piece(data: Buffer, { number, isLast }: { number: number; isLast: boolean }): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(number, isLast));
    return Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens what was sealed. Fails with `file_corrupt` before it lets any byte through that was not sealed under this key. */
export class Unsealing extends Pieces {
  readonly #own: Uint8Array;
  #head: Buffer = Buffer.alloc(0);
  #key: Uint8Array | null = null;

  constructor(key: Uint8Array) {
    super(PIECE + TAG);
    this.#own = key;
  }

  override _transform(chunk: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    if (this.#key) return void super._transform(chunk, encoding, done);
    this.#head = Buffer.concat([this.#head, chunk]);
    if (this.#head.length < HEAD) return void done();
    if (!this.#head.subarray(0, FORM.length).equals(FORM)) return void done(damaged());
    this.#key = keyFor(this.#own, `sealed ${this.#head.subarray(FORM.length, HEAD).toString('hex')}`);
    super._transform(this.#head.subarray(HEAD), encoding, done);
  }

  protected override piece(data: Buffer, { number, isLast }: { number: number; isLast: boolean }): Buffer {
    if (!this.#key || data.length < TAG) throw damaged();
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(number, isLast), { authTagLength: TAG });
      decipher.setAuthTag(data.subarray(-TAG));
      return Buffer.concat([decipher.update(data.subarray(0, -TAG)), decipher.final()]);
    } catch {
      throw damaged();
    }
  }
}

const damaged = () => new AppError('file_corrupt', 'An encrypted file is damaged, or is not of this folder');

/** Seals bytes that are in memory already. */
export function seal(key: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> {
  return through(new Sealing(key), bytes);
}

/** Opens bytes that are in memory already. Fails as `Unsealing` does. */
export function unseal(key: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
  return through(new Unsealing(key), sealed);
}

async function through(stream: Transform, bytes: Uint8Array): Promise<Uint8Array> {
  stream.end(bytes);
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
