import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/rpc/result.ts';
import { writeDurably } from '../files/durable.ts';
import { type DataKey, dataKeyOf, unwrap, wrap } from './dataKey.ts';
import { keyOfRecovery, recoverySigns } from './recoveryKey.ts';

export const KEYRING_FILE = 'keyring.json';
const VERSION = 1;

/**
 * What a key from a passphrase costs (argon2id). The bounds keep a file that somebody else wrote from taking all memory: 1 GiB at most.
 */
const Cost = z.object({
  /** KiB of memory. */
  m: z.int().min(8192).max(1_048_576),
  /** Passes. */
  t: z.int().min(1).max(10),
  /** Lanes. */
  p: z.int().min(1).max(4),
});
export type Cost = z.infer<typeof Cost>;

/** 64 MiB and three passes: about a third of a second on a laptop, for each guess. */
const COST: Cost = { m: 65_536, t: 3, p: 1 };

/** A wrapped data key: 12 + 32 + 16 bytes. */
const Wrapped = z.base64().length(80);

const Keyring = z.object({
  version: z.literal(VERSION),
  cipher: z.literal('sqlcipher'),
  kdf: Cost.extend({ name: z.literal('argon2id'), salt: z.base64().min(22).max(88) }),
  passphrase: Wrapped,
  recovery: Wrapped,
  /** Wrapped by the system's own store of secrets; only ever a second way in. */
  system: z.base64().max(8192).optional(),
});
/** The data key of a folder, wrapped each way it can be had. It holds nothing that opens the folder by itself. */
export type Keyring = z.infer<typeof Keyring>;

/** Whether a data folder is encrypted. */
export function hasKeyring(dataDir: string): boolean {
  return existsSync(join(dataDir, KEYRING_FILE));
}

/** The keyring of a data folder, null when it has none. `keyring_corrupt`, or `keyring_from_future` when a newer program wrote it. */
export function readKeyring(dataDir: string): Keyring | null {
  return hasKeyring(dataDir) ? parseKeyring(readFileSync(join(dataDir, KEYRING_FILE), 'utf8')) : null;
}

/** Fails as `readKeyring` does. */
export function parseKeyring(text: string): Keyring {
  const value = json(text);
  const found = z.object({ version: z.int() }).safeParse(value).data?.version;
  if (found !== undefined && found > VERSION)
    throw new AppError('keyring_from_future', `${KEYRING_FILE} has version ${found}`, { found, known: VERSION });
  const keyring = Keyring.safeParse(value);
  if (keyring.success) return keyring.data;
  throw new AppError('keyring_corrupt', `${KEYRING_FILE} is damaged; put it back from a backup of this folder`);
}

/** On disk, or as before, when this returns. */
export function writeKeyring(dataDir: string, keyring: Keyring): void {
  writeDurably(join(dataDir, KEYRING_FILE), textOf(keyring));
}

export function textOf(keyring: Keyring): string {
  return `${JSON.stringify(keyring, null, 2)}\n`;
}

/** A keyring for a key: opened by this passphrase and by this recovery key. `invalid_input` when the latter is none. */
export async function createKeyring(
  key: DataKey,
  { passphrase, recoveryKey, cost = COST }: { passphrase: string; recoveryKey: string; cost?: Cost },
): Promise<Keyring> {
  const own = await wrappedBy(passphrase, key, cost);
  return { version: VERSION, cipher: 'sqlcipher', ...own, recovery: wrappedByRecovery(recoveryKey, key) };
}

/** The same key under another passphrase; nothing else is written anew. */
export async function withPassphrase(
  keyring: Keyring,
  key: DataKey,
  { passphrase, cost = COST }: { passphrase: string; cost?: Cost },
): Promise<Keyring> {
  return { ...keyring, ...(await wrappedBy(passphrase, key, cost)) };
}

/** The same key under another recovery key: the one before it opens nothing any more. */
export function withRecoveryKey(keyring: Keyring, key: DataKey, recoveryKey: string): Keyring {
  return { ...keyring, recovery: wrappedByRecovery(recoveryKey, key) };
}

/** The data key, opened by a passphrase or a recovery key; null when it is neither. */
export async function openKeyring(keyring: Keyring, secret: string): Promise<DataKey | null> {
  if (secret === '') return null;
  const signs = recoverySigns(secret);
  const byRecovery = signs === null ? null : unwrap(keyOfRecovery(signs), bytes(keyring.recovery), 'recovery');
  // Somebody's passphrase may look like a recovery key.
  const opened =
    byRecovery ?? unwrap(await keyOfPassphrase(secret, keyring.kdf), bytes(keyring.passphrase), 'passphrase');
  return opened && dataKeyOf(opened);
}

async function wrappedBy(passphrase: string, key: DataKey, cost: Cost): Promise<Pick<Keyring, 'kdf' | 'passphrase'>> {
  const kdf = { name: 'argon2id', ...cost, salt: randomBytes(16).toString('base64') } as const;
  return { kdf, passphrase: base64(wrap(await keyOfPassphrase(passphrase, kdf), key, 'passphrase')) };
}

function wrappedByRecovery(recoveryKey: string, key: DataKey): string {
  const signs = recoverySigns(recoveryKey);
  if (signs === null) throw new AppError('invalid_input', 'This is no recovery key', { reason: 'noRecoveryKey' });
  return base64(wrap(keyOfRecovery(signs), key, 'recovery'));
}

/** Composed letters: one system types `å` as one sign and another as two. */
async function keyOfPassphrase(passphrase: string, { salt, m, t, p }: Keyring['kdf']): Promise<Uint8Array> {
  const { argon2id } = await import('./argon2.ts');
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt: bytes(salt),
    memorySize: m,
    iterations: t,
    parallelism: p,
    hashLength: 32,
    outputType: 'binary',
  });
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
const base64 = (data: Uint8Array): string => Buffer.from(data).toString('base64');

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
