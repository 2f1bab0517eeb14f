import { AppError } from '../../../shared/rpc/result.ts';
import type { WebCore } from '../web/core.ts';
import { type CoreChild, RemoteCore, type Told } from './remote.ts';

/** Why there is no core just now: one is on its way, or none comes by itself any more. */
export type Absence = 'restarting' | 'stopped';

export interface KeeperOptions<P> extends Told {
  readonly dataDir: string;
  readonly fork: () => CoreChild<P>;
  /** Told when the core has ended that nobody asked to end, and again when it does not come back. */
  readonly lost: (absence: Absence) => void;
  /** How long the core may take to end. Milliseconds. */
  readonly patience?: number;
  readonly now?: () => number;
}

/** So often within `PERIOD` the core is started again by itself; one that ends again and again has a cause that a start does not mend. */
const MOST_STARTS = 3;
const PERIOD = 10 * 60 * 1000;
const PATIENCE = 10_000;

/** Keeps a core running: starts it again when its process ends, a bounded number of times. */
export class CoreKeeper<P> {
  readonly #options: KeeperOptions<P>;
  readonly #ends: number[] = [];
  #core: RemoteCore<P> | null = null;
  #absence: Absence = 'stopped';
  #starting: Promise<void> | null = null;
  #isClosing = false;

  constructor(options: KeeperOptions<P>) {
    this.#options = options;
  }

  /** The core that answers now, or why there is none. */
  get core(): RemoteCore<P> | Absence {
    return this.#core ?? this.#absence;
  }

  /** The bytes of whichever core answers; `unavailable` while none does. */
  get web(): WebCore {
    const running = (): RemoteCore<P> => {
      if (!this.#core) throw new AppError('unavailable', 'The core is not running');
      return this.#core;
    };
    return {
      receiveUpload: async (stream, file) => running().receiveUpload(stream, file),
      openTransfer: async (id) => running().openTransfer(id),
      openAttachment: async (hash) => running().openAttachment(hash),
    };
  }

  /** Starts a core where none runs, and forgets how often it ended. Throws `AppError` when the folder cannot be opened. */
  start(): Promise<void> {
    this.#ends.length = 0;
    return this.#start();
  }

  /** For when the window is up: the core does what nobody waits for. */
  refresh(): void {
    this.#core?.refresh();
  }

  /** Nobody is at the computer: an encrypted folder is locked. */
  lock(): void {
    this.#core?.lock();
  }

  /** Ends the core for good. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#starting?.catch(() => {});
    await this.#core?.close(this.#options.patience ?? PATIENCE);
  }

  #start(): Promise<void> {
    if (this.#core) return Promise.resolve();
    this.#absence = 'restarting';
    this.#starting ??= this.#open().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  async #open(): Promise<void> {
    const { fork, dataDir } = this.#options;
    const core = new RemoteCore(fork(), this.#options);
    try {
      await core.open(dataDir);
    } catch (error) {
      this.#absence = 'stopped';
      throw error;
    }
    this.#core = core;
    void core.ended.then(() => this.#lost());
  }

  #lost(): void {
    this.#core = null;
    if (this.#isClosing) return;
    const now = (this.#options.now ?? Date.now)();
    while (this.#ends[0] !== undefined && now - this.#ends[0] > PERIOD) this.#ends.shift();
    this.#ends.push(now);
    if (this.#ends.length > MOST_STARTS) return void this.#giveUp('The core ended too often');
    this.#options.log('The core ended without being asked to; it is started again');
    this.#start().then(
      () => this.refresh(),
      (error: unknown) => this.#giveUp(`The core could not be started again: ${String(error)}`),
    );
    this.#options.lost('restarting');
  }

  #giveUp(line: string): void {
    this.#absence = 'stopped';
    this.#options.log(line);
    this.#options.lost('stopped');
  }
}
