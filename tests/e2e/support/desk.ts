import { type Core, createCore, directTransport } from '../../../electron/core/core.ts';
import { contract, events } from '../../../shared/contract/index.ts';
import { createClient } from '../../../shared/rpc/client.ts';
import type { Result } from '../../../shared/rpc/result.ts';

/** A person at a laptop of their own, as far as the core goes. */
export interface Desk {
  readonly core: Core;
  readonly client: ReturnType<typeof clientOf>;
}

/** Opens a data folder, and does all work where it is asked for. The caller closes the core. */
export function openDesk(dataDir: string, clock: { readonly now?: () => Date } = {}): Desk {
  const core = createCore({ dataDir, host: 'browser', work: 'here', ...clock });
  return { core, client: clientOf(core) };
}

function clientOf(core: Core) {
  const newId = () => crypto.randomUUID();
  return createClient({ contract, events, transport: directTransport(core), newId, newRequest: newId });
}

/** What was answered; throws when the answer is a refusal. */
export async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
