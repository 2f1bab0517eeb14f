import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Core, type CoreOptions, createCore } from '../../electron/core/core.ts';
import { openSqlite, rekey, type Sqlite } from '../../electron/core/database/engine.ts';
import { type OpenDatabase, type OpenOptions, openDatabase } from '../../electron/core/database/open.ts';
import { layOut, layOutAnew } from '../../electron/core/database/pages.ts';
import { DATABASE_FILE } from '../../electron/core/database/types.ts';
import { type DataKey, dataKeyOf, unwrap } from '../../electron/core/keys/dataKey.ts';
import { createKeyring, hasKeyring, KEYRING_FILE, readKeyring, textOf } from '../../electron/core/keys/keyring.ts';
import { keyOfRecovery, recoverySigns } from '../../electron/core/keys/recoveryKey.ts';
import { purposeOf, wrapSecret } from '../../electron/core/keys/secrets.ts';
import type { RestoreKeys } from '../../electron/core/maintenance/restore.ts';
import { AppError } from '../../shared/rpc/result.ts';

/** Whether every folder these tests open is encrypted: `npm run keyed`. */
export const KEYED = process.env.HANDLERUM_TEST_KEYED === '1';

/** Under which key; as likely as any other. */
export const TEST_KEY: DataKey = dataKeyOf(Buffer.alloc(32, 7));
const RECOVERY = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE';
const CHEAP = { m: 8192, t: 1, p: 1 } as const;
const KEYRING = KEYED
  ? textOf(await createKeyring(TEST_KEY, { passphrase: 'en lang adgangskode', recoveryKey: RECOVERY, cost: CHEAP }))
  : '';

/** As `createCore`; where the tests are keyed, on a folder that is encrypted before it is opened, new or old. */
export function createTestCore(options: CoreOptions): Core {
  return createCore('key' in options ? options : { ...options, ...keyedFolder(options) });
}

/** As `openDatabase`, in the same way. */
export function openTestDatabase(options: OpenOptions): OpenDatabase {
  return openDatabase({ ...keyedFolder(options), ...options });
}

/** What a backup of such a folder is restored with. */
export const RESTORED: { readonly keys?: RestoreKeys } = KEYED
  ? { keys: { ofBackup: async () => TEST_KEY, ofFolder: async () => TEST_KEY } }
  : {};

/** A database file as it lies there, opened beside the program. */
export const openRaw = (file: string, options: { readonly readonly?: boolean } = {}): Sqlite =>
  openSqlite(file, { ...options, key: KEYED && !isPlain(file) ? TEST_KEY : null });

/** What such a folder is opened with, after it has been made one. A folder that was encrypted by a test itself stays as it is. */
function keyedFolder({
  dataDir,
  access = 'write',
}: Pick<CoreOptions, 'dataDir'> & { access?: OpenOptions['access'] }): { key?: DataKey } {
  if (!KEYED) return {};
  if (hasKeyring(dataDir)) return isOurs(dataDir) ? { key: TEST_KEY } : {};
  const file = join(dataDir, DATABASE_FILE);
  const isThere = existsSync(file);
  // Nothing to read, or nothing where something must be: that is for the program to say.
  if (access === 'read' || (!isThere && existsSync(dataDir) && readdirSync(dataDir).length > 0)) return {};
  if (isThere && !isPlain(file)) return {};
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (isThere) encrypt(dataDir, file);
  else begin(file);
  writeFileSync(join(dataDir, KEYRING_FILE), KEYRING, { mode: 0o600 });
  return { key: TEST_KEY };
}

/** Whether the keyring holds this key, as those do that went through a backup; one that cannot be read is for the program to say. */
function isOurs(dataDir: string): boolean {
  try {
    const signs = recoverySigns(RECOVERY);
    const wrapped = Buffer.from(readKeyring(dataDir)?.recovery ?? '', 'base64');
    const opened = signs === null ? null : unwrap(keyOfRecovery(signs), wrapped, 'recovery');
    return opened !== null && Buffer.compare(opened, TEST_KEY) === 0;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Nothing in it yet but pages: one of no bytes would be taken for one that is gone. */
function begin(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
  const db = openSqlite(file, { key: TEST_KEY });
  layOut(db);
  db.exec('create table t (a); drop table t');
  db.close();
}

function encrypt(dataDir: string, file: string): void {
  if (existsSync(join(dataDir, 'files'))) throw new Error('A folder with files is encrypted by changeEncryption');
  const db = openSqlite(file, { key: null });
  layOutAnew(db);
  rekey(db, TEST_KEY);
  db.close();
  const secrets = join(dataDir, 'secrets');
  for (const name of existsSync(secrets) ? readdirSync(secrets) : []) {
    const path = join(secrets, name);
    writeFileSync(path, wrapSecret(TEST_KEY, readFileSync(path), purposeOf(name)));
  }
}

/** By how the file begins; one that is too short to be a database is not. */
function isPlain(file: string): boolean {
  const start = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1') === 'SQLite format 3\0';
}
