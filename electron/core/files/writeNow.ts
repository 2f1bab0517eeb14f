import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { storageError } from '../database/errors.ts';

/** As `writeWhole` for what is small and must be there before anything else is done; nobody else on the computer may read it. */
export function writeWholeNow(target: string, text: string): void {
  const temporary = `${target}.part`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw storageError(error);
  }
}
