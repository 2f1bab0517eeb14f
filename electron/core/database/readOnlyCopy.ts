import { constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../shared/rpc/result.ts';
import { isAlive, namesIn } from '../files/partial.ts';
import { DATABASE_FILE } from './types.ts';

const COPY = /^handlerum-read-(\d+)-/;

/**
 * A copy of the database for reading where its own folder cannot be written: SQLite needs a place for the index of its log
 * even to read. It lies in a folder only this user can enter until `remove`, or until a later reader finds that its process
 * is gone. `database_locked` when another computer goes on writing meanwhile.
 */
export function copyToRead(dataDir: string): { file: string; remove: () => void } {
  clearDead();
  const folder = mkdtempSync(join(tmpdir(), `handlerum-read-${process.pid}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const names = [DATABASE_FILE, `${DATABASE_FILE}-wal`];
  const stateOf = () => names.map((name) => stamp(join(dataDir, name))).join();
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      const before = stateOf();
      for (const name of names) {
        rmSync(join(folder, name), { force: true });
        if (existsSync(join(dataDir, name)))
          copyFileSync(join(dataDir, name), join(folder, name), constants.COPYFILE_FICLONE);
      }
      if (stateOf() === before) return { file: join(folder, DATABASE_FILE), remove };
    }
  } catch (error) {
    remove();
    throw error;
  }
  remove();
  throw new AppError('database_locked', 'The database is being written by another program');
}

function stamp(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size}:${stat.mtimeMs}` : '';
}

function clearDead(): void {
  for (const name of namesIn(tmpdir())) {
    const pid = COPY.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
