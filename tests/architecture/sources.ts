import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every source file under these folders. */
export function sources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.(ts|tsx|mts|mjs|css)$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
  );
}

/** Every document that people read: those of the root, of `docs` and `.github`, and the READMEs beside the code. */
export function documents(): Source[] {
  const inside = ['docs', '.github', 'shared', 'electron', 'renderer', 'tests'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => (/^(?:docs|\.github)\//.test(path) ? path.endsWith('.md') : path.endsWith('/README.md'))),
  );
  const atRoot = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  return [...atRoot, ...inside].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

export interface Import {
  /** A path from the project's root for a relative import, else the package or module as written. */
  readonly target: string;
  readonly kind: 'value' | 'type';
}

const STATEMENT = /\b(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\s+from\s+|(?=['"]))['"]([^'"]+)['"]/g;
const CALL = /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g;
const URL_TARGET = /new URL\(\s*['"`](\.[^'"`]+)['"`]\s*,\s*import\.meta\.url/g;

/** Every import of a file: static, re-exporting, dynamic, and files named beside it by `new URL`. */
export function importsOf({ path, text }: Source): Import[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const found: Import[] = [...code.matchAll(STATEMENT)].map(([, type, target = '']) => ({
    target,
    kind: type ? 'type' : 'value',
  }));
  for (const pattern of [CALL, URL_TARGET]) {
    for (const [, target = ''] of code.matchAll(pattern)) found.push({ target, kind: 'value' });
  }
  return found.map(({ target, kind }) => ({
    kind,
    target: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
  }));
}
