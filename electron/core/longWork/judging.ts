import type { AppEvent, CoreContext } from '../context.ts';
import { isBehindTheProgram } from '../maintenance/refresh.ts';

interface Place {
  /** Ends it, as the program does. */
  readonly signal: AbortSignal;
  readonly publish: (event: AppEvent) => void;
}

/** One turn of it; whoever waits for other long work waits no longer. Milliseconds. */
const TURN = 1500;

/** Makes rows that lag behind in full, turn by turn, so that other long work comes in between, and tells how many are left. */
export class Judging {
  readonly #ctx: CoreContext;
  readonly #place: Place;
  #running: Promise<number> | null = null;

  constructor(ctx: CoreContext, place: Place) {
    this.#ctx = ctx;
    this.#place = place;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Answers how many records were read when nothing is left to do; asked while it runs, it is the same run. */
  run(): Promise<number> {
    this.#running ??= this.#all().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #all(): Promise<number> {
    const { signal, publish } = this.#place;
    let count = 0;
    let before = Number.POSITIVE_INFINITY;
    while (!signal.aborted && isBehindTheProgram(this.#ctx)) {
      const order = { milliseconds: TURN };
      const { read, left } = await this.#ctx.work.run('refresh', order, { signal, progress: () => {} });
      count += read;
      if (read > 0 || left > 0) publish({ name: 'lists.following', payload: { left } });
      // What cannot be read is told by `verify`; to try it again and again helps nobody.
      if (left >= before && read === 0) break;
      before = left;
    }
    return count;
  }
}
