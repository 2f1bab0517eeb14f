import { parentPort, workerData } from 'node:worker_threads';
import { outcomeOf } from './outcome.ts';
import type { Selection } from './selection.ts';
import { createSpellingCheck } from './spelling.ts';

/** One thread of `check`: a file's path in, what came of it out, in turn. */
const selection: Selection = workerData;
const spelling = createSpellingCheck();
parentPort?.on('message', async (file: string) => parentPort?.postMessage(await outcomeOf(file, selection, spelling)));
