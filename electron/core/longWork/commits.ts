import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { isLocked } from '../database/errors.ts';
import { findRecord } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import type { Onlooker, Write, WriteScope } from '../write.ts';
import { type FromWork, GATE } from './messages.ts';

/** Tells the program of every transaction, and passes the gate before each commit: `cancelled` where it is closed. */
export function tellCommits(
  post: (message: FromWork) => void,
  { gate, db }: { gate: Int32Array; db: ReadableDb },
): Onlooker {
  const before = new Map<RecordId, number>();
  const placeOf = (id: RecordId) => findRecord(db, id)?.lastSeq ?? 0;
  return {
    touched: (_db, id) => void before.set(id, placeOf(id)),
    committing(events) {
      const records = [...before].map(([id, from]) => ({ id, from, to: placeOf(id) }));
      // Sessions are told of the log's rows themselves.
      const others = events.filter(({ name }) => name !== 'records.updated');
      post({ type: 'committing', commit: { events: others, records } });
      if (Atomics.compareExchange(gate, 0, GATE.open, GATE.committing) !== GATE.open) throw stopped();
    },
    committed() {
      before.clear();
      post({ type: 'committed' });
      Atomics.compareExchange(gate, 0, GATE.committing, GATE.open);
    },
    undone() {
      before.clear();
      post({ type: 'undone' });
      Atomics.compareExchange(gate, 0, GATE.committing, GATE.open);
    },
  };
}

/** How long work waits for what the program itself writes, or another program, before it gives up. Milliseconds. */
const LONGEST = 30_000;
const PAUSE = 10;

/** Tries again while somebody else holds the database: nobody waits for this thread. */
export function patiently(write: Write, { gate, signal }: { gate: Int32Array; signal: AbortSignal }): Write {
  return <T>(work: (scope: WriteScope) => T): T => {
    const until = performance.now() + LONGEST;
    for (;;) {
      signal.throwIfAborted();
      if (Atomics.load(gate, 0) === GATE.cancelled) throw stopped();
      try {
        return write(work);
      } catch (error) {
        if (!isLocked(error) || performance.now() > until) throw error;
        Atomics.wait(gate, 0, GATE.open, PAUSE);
      }
    }
  };
}

const stopped = () => new AppError('cancelled', 'The work was stopped before it was committed');
