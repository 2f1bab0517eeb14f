import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/rpc/result.ts';
import { pack, unpack } from '../packing.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/**
 * Seals: the very bytes that were sealed, by the SHA-256 of what they are. Checking hashes them again, so no later reading of
 * a record can break a seal. Lie compressed; the hash is of the bytes themselves.
 */
export function putSealed(db: WritableDb, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const stored = pack(bytes);
  db.prepare('insert or ignore into sealed (hash, bytes, packed) values (?, ?, ?)').run(
    hash,
    stored.bytes,
    stored.packed,
  );
  return hash;
}

/** The bytes under a hash, checked. `not_found` when they are not here, `database_corrupt` when they are not what was sealed. */
export function readSealed(db: ReadableDb, hash: string): Uint8Array {
  const row = db
    .prepare<[string], { bytes: Uint8Array; packed: number }>('select bytes, packed from sealed where hash = ?')
    .get(hash);
  if (!row) throw new AppError('not_found', `Nothing is sealed under ${hash}`);
  const bytes = unpack(row.bytes, row.packed);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== hash)
    throw new AppError('database_corrupt', `What is sealed under ${hash} was changed`, { seal: hash });
  return bytes;
}

/** The text under a hash; null where its bytes are missing or are not what was sealed. */
export function sealedText(db: ReadableDb, hash: string): string | null {
  try {
    return new TextDecoder().decode(readSealed(db, hash));
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not_found' || error.code === 'database_corrupt')) return null;
    throw error;
  }
}

export function hasSealed(db: ReadableDb, hash: string): boolean {
  return db.prepare<[string], { one: number }>('select 1 as one from sealed where hash = ?').get(hash) !== undefined;
}

export function allSealed(db: ReadableDb): string[] {
  return db
    .prepare<[], { hash: string }>('select hash from sealed order by hash')
    .all()
    .map(({ hash }) => hash);
}
