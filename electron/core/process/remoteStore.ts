import type { SystemStore } from '../vault/systemStore.ts';
import { asText, type FromCore, type StoreOrder } from './messages.ts';

const NOTHING = new Uint8Array();
/** Any byte: it comes back when there is a store. */
const SOMETHING = new Uint8Array(1);

/** The system's store of secrets, as the process of the core has it: by asking the one that started it. */
export class RemoteStore implements SystemStore {
  readonly #post: (message: FromCore) => void;
  readonly #asked = new Map<number, (result: Uint8Array | null) => void>();
  #last = 0;

  constructor(post: (message: FromCore) => void) {
    this.#post = post;
  }

  async available(): Promise<boolean> {
    return (await this.#ask('available', SOMETHING)) !== null;
  }

  wrap(secret: Uint8Array): Promise<Uint8Array> {
    return this.#must('wrap', secret);
  }

  unwrap(wrapped: Uint8Array): Promise<Uint8Array> {
    return this.#must('unwrap', wrapped);
  }

  /** To be called with what came back. */
  answered(id: number, result: Uint8Array | null): void {
    this.#asked.get(id)?.(result);
    this.#asked.delete(id);
  }

  async #must(order: StoreOrder, bytes: Uint8Array): Promise<Uint8Array> {
    const result = (await this.#ask(order, bytes)) ?? NOTHING;
    if (result.length === 0) throw new Error('The store gave nothing');
    return result;
  }

  #ask(order: StoreOrder, bytes: Uint8Array): Promise<Uint8Array | null> {
    const id = ++this.#last;
    return new Promise((settle) => {
      this.#asked.set(id, settle);
      this.#post({ type: 'store', id, order, bytes: asText(bytes) });
    });
  }
}
