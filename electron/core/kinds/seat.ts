import type * as Y from 'yjs';
import { Settings } from '../../../shared/contract/app.ts';
import { seatKind } from '../../../shared/kinds/seat/kind.ts';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../database/tables/settings.ts';
import type { WritableDb } from '../database/types.ts';

/** The settings that a place holds, what this program cannot read of them as in `before`. */
export function settingsOfSeat(doc: Y.Doc, before: Settings): Settings {
  const { name, role, group, ...told } = seatKind.fields(doc);
  const found: Readonly<Record<string, unknown>> = {
    ...told,
    profile: { ...before.profile, ...given({ name, role, group }) },
  };
  const entries = Object.entries(Settings.shape).map(([key, schema]) => {
    const parsed = schema.safeParse(found[key]);
    return [key, parsed.success ? parsed.data : before[key as keyof Settings]];
  });
  return Settings.parse(Object.fromEntries(entries));
}

const given = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A place that comes into a folder at which nobody sits yet is taken at once; where somebody sits, a person must ask for it. */
export function takeSeat(db: WritableDb, doc: Y.Doc): void {
  const settings = readSettings(db) ?? DEFAULT_SETTINGS;
  if (settings.profile.name.trim() !== '') return;
  writeSettings(db, settingsOfSeat(doc, settings));
}
