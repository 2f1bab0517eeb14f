import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What the importer reads; other files in a folder are none of ours. */
const READABLE = new Set(['.docx', '.md', '.markdown', '.html', '.htm']);

/** Word's own lock files, and what a system hides. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

/**
 * The files to read: those named, as they are, and of each folder named every file of a kind that can be read, with those of the
 * folders within, by name. A folder that is reached twice, by a link, is read once.
 */
export async function* filesOf(paths: readonly string[]): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder) yield* filesIn(path, seen);
    else yield path;
  }
}

async function* filesIn(folder: string, seen: Set<string>): AsyncGenerator<string> {
  const real = await realpath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  const names = (await readdir(folder)).filter((name) => !isHidden(name)).sort((a, b) => (a < b ? -1 : 1));
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) yield* filesIn(path, seen);
    else if (found?.isFile() && READABLE.has(extname(name).toLowerCase())) yield path;
  }
}
