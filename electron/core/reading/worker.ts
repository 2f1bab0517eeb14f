import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { refusalOf } from '../imports/refusal.ts';
import type { ReadingAnswer, ReadingOrder } from './messages.ts';
import { type ReaderName, readHere } from './readers.ts';

/** The thread that reads foreign files: one order, one answer, in turn. It knows no database and no folder. */
parentPort?.on('message', async (order: ReadingOrder) => parentPort?.postMessage(await answered(order)));

async function answered({ name, input }: ReadingOrder): Promise<ReadingAnswer> {
  try {
    const value = await readHere(name as ReaderName, input as never);
    return { type: 'read', value, held: getHeapStatistics().total_heap_size };
  } catch (error) {
    const { code, message, details, cause } = refusalOf(error);
    if (cause !== undefined) return { type: 'broken', what: whatOf(cause) };
    return { type: 'refused', failure: details ? { code, message, details } : { code, message } };
  }
}

const whatOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
