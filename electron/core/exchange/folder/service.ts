import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FolderTold } from '../../../../shared/contract/folder.ts';
import { SHARED } from '../../../../shared/exchange/folder.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { AppEvent, CoreContext } from '../../context.ts';
import { folderPlace, forgetFolder, logsSay, putPlace } from '../../database/tables/folder.ts';
import { readSettings } from '../../database/tables/settings.ts';
import { unlocked } from '../../patience.ts';
import type { Looks } from './ours.ts';
import { acceptPeer, declinePeer } from './peers.ts';
import { clearedOfOwn, madeReady } from './place.ts';
import { type Round, type RoundTrouble, roundThrough } from './round.ts';
import { type Memory, newMemory } from './theirs.ts';
import { folderTold } from './told.ts';

/** How often the folder is looked at where the system tells nothing of it. Milliseconds. */
const POLL = 30_000;
/** What is written here goes out when nobody has written for so long, or when the first of it is so old. */
const QUIET = 60_000;
const LONGEST = 5 * 60_000;
/** The system tells of a change more than once, and before it is whole. */
const SETTLES = 1000;
/** Every so often everything is read anew, however it looks: not every file system tells that a file has changed. */
const ANEW = 20;
/** How long the program's end or its lock waits for the folder. */
const LAST = 5000;

interface Parts {
  readonly publish: (event: AppEvent) => void;
  /** `watch`: by itself, from now on; `asked`: when it is asked to, as on the command line. */
  readonly how: 'watch' | 'asked';
}

interface State {
  trouble: RoundTrouble | null;
  strange: readonly string[];
  /** What the logs said when all of them had gone out; null before the first time. */
  sent: string | null;
  /** What they said at the last look, since when, and when the first of what is unsent was seen. */
  said: string;
  quietSince: number;
  unsentSince: number | null;
  rounds: number;
}

const newState = (): State => ({
  trouble: null,
  strange: [],
  sent: null,
  said: '',
  quietSince: 0,
  unsentSince: null,
  rounds: 0,
});

/**
 * The folder this computer shares with others: looked at when the system tells of a change and every half minute, written in when there is
 * news here and nobody is typing. One thing at a time; what it waits for is the file system, and never the program for it.
 */
export class SharedFolder {
  readonly #ctx: CoreContext;
  readonly #parts: Parts;
  readonly #ending = new AbortController();
  readonly #memory: Memory = newMemory();
  readonly #looks: Looks = new Map();
  readonly #state: State = newState();
  readonly #poll: ReturnType<typeof setInterval> | undefined;
  #watcher: { readonly path: string; readonly watching: FSWatcher } | null = null;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isQueued = false;

  constructor(ctx: CoreContext, parts: Parts) {
    this.#ctx = ctx;
    this.#parts = parts;
    if (parts.how === 'asked') return;
    this.#poll = setInterval(() => this.#tick(), POLL);
    this.#poll.unref();
    if (this.#place?.isOn) this.soon();
  }

  get #place() {
    return folderPlace(this.#ctx.database.read);
  }

  /** All that a person is told of it; null while none is chosen. */
  told(): FolderTold | null {
    const place = this.#place;
    if (!place) return null;
    const { trouble, strange, sent } = this.#state;
    const isUnsent = sent !== this.#says();
    return folderTold(this.#ctx, { place, trouble, strange, memory: this.#memory, isUnsent });
  }

  /**
   * Shares this folder from now on, instead of the one before. Fails as `madeReady` does; `conflict` with `noKeys`.
   */
  choose(path: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#ctx.keys) throw new AppError('conflict', 'The folder has no keys yet', { reason: 'noKeys' });
      await madeReady(this.#ctx, path);
      const before = this.#place;
      const { lastNumber, begunAt } = before ?? { lastNumber: 0, begunAt: this.#ctx.now().toISOString() };
      await this.#write(({ db }) => {
        // Whom it meets there is known anew: others may write in this one.
        if (before?.path !== path) forgetFolder(db);
        putPlace(db, { path, isOn: true, lastNumber, begunAt });
      });
      this.#forget();
    });
  }

  turn(to: 'on' | 'off'): Promise<void> {
    return this.#inTurn(async () => {
      const place = this.#mustBeChosen();
      await this.#write(({ db }) => putPlace(db, { ...place, isOn: to === 'on' }));
      this.#state.trouble = null;
      this.#unwatch();
    });
  }

  /** Once through it now, also while it is let lie. `not_found` while none is chosen; storage errors, as of a full disk, have their code. */
  sync(): Promise<void> {
    return this.#inTurn(() => this.#round('now'));
  }

  /** As `acceptPeer`; what they have laid down is taken soon after. */
  async accept(order: Parameters<typeof acceptPeer>[1]): Promise<void> {
    await unlocked(this.#ctx, () => acceptPeer(this.#ctx, order));
    this.#state.sent = null;
    this.soon();
  }

  /** As `declinePeer`. */
  async decline(key: string): Promise<void> {
    await unlocked(this.#ctx, () => declinePeer(this.#ctx, key));
    this.#state.sent = null;
    this.soon();
  }

  /** Shares it no more. Only what this computer has laid there is ever taken away, and only when that is asked for. */
  leave(remove: 'own' | 'nothing'): Promise<void> {
    return this.#inTurn(async () => {
      const place = this.#place;
      if (!place) return;
      if (remove === 'own') await clearedOfOwn(this.#ctx, place.path);
      await this.#write(({ db }) => forgetFolder(db));
      this.#unwatch();
      this.#forget();
    });
  }

  /** Looks at it in a moment, where it looks by itself. */
  soon(): void {
    if (this.#parts.how === 'asked' || this.#ending.signal.aborted) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#tick(), SETTLES);
    this.#soon.unref();
  }

  /** Before the program ends or is locked: what is unsent goes out, if that takes but a moment. */
  async settle(): Promise<void> {
    if (!this.#place?.isOn || this.#parts.how === 'asked') return;
    if (this.#state.sent === this.#says()) return;
    const last = this.sync().catch((error: unknown) => this.#ctx.log(`The shared folder at the end: ${String(error)}`));
    await Promise.race([last, wait(LAST, undefined, { ref: false })]);
  }

  close(): void {
    this.#ending.abort(new AppError('work_stopped', 'The program is ending'));
    clearInterval(this.#poll);
    clearTimeout(this.#soon);
    this.#unwatch();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => {
      this.#ending.signal.throwIfAborted();
      return work();
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  #tick(): void {
    if (this.#isQueued || !this.#place?.isOn || this.#ending.signal.aborted) return;
    this.#isQueued = true;
    void this.#inTurn(() => this.#round(this.#dueNow()))
      .catch((error: unknown) => {
        if (!this.#ending.signal.aborted) this.#ctx.log(`The shared folder: ${String(error)}`);
      })
      .finally(() => {
        this.#isQueued = false;
      });
  }

  /** What there is to send: the logs, and who this computer's person is. */
  #says(): string {
    const { database } = this.#ctx;
    return `${logsSay(database.read)} ${JSON.stringify(readSettings(database.read)?.profile ?? null)}`;
  }

  /** Whether what is unsent has lain long enough. */
  #dueNow(): Round['write'] {
    const state = this.#state;
    const now = performance.now();
    const said = this.#says();
    if (said === state.sent) return 'if needed';
    if (state.sent === null) return 'now';
    if (said !== state.said) Object.assign(state, { said, quietSince: now });
    state.unsentSince ??= now;
    return now - state.quietSince >= QUIET || now - state.unsentSince >= LONGEST ? 'now' : 'not yet';
  }

  async #round(write: Round['write']): Promise<void> {
    const { path } = this.#mustBeChosen();
    const ctx = this.#ctx;
    const state = this.#state;
    if (state.rounds++ % ANEW === 0) this.#memory.hashes.clear();
    this.#watch(join(path, SHARED));
    const before = JSON.stringify([state.trouble, state.strange]);
    const signal = this.#ending.signal;
    const said = this.#says();
    try {
      const parts = { memory: this.#memory, looks: this.#looks, signal, write, before: state.trouble };
      const { trouble, strange, isNews, isWritten } = await roundThrough({ ctx, path, ...parts });
      Object.assign(state, { trouble, strange: strange ?? state.strange });
      // What came meanwhile went out too; what was typed meanwhile may not have.
      if (write !== 'not yet' && trouble === null)
        Object.assign(state, { sent: isNews ? this.#says() : said, unsentSince: null });
      const isChanged = isNews || isWritten || before !== JSON.stringify([state.trouble, state.strange]);
      if (isChanged) this.#parts.publish({ name: 'folder.changed', payload: {} });
    } catch (error) {
      if (!signal.aborted) {
        state.trouble = 'failed';
        this.#parts.publish({ name: 'folder.changed', payload: {} });
      }
      throw error;
    }
  }

  #mustBeChosen() {
    const place = this.#place;
    if (!place) throw new AppError('not_found', 'No folder is shared');
    return place;
  }

  #write(work: Parameters<CoreContext['write']>[0]): Promise<unknown> {
    return unlocked(this.#ctx, () => this.#ctx.write(work));
  }

  #forget(): void {
    Object.assign(this.#state, newState());
    this.#looks.clear();
    this.#memory.unread.clear();
    this.#parts.publish({ name: 'folder.changed', payload: {} });
  }

  /** Where the system tells of changes, that is heard; where it does not, or stops, there is the half minute. */
  #watch(path: string): void {
    if (this.#parts.how === 'asked' || this.#watcher?.path === path) return;
    this.#unwatch();
    try {
      const watching = watch(path, { recursive: true, persistent: false }, () => this.soon());
      watching.on('error', () => this.#unwatch());
      this.#watcher = { path, watching };
    } catch {
      // The folder is not there, or its file system tells nothing.
    }
  }

  #unwatch(): void {
    this.#watcher?.watching.close();
    this.#watcher = null;
  }
}
