// Plain JavaScript: this also runs on the machine's own Node, before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WATCHED = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Hash of everything a build is made from. */
export function sourceHash(root) {
  const hash = createHash('sha256');
  for (const path of WATCHED.flatMap((name) => files(root, name))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function files(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? files(root, join(path, entry.name)) : [join(path, entry.name)]));
}

export function isStale(root) {
  const stamp = join(root, 'dist/.sources');
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceHash(root);
}

export function stampBuild(root, hash) {
  writeFileSync(join(root, 'dist/.sources'), hash);
}
