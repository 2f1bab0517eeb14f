import { randomUUID } from 'node:crypto';
import { contract, events } from '../../../shared/contract/index.ts';
import { createClient } from '../../../shared/rpc/client.ts';
import { type Core, directTransport } from '../core.ts';
import type { Language } from './messages.ts';

/** The interface language of the settings, and `use` called whenever it changes; Danish while they cannot be read. */
export async function followLanguage(core: Core, use: (language: Language) => void): Promise<Language> {
  const transport = directTransport(core);
  const api = createClient({ contract, events, newId: randomUUID, newRequest: randomUUID, transport });
  api.on('settings.changed', ({ language }) => use(language));
  const settings = await api.app.settings({});
  return settings.ok ? settings.value.language : 'da';
}
