import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Selection } from './selection.ts';
import { createSpellingCheck } from './spelling.ts';

/** Files given out ahead of the one that is told next: enough to keep every thread busy, few enough to keep in memory. */
const AHEAD = 4;

/** What came of each file, in the order of the files, read by so many threads at once. */
export async function* outcomes(
  files: readonly string[],
  { selection, jobs }: { selection: Selection; jobs: number },
): AsyncGenerator<Outcome> {
  if (jobs === 1) {
    const spelling = createSpellingCheck();
    for (const file of files) yield await outcomeOf(file, selection, spelling);
    return;
  }
  const threads = Array.from({ length: jobs }, () => openThread(selection));
  try {
    const waiting: Promise<Outcome>[] = [];
    let turn = 0;
    for (const file of files) {
      waiting.push((threads[turn++ % jobs] as Thread).ask(file));
      if (waiting.length >= jobs * AHEAD) yield await (waiting.shift() as Promise<Outcome>);
    }
    for (const outcome of waiting) yield await outcome;
  } finally {
    await Promise.all(threads.map(({ close }) => close()));
  }
}

interface Thread {
  ask(file: string): Promise<Outcome>;
  close(): Promise<unknown>;
}

/** Answers one file after the other. */
function openThread(selection: Selection): Thread {
  const worker = new Worker(new URL(workerFile(import.meta.url), import.meta.url), { workerData: selection });
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask(file) {
      const answer = last.then(async () => {
        worker.postMessage(file);
        const [outcome] = await once(worker, 'message');
        return outcome as Outcome;
      });
      last = answer.catch(() => {});
      return answer;
    },
    close: () => worker.terminate(),
  };
}

/** Beside this file in the sources; the bundle's own entry otherwise. */
function workerFile(here: string): string {
  if (here.endsWith('.ts')) return './worker.ts';
  return here.includes('/chunks/') ? '../checkWorker.js' : './checkWorker.js';
}
