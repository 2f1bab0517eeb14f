import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/rpc/result.ts';
import type { RemoteSpeller } from '../../../shared/text/spelling/speller.ts';
import { builtDir } from '../paths.ts';
import { readDictionary } from './dictionary.ts';
import type { Dictionary } from './engine.ts';
import type { Answer, Question } from './messages.ts';

export interface SpellingThread extends RemoteSpeller {
  close(): void;
}

interface Waiting {
  readonly resolve: (words: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/**
 * A thread that holds the dictionary. It starts with the first question, and again with the next one after it has failed. Every
 * question it cannot answer fails with `spelling_unavailable`.
 */
export function createSpellingThread(load: () => Promise<Dictionary> = readDictionary): SpellingThread {
  const state: { running: Promise<Running> | null; next: number; closed: boolean } = {
    running: null,
    next: 1,
    closed: false,
  };
  const start = async (): Promise<Running> => {
    const running: Running = { worker: await openWorker(await load()), waiting: new Map() };
    const end = (error: Error) => {
      state.running = null;
      for (const { reject } of running.waiting.values()) reject(unavailable(error));
      running.waiting.clear();
    };
    running.worker.on('message', ({ id, words }: Answer) => {
      running.waiting.get(id)?.resolve(words);
      running.waiting.delete(id);
      if (running.waiting.size === 0) running.worker.unref();
    });
    running.worker.on('error', end);
    running.worker.on('exit', () => end(new Error('The spelling thread ended')));
    running.worker.unref();
    return running;
  };
  const ask = async (kind: Question['kind'], words: readonly string[]): Promise<readonly string[]> => {
    if (state.closed) throw unavailable(new Error('closed'));
    state.running ??= start();
    const { worker, waiting } = await state.running.catch((error: unknown) => {
      state.running = null;
      throw unavailable(error);
    });
    const id = state.next++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      // Nobody waits for the thread itself, only for what was asked of it.
      worker.ref();
      worker.postMessage({ id, kind, words } satisfies Question);
    });
  };
  return {
    wrong: (keys) => ask('wrong', keys),
    suggest: (word) => ask('suggest', [word]),
    close() {
      state.closed = true;
      state.running?.then(
        ({ worker }) => void worker.terminate(),
        () => {},
      );
    },
  };
}

const unavailable = (error: unknown): AppError =>
  new AppError('spelling_unavailable', `No spelling check: ${String(error)}`);

/** Beside this file in the sources. Of the built program the text is read and run: a packed app's archive is no place a thread can start from. */
async function openWorker(workerData: Dictionary): Promise<Worker> {
  if (import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  return new Worker(await readFile(builtDir('spellingWorker.cjs'), 'utf8'), { eval: true, workerData });
}
