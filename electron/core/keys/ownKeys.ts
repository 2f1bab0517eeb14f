import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { bech32 } from '@scure/base';
import { AppError } from '../../../shared/rpc/result.ts';
import type { DeviceKeys } from '../database/device.ts';
import type { Secrets } from './secrets.ts';
import { deviceOfKey, newSigningKey, type SigningKey, signingKey } from './signing.ts';

/** What they are kept as; an identity to each line, the newest first. */
const [SIGNING, IDENTITIES] = ['signing', 'identities'];
/** A folder that was copied still opens what was sent to the first, and to so many before. */
const MOST_IDENTITIES = 100;

/** The keys of a data folder: with one it signs, with the other it opens what is sent to it. */
export interface OwnKeys {
  readonly device: string;
  readonly signing: SigningKey;
  /** `AGE-SECRET-KEY-1…`, the newest first. */
  readonly identities: readonly string[];
  /** `age1…` of the newest. */
  readonly recipient: string;
}

/** Null where there are none, or none that can be read: they are then drawn anew, and nobody is kept from the folder for it. */
export function readOwnKeys(secrets: Secrets): OwnKeys | null {
  const [signing, identities] = [textOf(secrets, SIGNING), textOf(secrets, IDENTITIES)];
  if (signing === null || identities === null) return null;
  try {
    return keysOf(signingKey(signing), identities.split('\n'));
  } catch {
    return null;
  }
}

/** Draws new keys and writes them; what was sent to the ones before can still be opened. Storage errors carry their code. */
function makeOwnKeys(secrets: Secrets): OwnKeys {
  const former = textOf(secrets, IDENTITIES)?.split('\n') ?? [];
  const keys = keysOf(newSigningKey(), [newIdentity(), ...former].slice(0, MOST_IDENTITIES));
  secrets.put(IDENTITIES, Buffer.from(keys.identities.join('\n')));
  secrets.put(SIGNING, Buffer.from(keys.signing.secret));
  return keys;
}

/** What the folder's device is named by. */
export const deviceKeys = (secrets: Secrets): DeviceKeys => ({
  known: () => readOwnKeys(secrets)?.device ?? null,
  draw: () => makeOwnKeys(secrets).device,
});

function keysOf(signing: SigningKey, identities: readonly string[]): OwnKeys {
  return {
    device: deviceOfKey(signing.publicKey),
    signing,
    identities,
    recipient: recipientOf(identities[0] ?? ''),
  };
}

function textOf(secrets: Secrets, purpose: string): string | null {
  try {
    const bytes = secrets.get(purpose);
    return bytes === null ? null : Buffer.from(bytes).toString('utf8');
  } catch (error) {
    if (error instanceof AppError && error.code === 'file_corrupt') return null;
    throw error;
  }
}

const IDENTITY = 'AGE-SECRET-KEY-';
// What stands before the 32 bytes of an X25519 key in PKCS #8 (RFC 8410, section 7).
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** An X25519 key in the spelling of age (age-encryption.org/v1, section *The X25519 recipient type*). */
const newIdentity = (): string => bech32.encodeFromBytes(IDENTITY, randomBytes(32)).toUpperCase();

/** The public half, `age1…`. */
export function recipientOf(identity: string): string {
  const { bytes } = bech32.decodeToBytes(identity);
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  return bech32.encodeFromBytes('age', Buffer.from(String(x), 'base64url'));
}
