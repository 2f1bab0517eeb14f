import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { directTransport } from '../../../electron/core/core.ts';
import { Vault, type VaultOptions } from '../../../electron/core/vault/vault.ts';
import { contract, events } from '../../../shared/contract/index.ts';
import { createClient } from '../../../shared/rpc/client.ts';
import { temporaryFolder, testClock, value } from '../../support/core.ts';

export const PASSPHRASE = 'fire ord der bliver husket';
const profile = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;
export const NEW = { templateId: 'ballerup', caseType: 'decision', title: 'Kanariefuglehuset' } as const;

export function openVault(options: Partial<VaultOptions> = {}): Vault {
  const dataDir = options.dataDir ?? join(temporaryFolder(), 'data');
  const vault = new Vault({ host: 'browser', now: testClock(), ...options, dataDir });
  onTestFinished(() => vault.close());
  return vault;
}

/** A client of its own, and the names of the events it was told. */
export function clientAt(vault: Vault) {
  const transport = directTransport(vault);
  const told: string[] = [];
  transport.onPush((push) => void (push.type === 'event' && told.push(push.name)));
  const api = createClient({ contract, events, transport, newId: randomUUID, newRequest: randomUUID });
  return { api, told, close: () => transport.close() };
}

/** A folder somebody has begun in, with one case. */
export async function begun(options: Partial<VaultOptions> = {}) {
  const dataDir = options.dataDir ?? join(temporaryFolder(), 'data');
  const vault = openVault({ ...options, dataDir });
  const client = clientAt(vault);
  await value(client.api.app.begin({ start: 'empty', municipality: 'Prøve', profile }));
  const { id } = await value(client.api.cases.create(NEW));
  return { vault, dataDir, id, ...client };
}

/** The same, encrypted. */
export async function encrypted(options: Partial<VaultOptions> = {}) {
  const made = await begun(options);
  const { recoveryKey } = await value(made.api.vault.newRecoveryKey({}));
  await value(made.api.vault.turnOn({ passphrase: PASSPHRASE, recoveryKey }).result);
  return { ...made, recoveryKey };
}
