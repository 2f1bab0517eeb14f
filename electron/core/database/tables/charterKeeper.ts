import { deviceOf } from '../device.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

const KEY = 'charterKeeper';

/**
 * Rounds from before devices had names are kept by a name that lay in the settings, and so in every copy of the folder. From
 * here on that name counts at this device alone: a copy that is restored elsewhere closes nothing.
 */
export function bindOldKeeper(db: WritableDb): void {
  const value = settingOf(db);
  if (typeof value !== 'string') return;
  const bound = JSON.stringify({ keeper: value, device: deviceOf(db) });
  db.prepare('update settings set value = ? where key = ?').run(bound, KEY);
}

/** What this device is called in rounds from before devices had names; null where it opened none. */
export function oldKeeperOf(db: ReadableDb, device: string): string | null {
  const value = settingOf(db);
  if (typeof value !== 'object' || value === null) return null;
  const { keeper, device: owner }: { keeper?: unknown; device?: unknown } = value;
  return typeof keeper === 'string' && owner === device ? keeper : null;
}

function settingOf(db: ReadableDb): unknown {
  const row = db.prepare<[string], { value: string }>('select value from settings where key = ?').get(KEY);
  return row ? JSON.parse(row.value) : null;
}
