import { z } from 'zod';
import { AgendaMapping } from '../../../../shared/contract/agendaImport.ts';
import { ClockTime } from '../../../../shared/kinds/meeting/meeting.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

const KEY = 'agendaMappings';
/** A council uses one or two systems; what has not been used for so long is forgotten. */
const MOST = 50;

const Stored = z.array(z.object({ columns: z.string(), mapping: AgendaMapping }));

/** Remembered mappings by the columns they were made for, as `columnsKey` names them. What this version cannot read is not there. */
export function readMappings(db: ReadableDb): ReadonlyMap<string, AgendaMapping> {
  return new Map(stored(db).map(({ columns, mapping }) => [columns, mapping]));
}

/** Keeps a mapping for its columns, without the meeting and what words for days mean: the next file is of another one. */
export function rememberMapping(db: WritableDb, columns: string, mapping: AgendaMapping): void {
  const readings = Object.fromEntries(
    Object.entries(mapping.readings ?? {}).filter(([, meaning]) => ClockTime.safeParse(meaning).success),
  );
  const lasting = { ...mapping, readings, meeting: { body: null, date: null, time: null, ends: null } };
  const others = stored(db).filter((one) => one.columns !== columns);
  write(db, [{ columns, mapping: lasting }, ...others].slice(0, MOST));
}

export function forgetMapping(db: WritableDb, columns: string): void {
  write(
    db,
    stored(db).filter((one) => one.columns !== columns),
  );
}

function stored(db: ReadableDb): z.infer<typeof Stored> {
  const row = db.prepare<[string], { value: string }>('select value from settings where key = ?').get(KEY);
  const parsed = Stored.safeParse(row ? JSON.parse(row.value) : []);
  return parsed.success ? parsed.data : [];
}

function write(db: WritableDb, mappings: z.infer<typeof Stored>): void {
  db.prepare('insert or replace into settings (key, value) values (?, ?)').run(KEY, JSON.stringify(mappings));
}
