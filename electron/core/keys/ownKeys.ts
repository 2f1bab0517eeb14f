import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bech32 } from '@scure/base';
import { z } from 'zod';
import { jsonOf } from '../../../shared/kinds/canonical.ts';
import { writeWholeNow } from '../files/writeNow.ts';
import type { Secrets } from './secrets.ts';
import { deviceOfKey, newSigningKey, type SigningKey, signingKey } from './signing.ts';

/** Beside the database and in no backup: a folder that comes back elsewhere signs as another. */
export const KEYS_FILE = 'keys.json';

const KeysFile = z.object({
  version: z.literal(1),
  /** Each wrapped by `Secrets`. */
  signing: z.string().max(1000),
  /** For files that are encrypted to this folder; the newest first. A folder that was copied still opens what was sent to the first. */
  identities: z.array(z.string().max(1000)).min(1).max(100),
});

/** The keys of a data folder: with one it signs, with the other it opens what is sent to it. */
export interface OwnKeys {
  readonly device: string;
  readonly signing: SigningKey;
  /** `AGE-SECRET-KEY-1…`, the newest first. */
  readonly identities: readonly string[];
  /** `age1…` of the newest. */
  readonly recipient: string;
}

/** Null where there are none, or none that can be read. */
export function readOwnKeys(dataDir: string, secrets: Secrets): OwnKeys | null {
  const file = KeysFile.safeParse(jsonOf(textOf(join(dataDir, KEYS_FILE))));
  if (!file.success) return null;
  const signing = secrets.unwrap('signing', file.data.signing);
  const identities = file.data.identities.flatMap((one) => secrets.unwrap('identity', one) ?? []);
  if (signing === null || identities.length === 0) return null;
  return keysOf(signingKey(signing), identities);
}

/** Draws new keys and writes them; what was sent to the ones before can still be opened. Storage errors carry their code. */
export function makeOwnKeys(dataDir: string, secrets: Secrets): OwnKeys {
  const former = readOwnKeys(dataDir, secrets)?.identities ?? [];
  const keys = keysOf(newSigningKey(), [newIdentity(), ...former].slice(0, 100));
  const file: z.infer<typeof KeysFile> = {
    version: 1,
    signing: secrets.wrap('signing', keys.signing.secret),
    identities: keys.identities.map((one) => secrets.wrap('identity', one)),
  };
  writeWholeNow(join(dataDir, KEYS_FILE), JSON.stringify(file));
  return keys;
}

function keysOf(signing: SigningKey, identities: readonly string[]): OwnKeys {
  return {
    device: deviceOfKey(signing.publicKey),
    signing,
    identities,
    recipient: recipientOf(identities[0] ?? ''),
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
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
