import type { Core } from '../../electron/core/core.ts';
import type { Result } from '../../shared/rpc/result.ts';
import { clientOf } from '../bench/blocking/asker.ts';

export type Client = ReturnType<typeof clientOf>;

/** A client on a core with the sample and a charter, as an ordinary folder has them. */
export async function clientFor(core: Core): Promise<Client> {
  const client = clientOf(core);
  const profile = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;
  await value(client.app.begin({ start: 'sample', municipality: '', profile }));
  const charter = await value(client.charter.get({}));
  if (!charter) await value(client.charter.begin({ chapters: ['Tone'] }));
  return client;
}

/** What was answered; throws when the answer is a refusal. */
export async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
