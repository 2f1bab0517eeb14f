import { Worker } from 'node:worker_threads';
import { LIMITS } from '../../core/imports/limits.ts';
import { answerOf, RESOURCES } from '../../core/reading/thread.ts';
import { explain } from '../failure.ts';
import type { Outcome } from './outcome.ts';
import type { Selection } from './selection.ts';

/** Files given out ahead of the one that is told next: enough to keep every thread busy, few enough to keep in memory. */
const AHEAD = 4;

/** What came of each file, in the order of the files, read by so many threads at once; each file has the memory and time of `LIMITS`. */
export async function* outcomes(
  files: readonly string[],
  { selection, jobs }: { selection: Selection; jobs: number },
): AsyncGenerator<Outcome> {
  const threads = Array.from({ length: jobs }, () => new Thread(selection));
  try {
    const waiting: Promise<Outcome>[] = [];
    let turn = 0;
    for (const file of files) {
      waiting.push((threads[turn++ % jobs] as Thread).ask(file));
      if (waiting.length >= jobs * AHEAD) yield await (waiting.shift() as Promise<Outcome>);
    }
    for (const outcome of waiting) yield await outcome;
  } finally {
    for (const thread of threads) thread.close();
  }
}

/** Answers one file after the other. A file that takes its worker with it is told, and the next gets a new one. */
class Thread {
  readonly #selection: Selection;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(selection: Selection) {
    this.#selection = selection;
  }

  ask(file: string): Promise<Outcome> {
    const answer = this.#last.then(() => this.#read(file));
    this.#last = answer;
    return answer;
  }

  close(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  async #read(file: string): Promise<Outcome> {
    this.#worker ??= openWorker(this.#selection);
    try {
      return await answerOf<string, Outcome>(this.#worker, file, { seconds: LIMITS.seconds });
    } catch (error) {
      this.close();
      const { text, code } = explain(error);
      return { file, error: { code, message: text.da, messageEn: text.en } };
    }
  }
}

function openWorker(workerData: Selection): Worker {
  const worker = new Worker(workerFile(), { workerData, resourceLimits: RESOURCES });
  // Who asks hears it.
  worker.on('error', () => {});
  return worker;
}

/** Beside this file in the sources; the bundle's own entry otherwise. */
function workerFile(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('./worker.ts', import.meta.url);
  return new URL(here.includes('/chunks/') ? '../checkWorker.js' : './checkWorker.js', here);
}
