import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/**
 * Seals: the very bytes that were sealed, by the SHA-256 of what they are. Checking hashes them again, so no later reading of
 * a record can break a seal. Lie compressed; the hash is of the bytes themselves.
 */
export function putSealed(db: WritableDb, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex');
  db.prepare('insert or ignore into sealed (hash, bytes, size) values (?, ?, ?)').run(
    hash,
    deflateRawSync(bytes),
    bytes.length,
  );
  return hash;
}

/** The bytes under a hash, checked. `not_found` when they are not here, `database_corrupt` when they are not what was sealed. */
export function readSealed(db: ReadableDb, hash: string): Uint8Array {
  const row = db
    .prepare<[string], { bytes: Uint8Array; size: number }>('select bytes, size from sealed where hash = ?')
    .get(hash);
  if (!row) throw new AppError('not_found', `Nothing is sealed under ${hash}`);
  const bytes = unpacked(row.bytes, row.size);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== hash)
    throw new AppError('database_corrupt', `What is sealed under ${hash} was changed`, { seal: hash });
  return bytes;
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

function unpacked(bytes: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}
