import type { StepControl } from '../control.ts';
import { storageError, withStorageErrors } from '../database/errors.ts';
import { lockFolder } from '../database/lock.ts';
import { abandonSwitch, beginSwitch, markReady, settleSwitch } from '../database/switching.ts';
import type { DataKey } from '../keys/dataKey.ts';
import { type Keyring, writeKeyring } from '../keys/keyring.ts';
import { type Keys, tasksOf } from './anew.ts';

/** What a folder is encrypted under from now on, and the keyring that opens it; null to lay it in plain. */
export interface Encryption {
  readonly key: DataKey;
  readonly keyring: Keyring;
}

/**
 * Turns encryption of a data folder on (`to`) or off (`to` null; `from` is what it is encrypted under). Everything is made anew inside
 * the folder, checked and brought to the disk; then one small file says that it counts, and it is put in the place of what was. Killed
 * at any moment, the folder is either as before or as it was to be: whoever opens it next ends the rest (`settleSwitch`). Takes
 * as much room again as the folder. `database_locked` while a program has the folder open; cancelled or failed, nothing has changed.
 */
export async function changeEncryption(
  dataDir: string,
  { from, to }: { readonly from: DataKey | null; readonly to: Encryption | null },
  control: StepControl,
): Promise<void> {
  const release = withStorageErrors(() => lockFolder(dataDir));
  try {
    await makeAnew(dataDir, { from, to }, control);
    settleSwitch(dataDir);
  } catch (error) {
    throw storageError(error);
  } finally {
    release();
  }
}

async function makeAnew(
  dataDir: string,
  { from, to }: { readonly from: DataKey | null; readonly to: Encryption | null },
  { signal, progress }: StepControl,
): Promise<void> {
  settleSwitch(dataDir);
  const folder = beginSwitch(dataDir);
  const keys: Keys = { from, to: to?.key ?? null };
  try {
    const tasks = await tasksOf(dataDir, folder, keys);
    for (const [index, { name, run }] of tasks.entries()) {
      signal.throwIfAborted();
      progress({ done: index, total: tasks.length, step: name });
      await run();
    }
    signal.throwIfAborted();
    if (to) writeKeyring(folder, to.keyring);
    markReady(dataDir, to ? 'encrypted' : 'plain');
  } catch (error) {
    abandonSwitch(dataDir);
    throw error;
  }
}
