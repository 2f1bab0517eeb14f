import { setTimeout } from 'node:timers/promises';
import type { WaitedFor } from '../../shared/contract/work.ts';
import { AppError } from '../../shared/rpc/result.ts';
import type { CoreContext } from './context.ts';
import { isLocked } from './database/errors.ts';

/** How long a change waits in all for another program to let go of the database, and between two tries. Milliseconds. */
const FOREIGN = { atMost: 1000, pause: 100 };
/** The same for the program's own long work, which lets go between two transactions and tells how far it is. */
const OWN = { atMost: 10_000, pause: 10 };
/** A shorter wait is not worth telling. Milliseconds. */
const TOLD_AFTER = 300;

type Place = Pick<CoreContext, 'database' | 'work'>;

interface Waiting {
  /** Whose changes keep their order. */
  readonly line?: Line;
  readonly signal?: AbortSignal;
  /** What it waits for, once that takes a moment, and null when it waits no more. */
  readonly tell?: (work: WaitedFor | null) => void;
}

const tooLong = () => new AppError('database_locked', 'Long work writes just now', { reason: 'longWork' });

/**
 * Changes of one client that wait stand in line: each would else come back at a moment of its own, and what was typed later be written, and
 * named in the history, before what was typed first.
 */
export class Line {
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();

  /** True while somebody waits; who comes then joins. */
  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  /** A place behind all who wait: `turn` is when they have left, and `leave` lets the next one go on. */
  join(): { readonly turn: Promise<void>; readonly leave: () => void } {
    const turn = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting++;
    this.#last = turn.then(() => promise);
    return {
      turn,
      leave: () => {
        this.#waiting--;
        resolve();
      },
    };
  }
}

/**
 * Runs a change again while somebody else holds the database, so that nobody waits for it but who asked. Only one that was
 * refused up to its first wait, with nothing committed: it is then as if it had never been called. Fails with
 * `database_locked` when that takes too long, with the reason `longWork` where the program itself was in the way. For a change that comes after a wait, wrap what writes in one more of these.
 */
export async function unlocked<T>(ctx: Place, change: () => T, waiting: Waiting = {}): Promise<Awaited<T>> {
  const { line = new Line(), signal, tell } = waiting;
  const begun = performance.now();
  const told = { is: false };
  // Nobody waits, nearly always: then it is carried out at once, before anything else can be.
  let place = line.isBusy ? line.join() : null;
  let pending: T;
  try {
    if (place) {
      await place.turn;
      signal?.throwIfAborted();
    }
    for (;;) {
      const before = ctx.database.commits();
      try {
        pending = change();
        break;
      } catch (error) {
        const { writing } = ctx.work;
        const { atMost, pause } = writing ? OWN : FOREIGN;
        const waited = performance.now() - begun;
        if (!isLocked(error) || ctx.database.commits() !== before) throw error;
        if (waited > atMost) throw writing ? tooLong() : error;
        if (writing && waited > TOLD_AFTER && !told.is) {
          told.is = true;
          tell?.(writing);
        }
        place ??= line.join();
        await setTimeout(pause, undefined, signal ? { signal } : {});
      }
    }
  } finally {
    place?.leave();
    if (told.is) tell?.(null);
  }
  return await pending;
}
