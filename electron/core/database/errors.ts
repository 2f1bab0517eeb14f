import { AppError } from '../../../shared/rpc/result.ts';

const CODES: readonly (readonly [RegExp, AppError['code'], string])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disk_full', 'The disk is full; nothing was changed'],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS|EACCES|EPERM)/,
    'read_only',
    'The data folder cannot be written',
  ],
  [/^SQLITE_(BUSY|LOCKED)/, 'database_locked', 'Another program has the database open'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'database_corrupt', 'The database is damaged; restore a backup'],
  [/^SQLITE_IOERR/, 'disk_full', 'The disk could not be written'],
];

/** Gives errors of SQLite and the file system the stable code people and callers can act on; others pass unchanged. */
export function storageError(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof AppError || typeof code !== 'string') return error;
  const known = CODES.find(([pattern]) => pattern.test(code));
  return known ? new AppError(known[1], `${known[2]} (${code})`) : error;
}

/** Runs a storage action, translating its errors with `storageError`. */
export function withStorageErrors<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw storageError(error);
  }
}

/** Translates the failure to make a folder: where nothing may be written, Node tells a whole new path as `ENOENT`. */
export function folderError(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  return code === 'ENOENT' ? new AppError('read_only', 'The data folder cannot be made (ENOENT)') : storageError(error);
}

/** Whether an error says that another connection holds the database. */
export function isLocked(error: unknown): boolean {
  const known = storageError(error);
  return known instanceof AppError && known.code === 'database_locked';
}

/** Does what can wait for another time: nothing where another connection holds the database. Other errors are thrown. */
export function unlessLocked(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!isLocked(error)) throw error;
  }
}
