import { randomUUID } from 'node:crypto';
import { contract, events } from '../../shared/contract/index.ts';
import { createClient } from '../../shared/rpc/client.ts';
import type { Result } from '../../shared/rpc/result.ts';
import type { Push } from '../../shared/rpc/wire.ts';

type OpenSession = (push: (push: Push) => void) => { handle(raw: unknown): Promise<Result<unknown>> };
export type Language = 'da' | 'en';

/** Calls `use` with the interface language now and whenever the settings change; Danish while they cannot be read. */
export async function followLanguage(openSession: OpenSession, use: (language: Language) => void): Promise<void> {
  const listeners = new Set<(push: Push) => void>();
  const session = openSession((push) => {
    for (const listener of listeners) listener(push);
  });
  const api = createClient({
    contract,
    events,
    newId: randomUUID,
    newRequest: randomUUID,
    transport: {
      request: (message) => session.handle(message),
      onPush(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  });
  api.on('settings.changed', ({ language }) => use(language));
  const settings = await api.app.settings({});
  use(settings.ok ? settings.value.language : 'da');
}
