import type { RecordId } from '../../../shared/kinds/ids.ts';
import { type Cached, closed } from './openRecord.ts';

/** How many there are at most. */
const MOST = 24;

/**
 * Records in memory, the one used last first. A list and no map: the tables of a map that changes with every record hold on to one another, and
 * through them thousands of documents lie in memory until V8 clears the old ones.
 */
export class InMemory {
  readonly #records: Cached[] = [];

  /** Undefined when it is not in memory; it does not count as used. */
  peek(id: RecordId): Cached | undefined {
    return this.#records.find(({ head }) => head.id === id);
  }

  /** As `peek`, and it is the one used last. */
  use(id: RecordId): Cached | undefined {
    const at = this.#records.findIndex(({ head }) => head.id === id);
    if (at > 0) this.#records.unshift(...this.#records.splice(at, 1));
    return at < 0 ? undefined : this.#records[0];
  }

  /** Has one in memory as the one used last, in place of what was there of it; lets go of the one that was not used for the longest. */
  keep(record: Cached): Cached {
    this.drop(record.head.id);
    this.#records.unshift(record);
    for (const oldest of this.#records.splice(MOST)) closed(oldest);
    return record;
  }

  /** Lets go of it, where it is in memory. */
  drop(id: RecordId): void {
    const at = this.#records.findIndex(({ head }) => head.id === id);
    for (const record of at < 0 ? [] : this.#records.splice(at, 1)) closed(record);
  }

  all(): readonly Cached[] {
    return [...this.#records];
  }
}
