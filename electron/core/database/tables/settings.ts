import { Settings } from '../../../../shared/contract/app.ts';
import { prepared } from '../prepared.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

const KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = {
  municipality: '',
  profile: { name: '', role: 'administration', group: '' },
  language: 'da',
  theme: 'system',
  defaultTemplate: 'ballerup',
  lockAfter: 15,
  spelling: true,
  words: [],
};

/** Shared by all who ask: never to be changed. Null until someone has begun. A value this version cannot read falls back to the default, key by key. */
export function readSettings(db: ReadableDb): Settings | null {
  const row = prepared<[string], { value: string }>(db, 'select value from settings where key = ?').get(KEY);
  if (!row) return null;
  const known = KNOWN.get(db);
  if (known?.value === row.value) return known.settings;
  const settings = settingsOf(row.value);
  KNOWN.set(db, { value: row.value, settings });
  return settings;
}

/** Every change asks who makes it: what was read is kept as long as it stands. */
const KNOWN = new WeakMap<ReadableDb, { readonly value: string; readonly settings: Settings }>();

function settingsOf(value: string): Settings {
  const stored = JSON.parse(value) as Record<string, unknown>;
  const entries = Object.entries(Settings.shape).map(([key, schema]) => {
    const parsed = schema.safeParse(stored[key]);
    return [key, parsed.success ? parsed.data : DEFAULT_SETTINGS[key as keyof Settings]];
  });
  return Object.fromEntries(entries) as Settings;
}

export function writeSettings(db: WritableDb, settings: Settings): void {
  db.prepare('insert or replace into settings (key, value) values (?, ?)').run(KEY, JSON.stringify(settings));
}
