import { randomUUID } from 'node:crypto';
import type { Core } from '../../../electron/core/core.ts';
import { findRecord } from '../../../electron/core/database/tables/updates.ts';
import { packRecords } from '../../../electron/core/exchange/pack.ts';
import { takeRecords } from '../../../electron/core/exchange/take.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { createClient } from '../../../shared/rpc/client.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { createTestCore } from '../../support/keyed.ts';

/** Refusals a person may meet; anything else is a fault of the program. */
const FAULTS: ReadonlySet<string> = new Set([
  'internal',
  'database_corrupt',
  'seal_missing',
  'unavailable',
  'read_only',
]);

/** One laptop: a real core on a real folder, and a session that calls what the contract offers and nothing else. */
export class Replica {
  readonly name: string;
  readonly core: Core;
  readonly api: ReturnType<typeof clientOf>;
  /** Names of procedures that were called, and answered. */
  readonly called: Set<string>;

  constructor(name: string, { dataDir, now, called }: { dataDir: string; now: () => Date; called: Set<string> }) {
    this.name = name;
    this.core = createTestCore({ dataDir, host: 'cli', now });
    this.called = called;
    this.api = clientOf(this.core, called);
  }

  has(id: RecordId): boolean {
    return findRecord(this.core.context.database.read, id) !== undefined;
  }

  pack(ids: readonly RecordId[]): Promise<Uint8Array> {
    return packRecords(
      this.core.context,
      ids.filter((id) => this.has(id)),
    );
  }

  async take(bytes: Uint8Array): Promise<void> {
    await takeRecords(this.core.context, bytes);
  }
}

function clientOf(core: Core, called: Set<string>) {
  const session = core.openSession(() => {});
  const state = { last: 0 };
  return createClient({
    contract,
    events: {},
    transport: {
      request: async (message) => {
        const result = (await session.handle(message)) as Result<never>;
        if (message.type === 'call' && result.ok) called.add(`${message.domain}.${message.name}`);
        if (!result.ok && FAULTS.has(result.error.code))
          throw new Error(`${JSON.stringify(message)}: ${result.error.code} ${result.error.message}`);
        return result;
      },
      onPush: () => () => {},
    },
    newRequest: randomUUID,
    newId: () => `m${++state.last}`,
  });
}

/** What was answered; throws when the answer is a refusal. */
export async function must<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok)
    throw new Error(`${result.error.code}: ${result.error.message} ${JSON.stringify(result.error.details ?? {})}`);
  return result.value;
}
