import type { CaseContent } from '../../../shared/records/case.ts';
import type { RecordId } from '../../../shared/records/ids.ts';

/** Two agendas of cases, each as sent and as it is: a pack reads every one of them several times. */
const MOST = 256;

/** Contents of cases by record and update, the recently used ones. A record's update has one content for ever, so nothing goes stale. */
export class ContentCache {
  readonly #known = new Map<string, CaseContent>();

  get(id: RecordId, seq: number): CaseContent | undefined {
    const key = keyOf(id, seq);
    const content = this.#known.get(key);
    if (!content) return undefined;
    this.#known.delete(key);
    this.#known.set(key, content);
    return content;
  }

  keep(id: RecordId, seq: number, content: CaseContent): CaseContent {
    this.#known.set(keyOf(id, seq), content);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return content;
  }

  forget(id: RecordId): void {
    for (const key of this.#known.keys()) if (key.startsWith(id)) this.#known.delete(key);
  }
}

const keyOf = (id: RecordId, seq: number): string => `${id} ${seq}`;
