import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Core } from '../../../electron/core/core.ts';
import { findRecord } from '../../../electron/core/database/tables/updates.ts';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { kindOfStart } from '../../../electron/core/exchange/file/envelope.ts';
import { takeRecords } from '../../../electron/core/exchange/take.ts';
import { takeFile } from '../../../electron/core/exchange/takeFile.ts';
import { contract } from '../../../shared/contract/index.ts';
import { isNarrow } from '../../../shared/exchange/audience.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { createClient } from '../../../shared/rpc/client.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { READING } from '../../support/core.ts';
import { createTestCore } from '../../support/keyed.ts';
import { packRecords } from '../../support/pack.ts';

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
  readonly #dataDir: string;
  /** Keys of all who take part. */
  readonly #recipients: Set<string>;
  #made = 0;

  constructor(name: string, { dataDir, now, called, recipients }: Options) {
    this.name = name;
    this.#dataDir = dataDir;
    this.#recipients = recipients;
    this.core = createTestCore({ dataDir, host: 'cli', now, reading: READING });
    this.called = called;
    this.api = clientOf(this.core, called);
    recipients.add(this.core.context.keys?.recipient ?? '');
  }

  has(id: RecordId): boolean {
    return findRecord(this.core.context.database.read, id) !== undefined;
  }

  /** A file for all who take part; each fourth one of the older form, which is still taken. */
  async pack(ids: readonly RecordId[]): Promise<Uint8Array> {
    const records = ids.filter((id) => this.has(id));
    // What is not for all three is not laid in a file for them once keys tell whose they are; `audience.test.ts` is about that.
    const isOld = ++this.#made % OLD === 0 || records.length === 0 || records.some((id) => this.#isNarrow(id));
    if (isOld) return this.packOld(records);
    const path = this.#place('out');
    const sealing = { to: [...this.#recipients] };
    await writeBundle(this.core.context, path, { records, purpose: 'records', note: '', sealing });
    return taken(path);
  }

  #isNarrow(id: RecordId): boolean {
    const { kinds, records } = this.core.context;
    const { doc, head } = records.get(id);
    return isNarrow(kinds[head.kind].audience(doc));
  }

  /** Of the older form: JSON, which a test can write in. */
  packOld(ids: readonly RecordId[]): Promise<Uint8Array> {
    return packRecords(this.core.context, ids);
  }

  async take(bytes: Uint8Array): Promise<void> {
    if (kindOfStart(bytes) === 'old') {
      await takeRecords(this.core.context, bytes);
      return;
    }
    const path = this.#place('in');
    writeFileSync(path, bytes);
    await takeFile(this.core.context, { path, passphrase: null });
    rmSync(path);
  }

  #place(way: 'in' | 'out'): string {
    return `${this.#dataDir}.${way}.handlerum`;
  }
}

interface Options {
  readonly dataDir: string;
  readonly now: () => Date;
  readonly called: Set<string>;
  readonly recipients: Set<string>;
}

const OLD = 4;

function taken(path: string): Uint8Array {
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
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
