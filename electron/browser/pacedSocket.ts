import { setImmediate as turn } from 'node:timers/promises';
import type { WebSocket } from 'ws';

/** What one client may make the host hold for it. Bytes and milliseconds. */
export interface Limits {
  /** With more than this waiting to be read by the client, nothing more is read from it or begun for it. */
  readonly full: number;
  /** With more than this the connection is ended: only what is pushed unasked can come so far. */
  readonly most: number;
  /** How long a client may stay full before the connection is ended. */
  readonly patience: number;
}

/** Room for the largest answer (24 MB of base64) on top of a client that is just not full. */
export const LIMITS: Limits = { full: 8 * 1024 * 1024, most: 64 * 1024 * 1024, patience: 60_000 };

/** *Try again later*: the client did not read what it was sent. It may connect again at once. */
export const TOO_FAR_BEHIND = 1013;
/** How long a client that is told so gets to read it. */
const LAST_WORDS = 2000;
/** Messages taken from the connection but not begun; more come in one piece only with tiny ones. */
const MOST_WAITING = 256;

/**
 * Sends to one client no faster than it reads, and begins its requests one after another, with a turn for everybody else
 * between. `answer` must not reject; the order of requests is kept.
 */
export class PacedSocket {
  readonly #socket: WebSocket;
  readonly #answer: (text: string) => Promise<void>;
  readonly #limits: Limits;
  readonly #log: (line: string) => void;
  readonly #waiting: string[] = [];
  #isPumping = false;
  #stalled: NodeJS.Timeout | null = null;

  constructor(
    socket: WebSocket,
    parts: { answer: (text: string) => Promise<void>; limits: Limits; log: (line: string) => void },
  ) {
    this.#socket = socket;
    this.#answer = parts.answer;
    this.#limits = parts.limits;
    this.#log = parts.log;
    socket.on('close', () => {
      this.#waiting.length = 0;
      if (this.#stalled) clearTimeout(this.#stalled);
    });
  }

  receive(text: string): void {
    this.#waiting.push(text);
    this.#pump();
  }

  /** Does nothing once the connection is ending. */
  send(value: unknown): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(JSON.stringify(value), () => this.#pump());
    if (this.#socket.bufferedAmount > this.#limits.most) this.#drop();
    else this.#pace();
  }

  #isFull(): boolean {
    return this.#socket.bufferedAmount > this.#limits.full;
  }

  /** Stops reading from a client that is full, and goes on when it has read. */
  #pace(): void {
    const { OPEN, readyState, isPaused } = this.#socket;
    if (readyState !== OPEN) return;
    const isFull = this.#isFull();
    const shallWait = isFull || this.#waiting.length > MOST_WAITING;
    if (shallWait && !isPaused) this.#socket.pause();
    if (!shallWait && isPaused) this.#socket.resume();
    if (!isFull && this.#stalled) clearTimeout(this.#stalled);
    if (!isFull) this.#stalled = null;
    else this.#stalled ??= setTimeout(() => this.#drop(), this.#limits.patience).unref();
  }

  #pump(): void {
    this.#pace();
    if (this.#isPumping) return;
    this.#isPumping = true;
    void this.#work().finally(() => {
      this.#isPumping = false;
      this.#pace();
    });
  }

  /** A request that is answered at once has been sent before the next is looked at; a long one only gets a turn's lead. */
  async #work(): Promise<void> {
    while (!this.#isFull()) {
      const text = this.#waiting.shift();
      if (text === undefined) return;
      await Promise.race([this.#answer(text), turn()]);
      this.#pace();
    }
  }

  #drop(): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#log('Socket: ended, because the client does not read what it is sent');
    // A paused connection would not hear the answer to the closing either.
    this.#socket.resume();
    this.#socket.close(TOO_FAR_BEHIND, 'Too far behind');
    setTimeout(() => this.#socket.terminate(), LAST_WORDS).unref();
  }
}
