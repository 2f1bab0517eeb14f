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
  readonly signal?: AbortSignal;
  /** What it waits for, once that takes a moment, and null when it waits no more. */
  readonly tell?: (work: WaitedFor | null) => void;
}

const tooLong = () => new AppError('database_locked', 'Long work writes just now', { reason: 'longWork' });

/**
 * Runs a change again while somebody else holds the database, so that nobody waits for it but who asked. Only one that was
 * refused up to its first wait, with nothing committed: it is then as if it had never been called. Fails with
 * `database_locked` when that takes too long, with the reason `longWork` where the program itself was in the way. For a change that comes after a wait, wrap what writes in one more of these.
 */
export async function unlocked<T>(ctx: Place, change: () => T, { signal, tell }: Waiting = {}): Promise<Awaited<T>> {
  const begun = performance.now();
  const told = { is: false };
  try {
    for (;;) {
      const before = ctx.database.commits();
      let pending: T;
      try {
        pending = change();
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
        await setTimeout(pause, undefined, signal ? { signal } : {});
        continue;
      }
      return await pending;
    }
  } finally {
    if (told.is) tell?.(null);
  }
}
