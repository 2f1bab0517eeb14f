import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { checksumOf } from '../checksum.ts';
import { pack, unpack } from '../packing.ts';
import { prepared } from '../prepared.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

interface StoredState {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly packed: number;
  readonly checksum: number;
}

const STATES = 'select seq, state as bytes, packed, checksum from snapshots where record_id = ?';

function stateIn(id: RecordId, { seq, bytes, packed, checksum: sum }: StoredState): Uint8Array | null {
  return checksumOf(bytes, [id, seq]) === sum ? unpack(bytes, packed) : null;
}

/** The newest snapshot at or before `upTo`; one that was damaged is passed over, for the log has it all. */
export function latestSnapshot(
  db: ReadableDb,
  id: RecordId,
  upTo: number,
): { seq: number; state: Uint8Array } | undefined {
  // There is mostly one: each takes the place of the one before it.
  const rows = prepared<[string, number], StoredState>(db, `${STATES} and seq <= ? order by seq desc`).all(id, upTo);
  for (const row of rows) {
    const state = stateIn(id, row);
    if (state) return { seq: row.seq, state };
  }
  return undefined;
}

/** Those whose bytes are not what was written. */
export function damagedSnapshots(db: ReadableDb, id: RecordId): number[] {
  const rows = db.prepare<[string], StoredState>(`${STATES} order by seq`).all(id);
  return rows.flatMap((row) => (stateIn(id, row) ? [] : [row.seq]));
}

/** Keeps the state after an update in place of an earlier one: loading replays only what came after. */
export function putSnapshot(db: WritableDb, id: RecordId, { seq, state }: { seq: number; state: Uint8Array }): void {
  const { bytes, packed } = pack(state);
  db.prepare('delete from snapshots where record_id = ?').run(id);
  db.prepare('insert into snapshots (record_id, seq, state, packed, checksum) values (?, ?, ?, ?, ?)').run(
    id,
    seq,
    bytes,
    packed,
    checksumOf(bytes, [id, seq]),
  );
}

export function dropSnapshots(db: WritableDb, id: RecordId): void {
  prepared(db, 'delete from snapshots where record_id = ?').run(id);
}
