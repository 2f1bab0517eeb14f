import type { ReadableDb, WritableDb } from '../database/types.ts';

const KEY = 'charterKeeper';

/** Names this data folder where a round must be closed by the computer that opened it; null until it has opened one. */
export function keeperOf(db: ReadableDb): string | null {
  const row = db.prepare<[string], { value: string }>('select value from settings where key = ?').get(KEY);
  return row ? String(JSON.parse(row.value)) : null;
}

/** The same, given a name by then. */
export function becomeKeeper(db: WritableDb, newId: () => string): string {
  const known = keeperOf(db);
  if (known !== null) return known;
  const id = newId();
  db.prepare('insert or replace into settings (key, value) values (?, ?)').run(KEY, JSON.stringify(id));
  return id;
}
