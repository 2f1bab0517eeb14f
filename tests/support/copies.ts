import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deviceOf } from '../../electron/core/database/device.ts';
import { type OpenDatabase, openDatabase } from '../../electron/core/database/open.ts';

/** A data folder as it was closed, for folders that begin as it was. */
export interface Kept {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly device: string;
}

/** Reads a whole data folder that nobody has open. */
export function keepFolder(dataDir: string): Kept {
  const device = inDatabase(dataDir, ({ read }) => deviceOf(read));
  const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return { files: new Map(paths.map((path) => [path.slice(dataDir.length), readFileSync(path)])), device };
}

/** Writes it as a new data folder, which stands for the kept one: on the same computer, where what it holds was done. */
export function copyKept({ files, device }: Kept, dataDir: string): void {
  mkdirSync(dataDir, { mode: 0o700 });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), bytes);
  }
  keepDevice(dataDir, device);
}

/** A copied folder is another device by itself; afterwards this one is the device it was copied from. */
export function keepDevice(dataDir: string, device: string): void {
  const text = "update settings set value = json_set(value, '$.id', ?) where key = 'device'";
  const { changes } = inDatabase(dataDir, (database) => database.transaction((db) => db.prepare(text).run(device)));
  if (changes !== 1) throw new Error('The copy has no device');
}

/** Opens the database of a folder that nobody has open, and closes it again. */
export function inDatabase<T>(dataDir: string, work: (database: OpenDatabase) => T): T {
  const database = openDatabase({ dataDir, now: () => new Date(), access: 'write' });
  try {
    return work(database);
  } finally {
    database.close();
  }
}
