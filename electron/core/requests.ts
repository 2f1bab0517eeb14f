import { createHash } from 'node:crypto';
import type { AnyProcedure } from '../../shared/rpc/procedure.ts';
import { failure, type Result } from '../../shared/rpc/result.ts';
import { type NotedRequest, notedProcedure, thinRequests } from './database/tables/requests.ts';
import type { ReadableDb } from './database/types.ts';
import { notedWrite, type Write } from './write.ts';

/** A call that names its press. */
export interface Asked {
  readonly request: string;
  readonly name: { readonly domain: string; readonly name: string };
  readonly procedure: AnyProcedure;
  /** As the procedure reads it. */
  readonly input: unknown;
  readonly signal: AbortSignal;
}

interface Known {
  /** Hash of procedure and input. */
  readonly what: string;
  readonly answer: Promise<Result<unknown>>;
  isDone: boolean;
}

/** Answers kept in memory: those of the last seconds, for a page that lost its connection asks again as soon as it has one. */
const MOST_ANSWERS = 128;
/** Notes on disk. */
const MOST_NOTES = 10_000;
const KEPT = 24 * 60 * 60 * 1000;
/** Notes written between two thinnings. */
const THIN_AFTER = 500;

/**
 * Lets each request be carried out once, whichever session asks and however often: while it is under way the second waits for
 * the first, and when it is done it gets the same answer. One that was refused may be tried again. The change and the note of
 * its request are one transaction, so that after a crash between the two a request is answered `already_done`. What was
 * answered is kept in memory only.
 */
export class Requests {
  readonly #db: ReadableDb;
  readonly #now: () => Date;
  readonly #known = new Map<string, Known>();
  #untilThinned = 0;

  constructor({ db, now }: { readonly db: ReadableDb; readonly now: () => Date }) {
    this.#db = db;
    this.#now = now;
  }

  /** The answer of `run`, or of the one that ran before it. `run` never rejects. `invalid_input` for a request that named something else. */
  async once(asked: Asked, run: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
    const what = hashOf(asked);
    for (;;) {
      const known = this.#known.get(asked.request);
      if (!known) return this.#noted(asked) ?? this.#begin(asked.request, what, run);
      if (known.what !== what) return another();
      const result = await known.answer;
      // The session that asked first ended, and this one is there instead of it.
      const wasLeft = !result.ok && result.error.code === 'cancelled' && !asked.signal.aborted;
      if (!wasLeft) return result;
    }
  }

  /** What is noted of a request in the transaction of its change; null when its changes name themselves by it. */
  noteOf({ request: id, name, procedure }: Asked): NotedRequest | null {
    return isNoted(procedure) ? { id, procedure: nameOf(name), at: this.#now().toISOString() } : null;
  }

  /** As `write`, and notes the request in each transaction that is made with it. */
  noting(write: Write, asked: Asked): Write {
    const note = this.noteOf(asked);
    if (!note) return write;
    const noted = notedWrite(write, note);
    return (work) =>
      noted((scope) => {
        if (this.#untilThinned === 0) {
          const from = new Date(this.#now().getTime() - KEPT).toISOString();
          thinRequests(scope.db, { from, most: MOST_NOTES });
        }
        this.#untilThinned = (this.#untilThinned || THIN_AFTER) - 1;
        return work(scope);
      });
  }

  #noted({ request, name, procedure }: Asked): Result<never> | null {
    const noted = isNoted(procedure) ? notedProcedure(this.#db, request) : null;
    if (noted === null) return null;
    return noted === nameOf(name) ? failure('already_done', 'It was done when it was first asked') : another();
  }

  #begin(request: string, what: string, run: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
    const settle = (result: Result<unknown>): Result<unknown> => {
      known.isDone = true;
      if (!result.ok) this.#known.delete(request);
      this.#forgetOldest();
      return result;
    };
    const known: Known = { what, answer: run().then(settle), isDone: false };
    this.#known.set(request, known);
    return known.answer;
  }

  #forgetOldest(): void {
    for (const [request, { isDone }] of this.#known) {
      if (this.#known.size <= MOST_ANSWERS) return;
      if (isDone) this.#known.delete(request);
    }
  }
}

const isNoted = (procedure: AnyProcedure): boolean => procedure.kind !== 'query' && procedure.repeat === 'noted';

const nameOf = ({ domain, name }: Asked['name']): string => `${domain}.${name}`;

const another = (): Result<never> =>
  failure('invalid_input', 'This request was for something else', { reason: 'otherRequest' });

/** Of the input only a hash is kept, and only in memory: inputs may be large, and confidential. */
function hashOf({ name, input }: Asked): string {
  return createHash('sha256')
    .update(JSON.stringify([nameOf(name), input]))
    .digest('base64');
}
