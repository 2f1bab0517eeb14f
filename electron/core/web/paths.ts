import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A folder of the built program (`renderer`, `fonts`), wherever this code runs from: the sources, a bundle or one of its
 * chunks. With `use: 'native'` the folder can be read by native code, which does not see into Electron's archive.
 */
export function builtDir(name: string, use: 'node' | 'native' = 'node'): string {
  const dir = join(programRoot(import.meta.dirname), 'dist', name);
  return use === 'native' ? dir.replace(/app\.asar(?=[/\\])/, 'app.asar.unpacked') : dir;
}

/** The nearest folder above that holds the program's `package.json`. */
function programRoot(from: string): string {
  const parent = dirname(from);
  if (existsSync(join(from, 'package.json')) || parent === from) return from;
  return programRoot(parent);
}
