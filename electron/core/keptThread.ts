import type { Worker } from 'node:worker_threads';
import { builtDir } from './paths.ts';

/** A thread is kept so long for the next piece of work: a start costs more than most of them. Milliseconds. */
const KEPT = 60_000;

interface Parts {
  /** Told of a thread that fails, whoever waits for it. */
  readonly failed: (error: Error) => void;
  /** Ends a thread that is given up. */
  readonly end: (worker: Worker) => void;
}

/** One thread, kept for the next piece of work and given up when none comes, or when its owner drops it. */
export class KeptThread {
  readonly #parts: Parts;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The one that is kept; null when the next piece of work needs a new one. */
  get worker(): Worker | null {
    return this.#worker;
  }

  /** Takes the kept one, or a new one that is kept from now on; the program stays for it until it rests. */
  use(worker: Worker): Worker {
    if (this.#idle) clearTimeout(this.#idle);
    if (worker !== this.#worker) {
      worker.on('error', this.#parts.failed);
      worker.on('exit', () => {
        if (this.#worker === worker) this.#worker = null;
      });
    }
    this.#worker = worker;
    worker.ref();
    return worker;
  }

  rest(): void {
    this.#worker?.unref();
    this.#idle = setTimeout(() => this.drop(), KEPT);
    this.#idle.unref();
  }

  drop(): void {
    if (this.#idle) clearTimeout(this.#idle);
    if (this.#worker) this.#parts.end(this.#worker);
    this.#worker = null;
  }
}

/** What waits for its turn is given up at once; what has begun, where `isBegun` says so, ends by itself. */
export function orAborted<T>(
  turn: Promise<T>,
  signal: AbortSignal | undefined,
  isBegun: () => boolean = () => false,
): Promise<T> {
  if (!signal) return turn;
  return new Promise((resolve, reject) => {
    const stop = () => (isBegun() ? undefined : reject(signal.reason));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** The built script of a thread. In a packed app it lies beside the archive, in which no thread can start, with the native code it needs. */
export function builtThread(name: string): string {
  return builtDir(name).replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}
