import type { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/rpc/result.ts';
import { type Commit, type FromWork, GATE, type ToWork, type WorkOrder } from './messages.ts';

/** A thread that was asked to stop and has not after this time is ended. Milliseconds. */
const OBEYS = 150;
/** Between two looks at whether a commit is through. Milliseconds. */
const LOOK = 2;

export interface RunOptions {
  readonly order: Omit<WorkOrder, 'type' | 'gate'>;
  readonly signal: AbortSignal;
  readonly progress: (value: { done: number; total: number; step: string }) => void;
  readonly log: (line: string) => void;
  /** Called after each commit of the thread, with what it has done. */
  readonly committed: (commit: Commit) => void;
  /** Whether what a thread was about to commit when it died is on disk. */
  readonly isOnDisk: (commit: Commit) => boolean;
}

/**
 * One piece of work in a thread. Resolves with what it answers and whether the thread can be used again; fails as the work does,
 * with the signal's reason as soon as nothing more can be committed, or with `work_stopped` when the thread ends.
 */
export function runIn(worker: Worker, options: RunOptions): Promise<unknown> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const { signal, order } = options;
  const state: { isOver: boolean; about: Commit | null } = { isOver: false, about: null };
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      if (state.isOver) return;
      state.isOver = true;
      worker.off('message', heard).off('exit', gone);
      signal.removeEventListener('abort', stop);
      finish();
    };
    const heard = (message: FromWork) => {
      if (message.type === 'committing') state.about = message.commit;
      else if (message.type === 'undone') state.about = null;
      else if (message.type === 'committed') committed();
      else if (message.type === 'progress') options.progress(message.value);
      else if (message.type === 'log') options.log(message.line);
      else settle(() => finish(message, { resolve, reject }));
    };
    const committed = () => {
      const commit = state.about;
      state.about = null;
      if (commit) options.committed(commit);
    };
    const gone = () => {
      if (state.about && options.isOnDisk(state.about)) committed();
      settle(() => reject(new AppError('work_stopped', `The thread of ${order.name} ended before it was done`)));
    };
    const stop = () => {
      // What commits just now is let through: it takes a moment, and the answer tells of it.
      if (Atomics.compareExchange(gate, 0, GATE.open, GATE.cancelled) === GATE.committing)
        return void setTimeout(stop, LOOK);
      settle(() => reject(signal.reason));
    };
    worker.on('message', heard).on('exit', gone);
    signal.addEventListener('abort', stop);
    worker.postMessage({ type: 'start', gate: gate.buffer, ...order } satisfies ToWork);
  });
}

type Ending = Extract<FromWork, { type: 'done' | 'failed' | 'broken' }>;

function finish(
  message: Ending,
  { resolve, reject }: { resolve: (value: unknown) => void; reject: (error: unknown) => void },
): void {
  if (message.type === 'done') resolve(message.value);
  else if (message.type === 'broken') reject(new Error(message.what));
  else {
    const { code, message: words, details } = message.failure;
    reject(new AppError(code, words, details));
  }
}

/** Lets a thread end what it is doing, without anything committed, and ends it when it does not. Nobody waits for it. */
export function dismiss(worker: Worker): void {
  const end = () => void worker.terminate();
  const timer = setTimeout(end, OBEYS);
  timer.unref();
  worker.on('message', ({ type }: FromWork) => {
    if (type !== 'done' && type !== 'failed' && type !== 'broken') return;
    clearTimeout(timer);
    end();
  });
  worker.postMessage({ type: 'cancel' } satisfies ToWork);
  worker.unref();
}
