import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder of the built program (`renderer`, `fonts`), wherever this code runs from: the sources, a bundle or one of its chunks. */
export function builtDir(name: string): string {
  return join(programRoot(import.meta.dirname), 'dist', name);
}

/** The nearest folder above that holds the program's `package.json`. */
function programRoot(from: string): string {
  const parent = dirname(from);
  if (existsSync(join(from, 'package.json')) || parent === from) return from;
  return programRoot(parent);
}

/** The folder of an installed package, when the program runs from its sources. */
export function packageDir(name: string): string {
  return join(programRoot(import.meta.dirname), 'node_modules', name);
}
