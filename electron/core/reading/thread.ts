import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/rpc/result.ts';
import { LIMITS, tooMuch } from '../imports/limits.ts';
import { builtThread, KeptThread, orAborted } from '../keptThread.ts';
import type { ReadingAnswer, ReadingOrder } from './messages.ts';
import { READERS, type ReaderInput, type ReaderName, type ReaderOutput } from './readers.ts';

/** Where files from elsewhere are read, so that none of them can take the program with it. */
export interface Reading {
  /**
   * Reads one file in a thread with memory and time of its own, in the order they were asked. Fails as the reader does; with
   * `file_too_large` and `details.unit` `memory` or `seconds` when the file took all there was, `file_corrupt` when it broke the
   * reader, and at once with the signal's reason.
   */
  run<N extends ReaderName>(name: N, input: ReaderInput<N>, signal?: AbortSignal): Promise<ReaderOutput<N>>;
  close(): void;
}

interface Parts {
  /** Given what no reader expected, without a word of the file. */
  readonly log: (line: string) => void;
  /** Opens the thread; default the program's own. */
  readonly open?: () => Worker;
  /** How long one file may take; default that of `LIMITS`. */
  readonly seconds?: number;
}

const MB = 1024 * 1024;

/** Of a thread that reads foreign files; V8 ends one that has no more room, and the program hears of it. */
export const RESOURCES = { maxOldGenerationSizeMb: LIMITS.memory / MB, maxYoungGenerationSizeMb: 64 } as const;

/** A thread that has come to hold more gives none of it back while it rests, and what it has read is yet to be taken in. */
const MOST_KEPT = 90 * MB;

/** A thread that starts with the first file, is kept for the next, and is given up with a file that takes too much. */
export class ReadingThread implements Reading {
  readonly #parts: Parts;
  readonly #ending = new AbortController();
  // Who asks hears of a failure; between two files nobody does, and the next gets a new thread.
  readonly #thread = new KeptThread({ failed: () => {}, end: (worker) => void worker.terminate() });
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  run<N extends ReaderName>(name: N, input: ReaderInput<N>, signal?: AbortSignal): Promise<ReaderOutput<N>> {
    const stop = AbortSignal.any([this.#ending.signal, ...(signal ? [signal] : [])]);
    const turn = this.#last.then(() => this.#run({ name, input }, stop));
    this.#last = turn.catch(() => {});
    const parsed = turn.then((value) => READERS[name].output.parse(value) as ReaderOutput<N>);
    return orAborted(parsed, stop);
  }

  close(): void {
    this.#ending.abort(new AppError('work_stopped', 'The program is ending'));
    this.#thread.drop();
  }

  async #run(order: ReadingOrder, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted();
    const { open = openWorker, seconds = LIMITS.seconds } = this.#parts;
    const worker = this.#thread.use(this.#thread.worker ?? open());
    try {
      const answer = await answerOf<ReadingOrder, ReadingAnswer>(worker, order, { signal, seconds });
      if (answer.type === 'read') {
        if (answer.held > MOST_KEPT) this.#thread.drop();
        else this.#thread.rest();
        return answer.value;
      }
      throw this.#refusal(answer);
    } catch (error) {
      // Only a thread that has answered is known to be whole.
      if (error instanceof Refused) this.#thread.rest();
      else this.#thread.drop();
      throw error instanceof Refused ? error.cause : error;
    }
  }

  #refusal(answer: Exclude<ReadingAnswer, { type: 'read' }>): Refused {
    if (answer.type === 'refused') {
      const { code, message, details } = answer.failure;
      return new Refused(new AppError(code, message, details));
    }
    this.#parts.log(`A file broke its reader: ${answer.what}`);
    return new Refused(new AppError('file_corrupt', 'The file cannot be read', { reason: 'unexpected' }));
  }
}

/** What a whole thread says of a file. */
class Refused extends Error {
  constructor(cause: AppError) {
    super(cause.message, { cause });
  }
}

interface Asking {
  readonly signal?: AbortSignal;
  readonly seconds: number;
}

/**
 * The next answer of a thread to what it is asked. Fails with `file_too_large` when it takes too long or too much, `file_corrupt` when the
 * thread ends, and with the signal's reason; the thread is then of no use any more, and the caller's to end.
 */
export function answerOf<Q, A>(worker: Worker, order: Q, { signal, seconds }: Asking): Promise<A> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', gone);
      signal?.removeEventListener('abort', stopped);
      finish();
    };
    const answered = (answer: A) => settle(() => resolve(answer));
    const failed = (error: Error & { code?: string }) => settle(() => reject(lost(error)));
    const gone = () => settle(() => reject(lost(new Error('The thread that reads files ended'))));
    const stopped = () => settle(() => reject(signal?.reason));
    const timer = setTimeout(() => settle(() => reject(tooMuch('seconds', seconds))), seconds * 1000);
    worker.on('message', answered).on('error', failed).on('exit', gone);
    signal?.addEventListener('abort', stopped);
    worker.postMessage(order);
  });
}

const lost = (error: Error & { code?: string }): AppError =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooMuch('memory', LIMITS.memory)
    : new AppError('file_corrupt', `The file ended the thread that read it: ${error.message}`, {
        reason: 'unexpected',
      });

function openWorker(): Worker {
  if (import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: RESOURCES });
  return new Worker(builtThread('readingWorker.mjs'), { resourceLimits: RESOURCES });
}
