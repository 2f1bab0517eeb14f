import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import type { ReadableDb, WritableDb } from './types.ts';

const KEY = 'device';

interface Known {
  readonly id: string;
  readonly place: string;
}

/** Where a folder's keys come from; the device is named by them. */
export interface DeviceKeys {
  /** The name of the keys that are there; null when there are none. */
  readonly known: () => string | null;
  /** Draws new ones and answers their name. */
  readonly draw: () => string;
}

/**
 * Names this data folder in all that is done in it, by the key it signs with. A folder that was copied or brought back from a backup is
 * another device: two that shared a name would both write fact number 7. So the name is bound to where the database lies, and keys and
 * name are drawn anew elsewhere, and where the keys are gone.
 */
export function claimDevice(db: WritableDb, file: string, keys: DeviceKeys): string {
  const place = placeOf(file);
  const known = readDevice(db);
  if (known?.place === place && known.id === keys.known()) return known.id;
  const id = keys.draw();
  db.prepare('insert or replace into settings (key, value) values (?, ?)').run(KEY, JSON.stringify({ id, place }));
  return id;
}

/**
 * A new file that is about to take the place of `source`, in the same folder of the same disk, goes on with its name. Where that name was
 * another folder's, the new one is drawn at the next opening as it would have been.
 */
export function carryDevice(db: Pick<WritableDb, 'prepare'>, { source, target }: { source: string; target: string }) {
  const known = readDevice(db as ReadableDb);
  if (known?.place !== placeOf(source)) return;
  const value = JSON.stringify({ id: known.id, place: placeOf(source, target) });
  db.prepare('update settings set value = ? where key = ?').run(value, KEY);
}

/** The name it has; a folder that was only ever read may have none. */
export function deviceOf(db: ReadableDb): string {
  return readDevice(db)?.id ?? 'unknown';
}

function readDevice(db: ReadableDb): Known | null {
  const row = db.prepare<[string], { value: string }>('select value from settings where key = ?').get(KEY);
  if (!row) return null;
  const value: Partial<Known> = JSON.parse(row.value);
  return typeof value.id === 'string' && typeof value.place === 'string' ? { id: value.id, place: value.place } : null;
}

/**
 * The very file on the very machine: a copy has another inode, or another path where there are none. Only its hash is kept,
 * for a backup carries it to others, whom the computer's name and folders do not concern.
 */
function placeOf(file: string, becoming = file): string {
  const place = `${hostname()} ${realpathSync(file)} ${statSync(becoming).ino}`;
  return createHash('sha256').update(place).digest('hex');
}
