import { failure, type Result } from '../../shared/rpc/result.ts';
import type { ClientMessage, Push } from '../../shared/rpc/wire.ts';
import type { Connection, Trouble } from './connection.ts';

/** What is used of a WebSocket; the browser's own has it. */
export interface SocketLike {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
}

export interface SocketOptions {
  /** Called again for every attempt to connect. */
  readonly open: () => SocketLike;
  /** How long a request waits for a connection before it fails as `unavailable`. Milliseconds. */
  readonly patience?: number;
  /** Pause before the n-th attempt in a row, from 1. Milliseconds. */
  readonly pause?: (attempt: number) => number;
  /** Asked after each attempt that failed: what stands in the way. Without it every failure is `gone`. */
  readonly why?: () => Promise<Trouble>;
  /** What it means that a connection breaks that was open; default `gone`. */
  readonly broken?: Trouble;
  /** How long the host may be silent while an answer is due, or a connection is being made. Milliseconds. */
  readonly silence?: number;
}

interface Asked {
  readonly message: ClientMessage;
  readonly settle: (result: Result<unknown>) => void;
}

const PATIENCE = 5_000;
const SILENCE = 10_000;
/** Any answer will do, and a cancel of nothing is answered at once, whatever else the host is working on for this page. */
const ARE_YOU_THERE: ClientMessage = { type: 'cancel', id: 'are-you-there', target: 'nothing' };
const GONE = failure('unavailable', 'The connection to Handlerum broke');

/** 250 ms, doubling to 4 s: a restarted host is found again quickly, a stopped one is not hammered. */
const backOff = (attempt: number): number => Math.min(250 * 2 ** (attempt - 1), 4_000);

/**
 * The transport of the browser host. A call that was sent when the connection breaks fails as `unavailable`, because nobody
 * knows whether it was carried out; one that names its request is asked again on the next connection, for the core knows. What is
 * not yet sent waits for it as well, both for a few seconds. Connects again by itself. A host that says
 * nothing at all while an answer is due is told of as `silent`; what was asked goes on waiting, for it may wake.
 */
export class SocketTransport implements Connection {
  readonly #options: Required<SocketOptions>;
  /** Sent, not yet answered. */
  readonly #sent = new Map<string, Asked>();
  /** Not yet sent, each with the timer that ends its patience. */
  readonly #waiting = new Map<string, Asked & { readonly timer: ReturnType<typeof setTimeout> }>();
  readonly #push = new Set<(push: Push) => void>();
  readonly #troubled = new Set<(trouble: Trouble | null) => void>();
  readonly #reconnect = new Set<() => void>();
  #socket: SocketLike | undefined;
  #connections = 0;
  #attempt = 0;
  #closed = false;
  #trouble: Trouble | null = null;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SocketOptions) {
    const why = async (): Promise<Trouble> => 'gone';
    this.#options = { patience: PATIENCE, silence: SILENCE, pause: backOff, why, broken: 'gone', ...options };
    this.#connect();
  }

  request(message: ClientMessage): Promise<Result<unknown>> {
    const { id } = message;
    if (this.#closed) return Promise.resolve(GONE);
    if (this.#sent.has(id) || this.#waiting.has(id)) {
      return Promise.resolve(failure('invalid_input', 'The message id is in use'));
    }
    return new Promise((settle) => {
      if (this.#socket) this.#send(this.#socket, { message, settle });
      else this.#wait({ message, settle });
    });
  }

  onPush(listener: (push: Push) => void): () => void {
    return listen(this.#push, listener);
  }

  get trouble(): Trouble | null {
    return this.#trouble;
  }

  onTrouble(listener: (trouble: Trouble | null) => void): () => void {
    return listen(this.#troubled, listener);
  }

  onReconnect(listener: () => void): () => void {
    return listen(this.#reconnect, listener);
  }

  /** For good: everything still asked fails, and no new connection is made. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#watch);
    this.#socket?.close();
    for (const { settle, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      settle(GONE);
    }
    this.#waiting.clear();
    this.#failSent();
  }

  #wait({ message, settle }: Asked): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(message.id);
      settle(GONE);
    }, this.#options.patience);
    this.#waiting.set(message.id, { message, settle, timer });
  }

  #send(socket: SocketLike, asked: Asked): void {
    this.#sent.set(asked.message.id, asked);
    this.#watch ??= setTimeout(() => this.#unheard(socket), this.#options.silence / 2);
    socket.send(JSON.stringify(asked.message));
  }

  /** Half the time has gone without a word: asks for one, and tells when the other half goes the same way. */
  #unheard(socket: SocketLike): void {
    socket.send(JSON.stringify(ARE_YOU_THERE));
    this.#watch = setTimeout(() => this.#setTrouble('silent'), this.#options.silence / 2);
  }

  #heard(): void {
    this.#rest();
    this.#setTrouble(null);
    const socket = this.#socket;
    if (socket && this.#sent.size > 0) {
      this.#watch = setTimeout(() => this.#unheard(socket), this.#options.silence / 2);
    }
  }

  #rest(): void {
    clearTimeout(this.#watch);
    this.#watch = undefined;
  }

  #connect(): void {
    const socket = this.#options.open();
    this.#watch = setTimeout(() => this.#setTrouble('silent'), this.#options.silence);
    socket.onopen = () => (this.#closed ? socket.close() : this.#opened(socket));
    socket.onmessage = ({ data }) => this.#received(data);
    socket.onclose = () => this.#broken();
  }

  #opened(socket: SocketLike): void {
    this.#rest();
    this.#socket = socket;
    this.#attempt = 0;
    this.#connections += 1;
    for (const { timer, ...asked } of this.#waiting.values()) {
      clearTimeout(timer);
      this.#send(socket, asked);
    }
    this.#waiting.clear();
    this.#setTrouble(null);
    if (this.#connections > 1) for (const listener of this.#reconnect) listener();
  }

  #received(data: unknown): void {
    const message = parse(data);
    if (message?.type === 'reply') {
      this.#sent.get(message.id)?.settle(message.result);
      this.#sent.delete(message.id);
    } else if (message) for (const listener of this.#push) listener(message);
    this.#heard();
  }

  #broken(): void {
    const wasOpen = this.#socket !== undefined;
    this.#rest();
    this.#socket = undefined;
    const again = this.#closed ? [] : [...this.#sent.values()].filter(({ message }) => isNamed(message));
    for (const { message } of again) this.#sent.delete(message.id);
    this.#failSent();
    for (const asked of again) this.#wait(asked);
    if (this.#closed) return;
    if (wasOpen) this.#setTrouble(this.#options.broken);
    else void this.#findOut();
    this.#attempt += 1;
    setTimeout(() => !this.#closed && this.#connect(), this.#options.pause(this.#attempt));
  }

  async #findOut(): Promise<void> {
    const trouble = await this.#options.why();
    if (!this.#socket && !this.#closed) this.#setTrouble(trouble);
  }

  #setTrouble(trouble: Trouble | null): void {
    if (this.#trouble === trouble) return;
    this.#trouble = trouble;
    for (const listener of this.#troubled) listener(trouble);
  }

  #failSent(): void {
    for (const { settle } of this.#sent.values()) settle(GONE);
    this.#sent.clear();
  }
}

const isNamed = (message: ClientMessage): boolean => message.type === 'call' && message.request !== undefined;

function listen<T>(set: Set<T>, listener: T): () => void {
  set.add(listener);
  return () => void set.delete(listener);
}

type Incoming = { type: 'reply'; id: string; result: Result<unknown> } | Push;

/** The host is our own process, but a message that is not of the protocol must not break the ones that are. */
function parse(data: unknown): Incoming | undefined {
  try {
    const message: unknown = JSON.parse(String(data));
    const known = typeof message === 'object' && message !== null && 'type' in message;
    return known && ['reply', 'progress', 'event'].includes(String(message.type)) ? (message as Incoming) : undefined;
  } catch {
    return undefined;
  }
}
