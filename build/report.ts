import { existsSync, readFileSync } from 'node:fs';

/** Reads what one wants from the JSON report of a run. No report or an odd one has nothing: the tally tells of that. */
export function readReport<T>(file: string, read: (report: unknown) => T[]): T[] {
  if (!existsSync(file)) return [];
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    process.stderr.write(`Nothing could be read from ${file}: ${error}\n`);
    return [];
  }
}
