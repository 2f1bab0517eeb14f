import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What Handlerum itself puts in a data folder. */
const OURS =
  /^(handlerum\.sqlite(-wal|-shm|-journal)?|in-use\.lock(-journal)?|acknowledged\.json|keyring\.json|lock-state\.json|switching|secrets|files|backups|transfers|shell|.*\.part)$/;

/**
 * Makes a data folder and what is ours in it unreadable to other users of the computer (700 and 600), also one that an
 * older version left open. Answers why the folder could not be closed, or null. A folder with other things in it is
 * somebody's own (a home folder, `/tmp`): its mode is not ours to change, only that of our files. Windows has its own rights
 * and inherits them from the user's folder; nothing is done there.
 */
export function closeToOthers(dataDir: string, platform = process.platform): string | null {
  if (platform === 'win32') return null;
  const entries = readdirSync(dataDir).filter((name) => name !== '.DS_Store');
  const isOurs = entries.every((name) => OURS.test(name));
  const wasOpen = isOpen(dataDir);
  try {
    if (isOurs && wasOpen) chmodSync(dataDir, 0o700);
    // Once nobody else can enter the folder there is no need to walk through thousands of files at each start.
    if (wasOpen) for (const name of entries.filter((entry) => OURS.test(entry))) closeTree(join(dataDir, name));
  } catch (error) {
    return `the modes of ${dataDir} cannot be changed (${String((error as { code?: unknown }).code)})`;
  }
  return isOurs || !wasOpen ? null : `${dataDir} holds other things too, and others may look into it`;
}

function isOpen(path: string): boolean {
  return (lstatSync(path).mode & 0o077) !== 0;
}

/** Links are left alone: what they point to is elsewhere. */
function closeTree(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if ((stat.mode & 0o077) !== 0) chmodSync(path, stat.isDirectory() ? 0o700 : 0o600);
  if (stat.isDirectory()) for (const name of readdirSync(path)) closeTree(join(path, name));
}
