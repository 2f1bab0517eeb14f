import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { HandedFile } from '../../../shared/contract/files.ts';
import type { FileHash, TransferId } from '../../../shared/kinds/ids.ts';
import { AppError, failure, type Result } from '../../../shared/rpc/result.ts';
import { openPlain } from '../files/sealed.ts';
import { storeStream } from '../files/transfers.ts';
import { NO_STORE, type SystemStore } from '../vault/systemStore.ts';
import type { OpenedFile, WebCore } from '../web/core.ts';
import {
  asText,
  type ClientId,
  FromCore,
  type Language,
  NamedPlace,
  Place,
  type Question,
  Reserved,
  type StoreOrder,
  type ToCore,
} from './messages.ts';

/** What is used of Electron's `UtilityProcess`. `P` is a port it can be handed. */
export interface CoreChild<P> {
  postMessage(message: unknown, ports?: P[]): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface Told {
  /** The system's own store of secrets, where the host has one. */
  readonly systemStore?: SystemStore;
  readonly language: (language: Language) => void;
  readonly log: (line: string) => void;
}

/** One process of the core, as the process that started it sees it. Whatever is asked of it when it has ended is `unavailable`. */
export class RemoteCore<P> implements WebCore {
  readonly #child: CoreChild<P>;
  readonly #told: Told;
  readonly #opened = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<void>();
  readonly #asked = new Map<number, (result: Result<unknown>) => void>();
  #last = 0;
  #isOver = false;

  constructor(child: CoreChild<P>, told: Told) {
    this.#child = child;
    this.#told = told;
    child.on('message', (message) => this.#heard(message));
    child.once('exit', (code) => this.#over(code));
  }

  /** Settles when the process has ended, however it did. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Opens the data folder. Throws `AppError` as `createCore` does; then the process has been ended. */
  async open(dataDir: string): Promise<void> {
    this.#post({ type: 'open', dataDir });
    try {
      await this.#opened.promise;
    } catch (error) {
      this.#child.kill();
      throw error;
    }
  }

  /** Hands over a port: messages on it are the page's, and do not come by here. */
  connect(client: ClientId, port: P): void {
    if (!this.#isOver) this.#child.postMessage({ type: 'client', client } satisfies ToCore, [port]);
  }

  leave(client: ClientId): void {
    this.#post({ type: 'leave', client });
  }

  tellOpened(client: ClientId, files: HandedFile[]): void {
    this.#post({ type: 'opened', client, files });
  }

  refresh(): void {
    this.#post({ type: 'refresh' });
  }

  /** Nobody is at the computer. */
  lock(): void {
    this.#post({ type: 'lock' });
  }

  async receiveUpload(
    stream: Readable,
    file: { readonly name: string; readonly mediaType: string },
  ): Promise<TransferId> {
    const { id } = await storeStream(stream, this.#ask({ what: 'reserve' }, Reserved));
    return this.#ask({ what: 'keep', transfer: id, file }, Reserved.shape.id);
  }

  async openTransfer(transfer: TransferId): Promise<OpenedFile> {
    return opened(await this.#ask({ what: 'transfer', transfer }, NamedPlace));
  }

  async openAttachment(hash: FileHash): Promise<OpenedFile> {
    const place = await this.#ask({ what: 'attachment', hash }, Place);
    const file = await opened({ ...place, name: hash, mediaType: 'application/octet-stream' });
    return place.seal ? { ...file, cache: 'never' } : file;
  }

  /** Asks the process to end: what was typed is written, the log of the database is brought in. After `limit` ms it is ended. */
  async close(limit: number): Promise<void> {
    this.#post({ type: 'close' });
    const timer = setTimeout(() => {
      this.#told.log('The core did not end when it was asked to; it is ended');
      this.#child.kill();
    }, limit);
    await this.ended;
    clearTimeout(timer);
  }

  #post(message: ToCore): void {
    if (!this.#isOver) this.#child.postMessage(message);
  }

  async #ask<S extends z.ZodType>(question: Question, schema: S): Promise<z.infer<S>> {
    const result = await new Promise<Result<unknown>>((settle) => {
      if (this.#isOver) return settle(GONE);
      const id = ++this.#last;
      this.#asked.set(id, settle);
      this.#post({ type: 'ask', id, question });
    });
    if (!result.ok) throw new AppError(result.error.code, result.error.message, result.error.details);
    return schema.parse(result.value);
  }

  #heard(raw: unknown): void {
    const parsed = FromCore.safeParse(raw);
    if (!parsed.success) return void this.#told.log(`The core told what nobody knows: ${parsed.error.message}`);
    const message = parsed.data;
    if (message.type === 'ready' || message.type === 'language') this.#told.language(message.language);
    if (message.type === 'ready') this.#opened.resolve();
    if (message.type === 'failed') {
      const { code, message: words, details } = message.failure;
      this.#opened.reject(new AppError(code, words, details));
    }
    if (message.type === 'store') void this.#store(message);
    if (message.type === 'answer') {
      this.#asked.get(message.id)?.(message.result as Result<unknown>);
      this.#asked.delete(message.id);
    }
  }

  /** What the store gives, or null: whoever asked knows what that means for an order. */
  async #store({ id, order, bytes }: { id: number; order: StoreOrder; bytes: Uint8Array }): Promise<void> {
    const store = this.#told.systemStore ?? NO_STORE;
    try {
      const made = order === 'available' ? ((await store.available()) ? bytes : null) : await store[order](bytes);
      this.#post({ type: 'stored', id, result: made && asText(made) });
    } catch (error) {
      this.#told.log(`The system's store of secrets refused: ${String(error)}`);
      this.#post({ type: 'stored', id, result: null });
    }
  }

  #over(code: number): void {
    this.#isOver = true;
    this.#opened.reject(new AppError('unavailable', `The core ended with code ${code} before it was ready`));
    for (const settle of this.#asked.values()) settle(GONE);
    this.#asked.clear();
    this.#ended.resolve();
  }
}

const GONE = failure('unavailable', 'The core is not running');

async function opened({ path, seal, ...file }: z.infer<typeof NamedPlace>): Promise<OpenedFile> {
  return { ...file, ...(await openPlain({ path, seal })) };
}
