import { contract } from '../../../shared/contract/index.ts';
import type { AnyProcedure } from '../../../shared/rpc/procedure.ts';
import { failure, ok, type Result } from '../../../shared/rpc/result.ts';
import { ClientMessage, type Push } from '../../../shared/rpc/wire.ts';
import { own, refuse, type Session, whatIsWrong } from '../session.ts';
import { vaultHandlers } from './handlers.ts';
import type { Vault } from './vault.ts';

type Call = ClientMessage & { type: 'call' };
type Handler = (input: unknown, vault: Vault, control: object) => unknown;

const LOCKED = failure('locked', 'The data folder is encrypted and locked');

/**
 * One client of a folder that may be locked. What is about the lock is answered here, all else by a session of the core while it is
 * unlocked, and with the one code `locked` while it is not.
 */
export class GuardedSession implements Session {
  readonly #vault: Vault;
  readonly #push: (push: Push) => void;
  /** Jobs of the lock itself that can be cancelled. */
  readonly #running = new Map<string, AbortController>();
  #inner: Session | null = null;
  /** How many calls the core is answering. */
  #answering = 0;

  constructor(vault: Vault, push: (push: Push) => void) {
    this.#vault = vault;
    this.#push = push;
  }

  get isBusy(): boolean {
    return this.#answering > 0;
  }

  /** The session of the core that has been opened; null ends the one there was. */
  attach(open: ((push: (push: Push) => void) => Session) | null): void {
    this.#inner?.close();
    this.#inner = open?.(this.#push) ?? null;
  }

  tell(push: Push): void {
    this.#push(push);
  }

  async handle(raw: unknown): Promise<Result<unknown>> {
    const message = ClientMessage.safeParse(raw);
    if (!message.success) return failure('invalid_input', whatIsWrong(message.error));
    if (message.data.type === 'call' && message.data.domain === 'vault') return this.#ofVault(message.data);
    const running = message.data.type === 'cancel' ? this.#running.get(message.data.target) : undefined;
    if (running) {
      running.abort();
      return ok({});
    }
    if (!this.#inner || this.#vault.isClosing) return LOCKED;
    if (message.data.type === 'call' && kindOf(message.data) !== 'query') this.#vault.awake();
    this.#answering++;
    try {
      return await this.#inner.handle(raw);
    } finally {
      this.#answering--;
    }
  }

  close(): void {
    for (const controller of this.#running.values()) controller.abort();
    this.attach(null);
    this.#vault.leave(this);
  }

  async #ofVault(message: Call): Promise<Result<unknown>> {
    const procedure = procedureOf(contract.vault, message.name);
    const handler = own<Handler>(vaultHandlers, message.name);
    if (!procedure || !handler) return failure('not_found', `No procedure vault.${message.name}`);
    if (this.#running.has(message.id)) return failure('invalid_input', 'This message id is already in use');
    const input = procedure.input.safeParse(message.input);
    if (!input.success) return failure('invalid_input', whatIsWrong(input.error));
    const controller = new AbortController();
    this.#running.set(message.id, controller);
    const progress = (value: unknown) => this.#push({ type: 'progress', id: message.id, value });
    try {
      const { signal } = controller;
      return ok(procedure.output.parse(await handler(input.data, this.#vault, { signal, progress })));
    } catch (error) {
      if (controller.signal.aborted) return failure('cancelled', 'Cancelled');
      return refuse(this.#vault, { message, procedure }, error);
    } finally {
      this.#running.delete(message.id);
    }
  }
}

const kindOf = ({ domain, name }: Call): AnyProcedure['kind'] | undefined => {
  const group = own<Record<string, AnyProcedure>>(contract, domain);
  return group && procedureOf(group, name)?.kind;
};

const procedureOf = (group: object, name: string): AnyProcedure | undefined => own<AnyProcedure>(group, name);
