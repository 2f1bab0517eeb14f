import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { findRecord } from '../database/tables/updates.ts';
import { builtThread, KeptThread, orAborted } from '../keptThread.ts';
import type { Commit, WorkPlace } from './messages.ts';
import { NO_PRESS } from './press.ts';
import type { Work, WorkControl } from './room.ts';
import { dismiss, runIn } from './run.ts';
import { WAITED_FOR } from './waitedFor.ts';
import type { WorkInput, WorkName, WorkOutput } from './works.ts';

interface Told {
  /** Called after each commit of the thread, with what it has done. */
  readonly committed: (commit: Commit) => void;
  /** Opens the thread; default the program's own. */
  readonly open?: ((place: WorkPlace) => Promise<Worker>) | undefined;
}

type Parts = Pick<CoreContext, 'dataDir' | 'host' | 'key' | 'database' | 'transfers' | 'now' | 'log'>;

/**
 * Does long work in a thread with a connection of its own, one piece at a time in the order they came. The thread starts with the
 * first; one that ends takes its work with it and nothing else, and the next gets a new one.
 */
export class WorkThread implements Work {
  readonly #parts: Parts;
  readonly #told: Told;
  readonly #ending = new AbortController();
  readonly #thread: KeptThread;
  #last: Promise<unknown> = Promise.resolve();
  #running: WorkName | null = null;

  constructor(parts: Parts, told: Told) {
    this.#parts = parts;
    this.#told = told;
    const failed = (error: Error) => parts.log(`The thread of long work failed: ${String(error)}`);
    this.#thread = new KeptThread({ failed, end: dismiss });
  }

  get writing() {
    return this.#running ? WAITED_FOR[this.#running] : null;
  }

  run<N extends WorkName>(name: N, input: WorkInput<N>, control: WorkControl): Promise<WorkOutput<N>> {
    const signal = AbortSignal.any([control.signal, this.#ending.signal]);
    const state = { isBegun: false };
    const turn = this.#last.then(() => {
      state.isBegun = true;
      return this.#run(name, input, { ...control, signal });
    });
    this.#last = turn.catch(() => {});
    // What has begun says itself when nothing more can be committed.
    return orAborted(turn as Promise<WorkOutput<N>>, signal, () => state.isBegun);
  }

  close(): void {
    this.#ending.abort(new AppError('work_stopped', 'The program is ending'));
    this.#thread.drop();
  }

  async #run(name: WorkName, input: unknown, { signal, progress, press = NO_PRESS }: WorkControl): Promise<unknown> {
    signal.throwIfAborted();
    const { database, transfers, now, log } = this.#parts;
    const worker = await this.#take();
    signal.throwIfAborted();
    const order = { name, input, press, at: now().getTime(), transfers: transfers.held() };
    this.#running = name;
    database.waitForLocks('not at all');
    try {
      const isOnDisk = ({ records }: Commit) => !this.#ending.signal.aborted && this.#isOnDisk(records);
      // What is let through as the program ends is on disk, and nobody is there to be told.
      const committed = (commit: Commit) => (this.#ending.signal.aborted ? undefined : this.#told.committed(commit));
      return await runIn(worker, { order, signal, progress, log, isOnDisk, committed });
    } finally {
      this.#running = null;
      if (!this.#ending.signal.aborted) database.waitForLocks('a moment');
      if (signal.aborted) this.#thread.drop();
      else this.#thread.rest();
    }
  }

  #isOnDisk([first]: Commit['records']): boolean {
    return first !== undefined && (findRecord(this.#parts.database.read, first.id)?.lastSeq ?? 0) >= first.to;
  }

  async #take(): Promise<Worker> {
    const { dataDir, host, key } = this.#parts;
    return this.#thread.use(this.#thread.worker ?? (await (this.#told.open ?? openWorker)({ dataDir, host, key })));
  }
}

async function openWorker(workerData: WorkPlace): Promise<Worker> {
  if (import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  return new Worker(builtThread('longWorker.mjs'), { workerData });
}
