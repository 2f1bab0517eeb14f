import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

export { deviceOfKey, isKeyed } from '../../../shared/kinds/device.ts';

/** An Ed25519 key (RFC 8032) of one data folder. The secret never leaves what made it but as `secret`. */
export interface SigningKey {
  /** 32 bytes, base64url: what others know it by. */
  readonly publicKey: string;
  /** 32 bytes, base64url. */
  readonly secret: string;
  /** The signature as it travels: `publicKey.signature`, both base64url, 130 characters. */
  readonly sign: (text: string) => string;
}

/** A signature taken apart; `value` is 64 bytes, base64url. */
interface Signature {
  readonly publicKey: string;
  readonly value: string;
}

/** Draws a new key. */
export function newSigningKey(): SigningKey {
  const { d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return signingKey(String(d));
}

/** The key with this secret. Throws when it is none. */
export function signingKey(secret: string): SigningKey {
  const key = privateKey(secret);
  const publicKey = String(createPublicKey(key).export({ format: 'jwk' }).x);
  return {
    publicKey,
    secret,
    sign: (text) => `${publicKey}.${sign(null, Buffer.from(text), key).toString('base64url')}`,
  };
}

// What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKey(secret: string): KeyObject {
  const der = Buffer.concat([PKCS8, Buffer.from(secret, 'base64url')]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

const SIGNATURE = /^([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{86})$/;

/** Whose key signed this text; null when the signature is none, or is of another text. */
export function signerOf(text: string, signature: string | null): string | null {
  const parts = signatureOf(signature);
  if (!parts) return null;
  try {
    const signature = Buffer.from(parts.value, 'base64url');
    return verify(null, Buffer.from(text), openedKey(parts.publicKey), signature) ? parts.publicKey : null;
  } catch {
    // 32 bytes that are no point of the curve.
    return null;
  }
}

/** Keys that were opened: opening one takes a third as long as asking it, and thousands of rows are signed by a few. */
const OPENED = new Map<string, KeyObject>();
const MOST_OPENED = 500;

/** Throws for 32 bytes that are no point of the curve. */
function openedKey(publicKey: string): KeyObject {
  const known = OPENED.get(publicKey);
  if (known) return known;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  if (OPENED.size >= MOST_OPENED) OPENED.clear();
  OPENED.set(publicKey, key);
  return key;
}

function signatureOf(text: string | null): Signature | null {
  const found = text === null ? null : SIGNATURE.exec(text);
  return found ? { publicKey: found[1] ?? '', value: found[2] ?? '' } : null;
}
