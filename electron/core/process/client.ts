import type { Push } from '../../../shared/rpc/wire.ts';
import type { Session } from '../session.ts';
import { MAX_MESSAGE, replyTo } from '../web/reply.ts';
import type { ChannelPort } from './ports.ts';

/** How long a page that is gone may take to close its port: what it posted last is read before. Milliseconds. */
const LAST_WORDS = 2000;

interface Parts {
  readonly port: ChannelPort;
  readonly openSession: (push: (push: Push) => void) => Session;
}

/** One page over one port: a session that lives as long as the port. Messages are texts, as on the socket of the browser host. */
export class PortClient {
  readonly #port: ChannelPort;
  readonly #session: Session;
  readonly #ended = Promise.withResolvers<void>();
  /** Kept until the page has spoken, so that it is there to listen. */
  #held: Push[] | null = [];

  constructor({ port, openSession }: Parts) {
    this.#port = port;
    this.#session = openSession((push) => this.#send(push));
    port.on('message', ({ data }) => void this.#answer(data));
    port.on('close', () => this.#end());
    port.start();
  }

  /** Settles when the session is closed. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  tell(push: Push): void {
    if (this.#held) this.#held.push(push);
    else this.#send(push);
  }

  /** The page is gone. Its port closes by itself once its last messages are read; one that does not is closed here. */
  leave(): void {
    const timer = setTimeout(() => this.close(), LAST_WORDS);
    void this.ended.then(() => clearTimeout(timer));
  }

  close(): void {
    this.#port.close();
    this.#end();
  }

  async #answer(data: unknown): Promise<void> {
    const text = typeof data === 'string' && data.length <= MAX_MESSAGE ? data : '';
    this.#send(await replyTo(this.#session, text));
    const held = this.#held ?? [];
    this.#held = null;
    for (const push of held) this.#send(push);
  }

  #send(message: unknown): void {
    this.#port.postMessage(JSON.stringify(message));
  }

  #end(): void {
    this.#session.close();
    this.#ended.resolve();
  }
}
