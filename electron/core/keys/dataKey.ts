import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

declare const dataKey: unique symbol;

/** The 32 random bytes that everything in an encrypted data folder is encrypted under. It stays the same when a passphrase changes. */
export type DataKey = Uint8Array & { readonly [dataKey]: true };

const LENGTH = 32;
const IV = 12;
const TAG = 16;

export function newDataKey(): DataKey {
  return dataKeyOf(randomBytes(LENGTH));
}

/** Bytes that came from a keyring or another thread, as a key. Throws when they are not 32. */
export function dataKeyOf(bytes: Uint8Array): DataKey {
  if (bytes.length !== LENGTH) throw new RangeError('A data key is 32 bytes');
  return Uint8Array.from(bytes) as DataKey;
}

/** A key of its own for one purpose, made from another (HKDF-SHA-256), so that no key is used for two things. 32 bytes. */
export function keyFor(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, 'handlerum', purpose, LENGTH));
}

/** Encrypts a short secret (AES-256-GCM); it can be read again with the same key and for the same purpose only. */
export function wrap(key: Uint8Array, secret: Uint8Array, purpose: string): Uint8Array {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
  return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** What was wrapped; null when the key or the purpose is another, or a byte was changed. */
export function unwrap(key: Uint8Array, wrapped: Uint8Array, purpose: string): Uint8Array | null {
  if (wrapped.length < IV + TAG) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, IV), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(wrapped.subarray(-TAG));
    return Buffer.concat([decipher.update(wrapped.subarray(IV, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
