import { AppError } from '../../../shared/rpc/result.ts';
import type { DataKey } from '../keys/dataKey.ts';
import { type Keyring, openKeyring } from '../keys/keyring.ts';
import type { LockState } from './lockFile.ts';

/**
 * The data key by a passphrase or recovery key; what was tried in vain is counted. `forbidden` with the reason `wrongKey`, or
 * `waitBeforeNext` and `details.seconds` after too many of those.
 */
export async function tryKey(keyring: Keyring, current: string, lockState: LockState): Promise<DataKey> {
  const seconds = lockState.wait();
  if (seconds > 0) throw new AppError('forbidden', `Wait ${seconds} seconds`, { reason: 'waitBeforeNext', seconds });
  const key = await openKeyring(keyring, current);
  if (key) {
    lockState.opened();
    return key;
  }
  lockState.failed();
  throw new AppError('forbidden', 'This opens nothing', { reason: 'wrongKey' });
}
