import { setTimeout } from 'node:timers/promises';
import type { VaultState } from '../../../shared/contract/vault.ts';
import type { FileHash, TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { Push } from '../../../shared/rpc/wire.ts';
import type { StepControl } from '../control.ts';
import { type Core, type CoreOptions, createCore } from '../core.ts';
import { plainBeside } from '../database/interrupted.ts';
import { settleFolder } from '../database/open.ts';
import { type DataKey, dataKeyOf, keyFor, newDataKey } from '../keys/dataKey.ts';
import {
  createKeyring,
  hasKeyring,
  type Keyring,
  readKeyring,
  withPassphrase,
  withRecoveryKey,
  writeKeyring,
} from '../keys/keyring.ts';
import { changeEncryption } from '../maintenance/encryption.ts';
import type { Session } from '../session.ts';
import { currentSettings } from '../settings.ts';
import type { WebCore } from '../web/core.ts';
import { mustBeRecoveryKey, mustBeStrong } from './demands.ts';
import { GuardedSession } from './guarded.ts';
import { Idle } from './idle.ts';
import { LockState } from './lockFile.ts';
import { NO_STORE, type SystemStore } from './systemStore.ts';
import { tryKey } from './tryKey.ts';

export interface VaultOptions extends Omit<CoreOptions, 'key' | 'access'> {
  readonly systemStore?: SystemStore;
}

interface Current {
  /** A passphrase or a recovery key. */
  readonly current: string;
}

/** How long a lock waits for what is being answered: a keystroke that was sent before it is to be kept. Milliseconds. */
const LAST_ANSWERS = 3000;

/**
 * A data folder behind its lock: what hosts serve. A folder that lies in plain is open from the start; an encrypted one is locked until
 * somebody gives its passphrase or recovery key, and has no connection to its database until then. Opening fails as `createCore` does.
 */
export class Vault implements WebCore {
  readonly #options: VaultOptions;
  readonly #store: SystemStore;
  readonly #sessions = new Set<GuardedSession>();
  readonly #lockState: LockState;
  readonly #idle: Idle;
  #core: Core | null = null;
  /** One after the other: guesses side by side would not be slowed. */
  #last: Promise<unknown> = Promise.resolve();
  #isClosing = false;

  constructor(options: VaultOptions) {
    const { dataDir, systemStore = NO_STORE, now = () => new Date() } = options;
    this.#options = options;
    this.#store = systemStore;
    for (const finding of settleFolder(dataDir)) options.log?.(finding);
    this.#lockState = new LockState(dataDir, now);
    if (!hasKeyring(dataDir)) this.#core = createCore({ ...options, key: null });
    this.#idle = new Idle({
      now: () => Date.now(),
      minutes: () => (this.#core?.context.key && !this.#isBusy ? currentSettings(this.#core.context).lockAfter : null),
      lock: () => void this.lock(),
    });
  }

  /** Throws `locked` while it is. */
  get core(): Core {
    if (this.#core && !this.#isClosing) return this.#core;
    throw new AppError('locked', 'The data folder is encrypted and locked');
  }

  /** True while the core is ending: what comes now would be half done. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  get #isBusy(): boolean {
    return [...this.#sessions].some((session) => session.isBusy);
  }

  openSession = (push: (push: Push) => void): Session => {
    const session = new GuardedSession(this, push);
    this.#sessions.add(session);
    if (this.#core && !this.#isClosing) session.attach(this.#core.openSession);
    return session;
  };

  leave(session: GuardedSession): void {
    this.#sessions.delete(session);
  }

  log = (line: string): void => this.#options.log?.(line);

  receiveUpload: WebCore['receiveUpload'] = async (stream, file) => this.core.receiveUpload(stream, file);
  openTransfer: WebCore['openTransfer'] = async (id: TransferId) => this.core.openTransfer(id);
  openAttachment: WebCore['openAttachment'] = async (hash: FileHash) => this.core.openAttachment(hash);

  /** As `Core.refresh`, of the core there is now. */
  async refresh(): Promise<void> {
    await this.#core?.refresh();
  }

  /** Somebody does something. */
  awake(): void {
    this.#idle.awake();
  }

  async state(): Promise<VaultState> {
    const keyring = this.#core && !this.#core.context.key ? null : readKeyring(this.#options.dataDir);
    const key = this.#core?.context.key ?? null;
    const isOffered = keyring !== null && (await this.#store.available());
    return {
      state: this.#core && !this.#isClosing ? (key ? 'unlocked' : 'plain') : 'locked',
      system: isOffered ? (keyring.system ? 'on' : 'offered') : 'none',
      language: this.#core ? currentSettings(this.#core.context).language : this.#lockState.language,
      wait: this.#lockState.wait(),
      plainBeside: key ? plainBeside(this.#options.dataDir) : [],
      pageKey: key && Buffer.from(keyFor(key, 'page')).toString('base64'),
    };
  }

  /** `forbidden` with the reason `wrongKey`, or `waitBeforeNext` and `details.seconds` after too many of those. */
  unlock(current: string): Promise<VaultState> {
    return this.#inTurn(async () => {
      if (!this.#core) this.#open(await this.#keyFrom({ current }));
      return this.state();
    });
  }

  /** `forbidden` with the reason `systemForgot` when the system's store cannot open it any more. */
  unlockBySystem(): Promise<VaultState> {
    return this.#inTurn(async () => {
      if (!this.#core) this.#open(await this.#keyFromSystem());
      return this.state();
    });
  }

  /** Ends the core, and with it all that is known of the key. Nothing happens to a folder that lies in plain. */
  lock(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#core?.context.key) return;
      await this.#end();
      this.#tell();
    });
  }

  /** Encrypts the folder under a new key. Fails as `changeEncryption` does; the folder is open afterwards whatever happened. */
  turnOn(
    { passphrase, recoveryKey }: { readonly passphrase: string; readonly recoveryKey: string },
    control: StepControl,
  ): Promise<void> {
    return this.#inTurn(async () => {
      if (this.core.context.key) throw new AppError('conflict', 'The folder is encrypted already', { reason: 'isOn' });
      mustBeStrong(passphrase);
      mustBeRecoveryKey(recoveryKey);
      const key = newDataKey();
      const keyring = await createKeyring(key, { passphrase, recoveryKey });
      await this.#change({ from: null, to: { key, keyring } }, control);
    });
  }

  /** Lays the folder in plain. Fails as `unlock` and `changeEncryption` do. */
  turnOff(current: string, control: StepControl): Promise<void> {
    return this.#inTurn(async () => {
      this.#mustBeOn();
      const from = await this.#keyFrom({ current });
      await this.#change({ from, to: null }, control);
    });
  }

  /** Another passphrase for the same key: nothing of the data is written anew. Fails as `unlock` does. */
  changePassphrase({ current, passphrase }: Current & { readonly passphrase: string }): Promise<VaultState> {
    return this.#rewrap({ current }, (keyring, key) => {
      mustBeStrong(passphrase);
      return withPassphrase(keyring, key, { passphrase });
    });
  }

  /** Fails as `unlock` does. */
  replaceRecoveryKey({ current, recoveryKey }: Current & { readonly recoveryKey: string }): Promise<VaultState> {
    return this.#rewrap({ current }, (keyring, key) => {
      mustBeRecoveryKey(recoveryKey);
      return withRecoveryKey(keyring, key, recoveryKey);
    });
  }

  /** Lets the system's own store unlock the folder on this computer, or no more. Fails as `unlock` does. */
  useSystem({ current, use }: Current & { readonly use: 'yes' | 'no' }): Promise<VaultState> {
    return this.#rewrap({ current }, async ({ system: _before, ...keyring }, key) => {
      if (use === 'no') return keyring;
      if (!(await this.#store.available())) throw forgotten();
      return { ...keyring, system: Buffer.from(await this.#store.wrap(key)).toString('base64') };
    });
  }

  /** Before `close`: what others in the shared folder lack goes out, if that takes but a moment. */
  async settle(): Promise<void> {
    await this.#core?.sharedFolder.settle();
  }

  /** Ends everything, as `Core.close` does. */
  close(): void {
    this.#idle.close();
    if (this.#core) this.#lockState.speak(currentSettings(this.#core.context).language);
    for (const session of this.#sessions) session.attach(null);
    this.#core?.close();
    this.#core = null;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  #rewrap({ current }: Current, change: (keyring: Keyring, key: DataKey) => Keyring | Promise<Keyring>) {
    return this.#inTurn(async () => {
      this.#mustBeOn();
      const key = await this.#keyFrom({ current });
      writeKeyring(this.#options.dataDir, await change(this.#keyring(), key));
      return this.state();
    });
  }

  #mustBeOn(): void {
    if (!this.core.context.key) throw new AppError('conflict', 'The folder is not encrypted', { reason: 'isOff' });
  }

  #keyring(): Keyring {
    const keyring = readKeyring(this.#options.dataDir);
    if (!keyring) throw new AppError('conflict', 'The folder is not encrypted', { reason: 'isOff' });
    return keyring;
  }

  #keyFrom({ current }: Current): Promise<DataKey> {
    return tryKey(this.#keyring(), current, this.#lockState);
  }

  async #keyFromSystem(): Promise<DataKey> {
    const { system } = this.#keyring();
    if (system === undefined) throw forgotten();
    try {
      return dataKeyOf(await this.#store.unwrap(Buffer.from(system, 'base64')));
    } catch (error) {
      this.log(`The system's store of secrets did not open the folder: ${String(error)}`);
      throw forgotten();
    }
  }

  #open(key: DataKey | null): void {
    const core = createCore({ ...this.#options, key });
    this.#core = core;
    this.#idle.awake();
    for (const session of this.#sessions) session.attach(core.openSession);
    this.#tell();
    core.refresh().catch((error: unknown) => this.log(`The list could not be brought up to date: ${String(error)}`));
  }

  /** Whatever is being answered is answered first, for a moment. */
  async #end(): Promise<void> {
    const core = this.#core;
    if (!core) return;
    this.#isClosing = true;
    try {
      const until = performance.now() + LAST_ANSWERS;
      while (this.#isBusy && performance.now() < until) await setTimeout(10);
      await core.sharedFolder.settle();
      this.#lockState.speak(currentSettings(core.context).language);
      for (const session of this.#sessions) session.attach(null);
      core.close();
      this.#core = null;
    } finally {
      this.#isClosing = false;
    }
  }

  async #change(how: Parameters<typeof changeEncryption>[1], control: StepControl): Promise<void> {
    const { dataDir } = this.#options;
    await this.#end();
    try {
      await changeEncryption(dataDir, how, control);
    } finally {
      // By what is on disk, whatever was thrown: it is one or the other.
      this.#open(hasKeyring(dataDir) ? (how.to?.key ?? how.from) : null);
    }
  }

  #tell(): void {
    for (const session of this.#sessions) session.tell({ type: 'event', name: 'vault.changed', payload: {} });
  }
}

const forgotten = () =>
  new AppError('forbidden', "The system's store of secrets does not open it", { reason: 'systemForgot' });
