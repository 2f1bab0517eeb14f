import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { storageError } from '../database/errors.ts';
import { openDatabase } from '../database/open.ts';
import { makeContext } from '../makeContext.ts';
import { ReadingThread } from '../reading/thread.ts';
import { createSpellingThread } from '../spelling/thread.ts';
import { patiently, tellCommits } from './commits.ts';
import type { FromWork, ToWork, WorkOrder, WorkPlace } from './messages.ts';
import { noting } from './press.ts';
import { workHere } from './room.ts';
import { runWork, type WorkName } from './works.ts';

/** The thread of long work: one order at a time, each on a connection and with a memory of its own, so that nothing in it is old. */
const place = workerData as WorkPlace;
const running: { stop: AbortController | null } = { stop: null };
const post = (message: FromWork) => parentPort?.postMessage(message);
/** Outlives each order: a start costs more than reading most files. It ends with this thread. */
const reading = new ReadingThread({ log: (line) => post({ type: 'log', line }) });

parentPort?.on('message', (message: ToWork) => {
  if (message.type === 'cancel') running.stop?.abort();
  else void run(message);
});

async function run(order: WorkOrder): Promise<void> {
  const stop = new AbortController();
  running.stop = stop;
  post(await ended(order, stop.signal));
  running.stop = null;
}

async function ended(order: WorkOrder, signal: AbortSignal): Promise<FromWork> {
  try {
    const { ctx, close } = open(order, signal);
    try {
      const progress = (value: { done: number; total: number; step: string }) => post({ type: 'progress', value });
      const { name, input } = order;
      return {
        type: 'done',
        value: await runWork(noting(ctx, order.press), { name: name as WorkName, input }, { signal, progress }),
      };
    } finally {
      close();
    }
  } catch (error) {
    const known = storageError(error);
    if (!(known instanceof AppError)) return { type: 'broken', what: whatOf(error) };
    const { code, message, details } = known;
    return { type: 'failed', failure: details ? { code, message, details } : { code, message } };
  }
}

function open(order: WorkOrder, signal: AbortSignal): { ctx: CoreContext; close: () => void } {
  // The program's clock goes on here from where it was.
  const begun = performance.now();
  const now = () => new Date(order.at + (performance.now() - begun));
  const database = openDatabase({ dataDir: place.dataDir, key: place.key, now, access: 'beside' });
  const gate = new Int32Array(order.gate);
  const made = makeContext(
    { ...place, now, log: (line) => post({ type: 'log', line }) },
    { database, publish: () => {}, onlooker: tellCommits(post, { gate, db: database.read }) },
  );
  made.transfers.hold(order.transfers);
  const speller = createSpellingThread();
  const ctx = { ...made, speller, reading, write: patiently(made.write, { gate, signal }) };
  const close = () => {
    speller.close();
    made.records.close();
    database.close();
  };
  return { ctx: workHere(ctx), close };
}

const whatOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
