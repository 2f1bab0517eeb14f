import * as Y from 'yjs';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { KeptStore } from '../kept.ts';

/** An update that is acknowledged sooner than this is never written to the browser's store. Milliseconds. */
const SOON = 500;

interface Options {
  readonly record: RecordId;
  readonly window: string;
  readonly store: KeptStore;
  /** What is not acknowledged now, in order. */
  readonly waiting: () => readonly Uint8Array[];
  /** What is kept has changed. */
  readonly changed: () => void;
}

/** Keeps a copy of what the program has not acknowledged, for as long as it has not. One write at a time, the newest words last. */
export class Keeping {
  readonly #options: Options;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #last: Promise<void> = Promise.resolve();
  #holds: 'nothing' | 'words' | 'refused' = 'nothing';

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether everything that waits stood in the store when it was last written there. */
  get isKept(): boolean {
    return this.#holds === 'words';
  }

  /** Something was written that waits: it is kept in a while, unless it is acknowledged before. */
  soon(): void {
    this.#timer ??= setTimeout(() => void this.now(), SOON);
  }

  /** Keeps what waits. Resolves when it stands there, or the browser has refused. */
  now(): Promise<void> {
    this.#stopTimer();
    return this.#next(async () => {
      const { record, window, store, waiting } = this.#options;
      const updates = waiting();
      if (updates.length === 0) return;
      await store.put({ record, window, update: Y.mergeUpdates([...updates]), at: new Date().toISOString() });
      this.#set('words');
    });
  }

  /** Everything is acknowledged: forgets it. */
  done(): void {
    this.#stopTimer();
    void this.#next(async () => {
      const { record, window, store, waiting } = this.#options;
      if (this.#holds === 'nothing' || waiting().length > 0) return;
      await store.remove({ record, window });
      this.#set('nothing');
    });
  }

  #next(work: () => Promise<void>): Promise<void> {
    // A browser may give its pages no store; the page still has the words, and tries again with the next ones.
    this.#last = this.#last.then(work).catch(() => this.#set('refused'));
    return this.#last;
  }

  #set(holds: 'nothing' | 'words' | 'refused'): void {
    if (this.#holds === holds) return;
    this.#holds = holds;
    this.#options.changed();
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
