import { parentPort, workerData } from 'node:worker_threads';
import { type Dictionary, openSpeller } from './engine.ts';
import type { Answer, Question } from './messages.ts';

/** The thread that holds the dictionary: questions in, answers out, in turn. One that cannot start ends, which its owner hears. */
const opening = openSpeller(workerData as Dictionary);

parentPort?.on('message', async (question: Question) => {
  const speller = await opening;
  const words = question.kind === 'wrong' ? speller.wrong(question.words) : speller.suggest(question.words[0] ?? '');
  parentPort?.postMessage({ id: question.id, words } satisfies Answer);
});
