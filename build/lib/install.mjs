// Plain JavaScript for Node 18 and no packages: this is what runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Node the project pins as a package; the machine's own may be too old for the database. */
export function ownNode(root) {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs by the lock file when what lies in `node_modules` is not what it says. Ends the process when that fails.
 * Not `npm ci`: that refuses a lock file without the optional packages of other systems, which a registry that holds
 * only one system's packages cannot give. `npm install` keeps to the locked versions too and leaves the file alone.
 *
 * Install scripts are off: from a lock file npm forgets that better-sqlite3 has its binaries in the package (`gypfile: false`) and
 * would compile it, which needs a compiler and Node's headers from the network.
 */
export function ensureInstalled(root) {
  if (isInstalled(root)) return;
  // Standard output may be a program's answer that someone reads on.
  process.stderr.write('Installing packages …\n');
  const has = hasPackages(root) || npm(root, ['install', '--no-save', '--include=dev', '--ignore-scripts', ...QUIET]);
  // The one script that is needed: it puts the pinned Node in place, from the registry too. `npm ci` leaves it out.
  const placed = has && npm(root, ['rebuild', 'node', '--ignore-scripts=false', ...QUIET]);
  if (placed && existsSync(ownNode(root))) return;
  process.stderr.write('The packages could not be installed; see npm above.\n');
  process.exit(1);
}

/** True when every locked package and the pinned Node are there. */
export function isInstalled(root) {
  return existsSync(ownNode(root)) && hasPackages(root);
}

/** Compares every locked package with what npm noted down after installing; dates say nothing after a fresh clone. */
function hasPackages(root) {
  const noted = packages(join(root, 'node_modules/.package-lock.json'));
  if (!noted) return false;
  const locked = Object.entries(packages(join(root, 'package-lock.json')) ?? {});
  return locked.every(([path, { version, optional, peer }]) => {
    if (path === '' || noted[path]?.version === version) return true;
    return (optional === true || peer === true) && noted[path] === undefined;
  });
}

function packages(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Runs npm, the very one that started us when it did; what it says goes to standard error. True when all went well. */
function npm(root, args) {
  const own = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['inherit', 2, 2] };
  const ended =
    own && /npm-cli\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return ended.status === 0;
}

/** Goes on in the project's own Node, passing signals and the exit code through. */
export function continueIn(root, script, args) {
  const child = spawn(ownNode(root), [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  // A terminal sends Ctrl+C to both; the child decides when it has tidied up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}
