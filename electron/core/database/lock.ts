import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from './engine.ts';

const LOCK_FILE = 'in-use.lock';

/**
 * Holds a data folder for one process until the answer is called; throws SQLite's busy error while another holds it. An
 * exclusive SQLite lock on a file of its own: unlike a pid file it is gone with the process, however that ended.
 */
export function lockFolder(dataDir: string): () => void {
  const file = join(dataDir, LOCK_FILE);
  closeSync(openSync(file, 'a', 0o600));
  const db = openSqlite(file, { key: null, timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('begin exclusive');
  } catch (error) {
    db.close();
    throw error;
  }
  return () => db.close();
}
