import * as Y from 'yjs';
import type { WaitedFor } from '../../../shared/contract/work.ts';
import { caseAct } from '../../../shared/kinds/case/naming.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { type WrittenAction, writtenIn } from '../../../shared/kinds/written.ts';
import { errorCode } from '../../words/errorCode.ts';
import type { Api } from '../api.tsx';
import type { Connection } from '../connection.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { Keeping } from './Keeping.ts';
import type { Surroundings } from './surroundings.ts';
import { unsentBy } from './unsent.ts';

export type SaveState =
  /** `at` is null until this page has saved something itself. */
  | { readonly kind: 'saved'; readonly at: string | null }
  /** `waitsFor`: the program's own long work, which has the disk for some seconds. */
  | { readonly kind: 'saving'; readonly waitsFor?: WaitedFor }
  /** `kept`: the words lie in the browser's own store meanwhile, and are handed over even if this page is not there any more. */
  | { readonly kind: 'failed'; readonly code: string; readonly kept: boolean };

const BATCH = 60;
const RETRY = 2000;
const REMOTE = 'remote';

interface Options {
  readonly api: Pick<Api, 'records' | 'on'>;
  readonly connection: Pick<Connection, 'onReconnect'>;
  readonly page: Surroundings;
}

/** What Yjs tells of an update. */
type Updated = [update: Uint8Array, origin: unknown, doc: Y.Doc, transaction: Y.Transaction];

/**
 * Keeps an open record's Y.Doc and the core's in step. *Saved* is said only after the core has answered that the update is on
 * disk; until then, and while the connection is broken, nothing is forgotten: what the core lacks is worked out from its state, and what is
 * not acknowledged in a moment is kept in the browser's own store.
 */
export class RecordSync {
  readonly doc = new Y.Doc();
  readonly id: RecordId;
  readonly #api: Options['api'];
  readonly #page: Surroundings;
  readonly #keeping: Keeping;
  readonly #queue: { act: WrittenAction; updates: Uint8Array[] }[] = [];
  readonly #stop: (() => void)[];
  readonly #listeners = new Set<() => void>();
  #state: SaveState = { kind: 'saved', at: null };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> | null = null;
  #isFilled = false;
  #isStale = false;

  constructor(id: RecordId, { api, connection, page }: Options) {
    this.id = id;
    this.#api = api;
    this.#page = page;
    this.#keeping = new Keeping({
      record: id,
      window: page.window,
      store: page.kept,
      waiting: () => this.#queue.flatMap(({ updates }) => updates),
      changed: () => this.#keptChanged(),
    });
    this.#stop = [
      api.on('records.updated', (event) => {
        if (event.id === id) Y.applyUpdate(this.doc, fromBase64(event.update), REMOTE);
      }),
      api.on('records.relaid', (event) => {
        if (event.id !== id) return;
        this.#isStale = true;
        for (const listener of this.#listeners) listener();
      }),
      api.on('work.waiting', ({ work }) => this.#waitFor(work)),
      connection.onReconnect(() => void this.open()),
      page.onAway(() => void this.flush()),
      page.onLeaving(() => this.#mayGo()),
    ];
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Something of the record was kept aside or taken back: what this document says is no longer what the record says, and it must be opened anew. */
  get isStale(): boolean {
    return this.#isStale;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Fetches the record, and sends what this page has and the core has not. Answers an error code, or null. */
  async open(): Promise<string | null> {
    const result = await this.#api.records.open({ id: this.id });
    if (!result.ok) return errorCode(result.error);
    const state = fromBase64(result.value.state);
    Y.applyUpdate(this.doc, state, REMOTE);
    if (!this.#isFilled) return this.#filled();
    const missing = unsentBy(this.doc, { coreState: state, pending: this.#queue.length > 0 ? 'yes' : 'no' });
    this.#queue.length = 0;
    if (missing) {
      this.#enqueue(missing, 'edit');
      // The way is open: no reason to wait for the time of the next attempt.
      void this.flush();
    } else if (this.#state.kind !== 'saved') this.#setState({ kind: 'saved', at: new Date().toISOString() });
    return null;
  }

  /** The document holds the record now, and nothing besides. Before that nobody writes in it, and Yjs need not write out all of it as an update. */
  #filled(): null {
    this.#isFilled = true;
    this.doc.on('update', (...[update, origin, , transaction]: Updated) => {
      if (origin !== REMOTE) this.#enqueue(update, caseAct(writtenIn(transaction)));
    });
    return null;
  }

  /** Stops following the record. Call it only when everything is saved: what is not would be lost with the page. */
  close(): void {
    void this.flush().then(() => this.#api.records.close({ id: this.id }));
    for (const stop of this.#stop) stop();
  }

  /** Sends what waits to be sent. Resolves when everything written until then is on disk: null, or the code of what hinders it. */
  async flush(): Promise<string | null> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    do {
      this.#sending ??= this.#sendAll().finally(() => {
        this.#sending = null;
      });
      await this.#sending;
    } while (this.#queue.length > 0 && this.#state.kind !== 'failed');
    return this.#state.kind === 'failed' ? this.#state.code : null;
  }

  async #sendAll(): Promise<void> {
    while (await this.#sendNext());
  }

  /** What is another act goes by itself, so that the core, which names it by what it changes, tells them apart. */
  #enqueue(update: Uint8Array, act: WrittenAction): void {
    const last = this.#queue.at(-1);
    if (last?.act === act && !this.#sending) last.updates.push(update);
    else this.#queue.push({ act, updates: [update] });
    this.#setState({ kind: 'saving' });
    this.#keeping.soon();
    this.#timer ??= setTimeout(() => void this.flush(), BATCH);
  }

  /** Only while something is not on disk does the browser ask before the page goes. */
  #mayGo(): 'go' | 'stay' {
    if (this.#state.kind === 'saved') return 'go';
    void this.#keeping.now();
    void this.flush();
    return 'stay';
  }

  /** Told of every call of this page; here it matters while something is not on disk. */
  #waitFor(work: WaitedFor | null): void {
    if (this.#state.kind !== 'saving') return;
    this.#state = work ? { kind: 'saving', waitsFor: work } : { kind: 'saving' };
    this.#tell();
  }

  #keptChanged(): void {
    if (this.#state.kind === 'failed') this.#setState({ ...this.#state, kept: this.#keeping.isKept });
  }

  async #sendNext(): Promise<boolean> {
    const next = this.#queue[0];
    if (!next) return false;
    const count = next.updates.length;
    const update = toBase64(Y.mergeUpdates(next.updates));
    const result = await this.#api.records.push({ id: this.id, update });
    if (!result.ok) {
      this.#setState({ kind: 'failed', code: errorCode(result.error), kept: this.#keeping.isKept });
      void this.#keeping.now();
      this.#timer ??= setTimeout(() => void this.flush(), RETRY);
      return false;
    }
    next.updates.splice(0, count);
    if (next.updates.length === 0 && this.#queue[0] === next) this.#queue.shift();
    if (this.#queue.length === 0) this.#setState({ kind: 'saved', at: result.value.at });
    return true;
  }

  #setState(state: SaveState): void {
    // Whatever it waits for, it goes on waiting.
    if (this.#state.kind === 'saving' && state.kind === 'saving') return;
    this.#state = state;
    if (state.kind === 'saved') this.#keeping.done();
    // At once, so that *Saved* never stands beside words that are not; that they are may be told after the next paint.
    if (state.kind === 'saving') this.#tell();
    else this.#page.afterPaint(() => this.#tell());
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
