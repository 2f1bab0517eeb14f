import { randomUUID } from 'node:crypto';
import { contract, events } from '../../../shared/contract/index.ts';
import { createClient } from '../../../shared/rpc/client.ts';
import { directTransport } from '../core.ts';
import type { Vault } from '../vault/vault.ts';
import type { Language } from './messages.ts';

/** The interface language of the settings, also while they are locked, and `use` called whenever it changes; Danish while they cannot be read. */
export async function followLanguage(vault: Vault, use: (language: Language) => void): Promise<Language> {
  const transport = directTransport(vault);
  const api = createClient({ contract, events, newId: randomUUID, newRequest: randomUUID, transport });
  api.on('settings.changed', ({ language }) => use(language));
  api.on('vault.changed', () => void api.vault.state({}).then((state) => state.ok && use(state.value.language)));
  const state = await api.vault.state({});
  return state.ok ? state.value.language : 'da';
}
