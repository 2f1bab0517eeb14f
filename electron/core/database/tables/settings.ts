import { Settings } from '../../../../shared/contract/app.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

const KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = {
  municipality: '',
  profile: { name: '', role: 'administration', group: '' },
  language: 'da',
  theme: 'system',
  defaultTemplate: 'ballerup',
  spelling: true,
  words: [],
};

/** Null until someone has begun. A value this version cannot read falls back to the default, key by key. */
export function readSettings(db: ReadableDb): Settings | null {
  const row = db.prepare<[string], { value: string }>('select value from settings where key = ?').get(KEY);
  if (!row) return null;
  const stored = JSON.parse(row.value) as Record<string, unknown>;
  const entries = Object.entries(Settings.shape).map(([key, schema]) => {
    const parsed = schema.safeParse(stored[key]);
    return [key, parsed.success ? parsed.data : DEFAULT_SETTINGS[key as keyof Settings]];
  });
  return Object.fromEntries(entries) as Settings;
}

export function writeSettings(db: WritableDb, settings: Settings): void {
  db.prepare('insert or replace into settings (key, value) values (?, ?)').run(KEY, JSON.stringify(settings));
}
