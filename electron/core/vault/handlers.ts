import type { AppContract } from '../../../shared/contract/index.ts';
import type { Handlers } from '../../../shared/rpc/types.ts';
import { newRecoveryKey } from '../keys/recoveryKey.ts';
import type { Vault } from './vault.ts';

/** Complete by type, as those of the core. */
export const vaultHandlers: Handlers<AppContract, Vault, AbortSignal>['vault'] = {
  state: (_input, vault) => vault.state(),
  unlock: ({ current }, vault) => vault.unlock(current),
  unlockBySystem: (_input, vault) => vault.unlockBySystem(),
  lock: async (_input, vault) => {
    await vault.lock();
    return vault.state();
  },
  awake: (_input, vault) => {
    vault.awake();
    return {};
  },
  newRecoveryKey: () => ({ recoveryKey: newRecoveryKey() }),
  turnOn: async (input, vault, control) => {
    await vault.turnOn(input, control);
    return {};
  },
  turnOff: async ({ current }, vault, control) => {
    await vault.turnOff(current, control);
    return {};
  },
  changePassphrase: (input, vault) => vault.changePassphrase(input),
  replaceRecoveryKey: (input, vault) => vault.replaceRecoveryKey(input),
  useSystem: (input, vault) => vault.useSystem(input),
};
