import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../../shared/rpc/result.ts';
import { builtThread, orAborted } from '../../../keptThread.ts';
import { builtDir } from '../../../paths.ts';
import type { TypesettingAnswer, TypesettingFonts, TypesettingOrder } from './messages.ts';

export interface TypesettingOptions {
  /** Stops at once: the order fails with the signal's reason, whatever the thread is in the middle of. */
  readonly signal?: AbortSignal | undefined;
  /** Folder of the TrueType files; default the built program's. */
  readonly fontsDir?: string | undefined;
}

export interface TypesettingThread {
  /** Runs orders one at a time, in the order they came. Fails with `internal` when the thread does; the next order gets a new one. */
  ask(order: TypesettingOrder, options?: TypesettingOptions): Promise<TypesettingAnswer>;
}

/**
 * A thread that starts with the first order and is kept, so that unchanged pages are not set twice. Nobody waits for it but who asked:
 * a program with nothing left to do ends.
 */
export function createTypesettingThread(open: (fonts: string) => Worker = openWorker): TypesettingThread {
  const state: { worker: Worker | null; fonts: string; last: Promise<unknown> } = {
    worker: null,
    fonts: '',
    last: Promise.resolve(),
  };
  const drop = (worker: Worker): void => {
    if (state.worker === worker) state.worker = null;
    // Typst is native code and cannot be interrupted: the thread ends when the page it is on is set, and nobody waits for that.
    worker.on('error', () => {}).unref();
    worker.terminate().catch(() => {});
  };
  const current = (fonts: string): Worker => {
    if (state.worker && state.fonts !== fonts) drop(state.worker);
    state.worker ??= open(fonts);
    state.fonts = fonts;
    return state.worker;
  };
  const run = (order: TypesettingOrder, { signal, fontsDir }: TypesettingOptions): Promise<TypesettingAnswer> => {
    signal?.throwIfAborted();
    const worker = current(fontsDir ?? builtDir('fonts'));
    return answerOf(worker, order, { signal, drop });
  };
  return {
    ask(order, options = {}) {
      const turn = state.last.then(() => run(order, options));
      state.last = turn.catch(() => {});
      return orAborted(turn, options.signal);
    },
  };
}

interface Asking {
  readonly signal: AbortSignal | undefined;
  /** Called when the worker is of no use any more. */
  readonly drop: (worker: Worker) => void;
}

function answerOf(worker: Worker, order: TypesettingOrder, { signal, drop }: Asking): Promise<TypesettingAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', gone).unref();
      signal?.removeEventListener('abort', stopped);
      finish();
    };
    const fail = (error: unknown) => {
      drop(worker);
      settle(() => reject(error));
    };
    const answered = (answer: TypesettingAnswer) => settle(() => resolve(answer));
    const failed = (error: unknown) => fail(broken(error));
    const gone = () => fail(broken(new Error('The typesetting thread ended')));
    const stopped = () => fail(signal?.reason);
    worker.on('message', answered).on('error', failed).on('exit', gone);
    signal?.addEventListener('abort', stopped);
    worker.ref();
    worker.postMessage(order);
  });
}

const broken = (error: unknown): AppError => new AppError('internal', `The PDF could not be set: ${String(error)}`);

function openWorker(folder: string): Worker {
  const workerData: TypesettingFonts = { fonts: fontFiles(folder) };
  if (import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  return new Worker(builtThread('typesettingWorker.cjs'), { workerData });
}

const FONTS = /_(?:400Regular|400Regular_Italic|500Medium|600SemiBold|600SemiBold_Italic|700Bold|700Bold_Italic)\.ttf$/;

const fontFiles = (folder: string): Uint8Array[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => FONTS.test(name))
    .map((name) => readFileSync(join(folder, name)));
