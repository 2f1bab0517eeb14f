import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/rpc/result.ts';
import { writeDurably } from '../files/durable.ts';
import { type DataKey, keyFor, unwrap, wrap } from './dataKey.ts';

export const SECRETS_FOLDER = 'secrets';
const ENDING = '.secret';
const PURPOSE = /^[a-z0-9-]{1,64}$/;

/**
 * Short secrets of the person at this computer, each for one purpose, in files for their owner only (600). In an encrypted folder each
 * is wrapped under the data key for its purpose. They are not in backups: a folder that is restored elsewhere is another device.
 */
export class Secrets {
  readonly #folder: string;
  readonly #key: DataKey | null;

  constructor(dataDir: string, key: DataKey | null) {
    this.#folder = join(dataDir, SECRETS_FOLDER);
    this.#key = key;
  }

  /** Keeps a secret in the place of what was kept for the purpose: on disk when this returns. */
  put(purpose: string, secret: Uint8Array): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    writeDurably(this.#file(purpose), wrapSecret(this.#key, secret, purpose));
  }

  /** Null when none is kept; `file_corrupt` when it was not kept here and for this purpose, or is damaged. */
  get(purpose: string): Uint8Array | null {
    const file = this.#file(purpose);
    return existsSync(file) ? unwrapSecret(this.#key, readFileSync(file), purpose) : null;
  }

  remove(purpose: string): void {
    rmSync(this.#file(purpose), { force: true });
  }

  #file(purpose: string): string {
    if (!PURPOSE.test(purpose)) throw new RangeError(`No name of a purpose: ${purpose}`);
    return join(this.#folder, purpose + ENDING);
  }
}

/** The purpose a file of secrets is kept for. */
export const purposeOf = (name: string): string => name.slice(0, -ENDING.length);

/** As it lies on disk. */
export function wrapSecret(key: DataKey | null, secret: Uint8Array, purpose: string): Uint8Array {
  return key ? wrap(keyFor(key, 'secrets'), secret, purpose) : secret;
}

/** From what lies on disk. Fails as `Secrets.get` does. */
export function unwrapSecret(key: DataKey | null, stored: Uint8Array, purpose: string): Uint8Array {
  const secret = key ? unwrap(keyFor(key, 'secrets'), stored, purpose) : stored;
  if (!secret) throw new AppError('file_corrupt', `The secret for ${purpose} cannot be read`);
  return secret;
}
