import { randomUUID } from 'node:crypto';
import type { Core } from '../../electron/core/core.ts';
import { directTransport } from '../../electron/core/core.ts';
import type { Kept, KeptStore } from '../../renderer/data/kept.ts';
import type { Surroundings } from '../../renderer/data/session/surroundings.ts';
import { contract, events } from '../../shared/contract/index.ts';
import { createClient } from '../../shared/rpc/client.ts';
import { failure, type Result } from '../../shared/rpc/result.ts';
import type { ClientMessage, Transport } from '../../shared/rpc/wire.ts';

/** What a browser keeps for its pages, in memory. */
export class MemoryStore implements KeptStore {
  readonly entries = new Map<string, Kept>();
  /** How often each thing was asked of it. */
  readonly asked = { put: 0, remove: 0 };
  refuses = false;
  async put(kept: Kept): Promise<void> {
    this.asked.put += 1;
    if (this.refuses) throw new Error('QuotaExceededError');
    this.entries.set(`${kept.record} ${kept.window}`, kept);
  }
  async all(): Promise<readonly Kept[]> {
    return [...this.entries.values()];
  }
  async remove({ record, window, at }: Pick<Kept, 'record' | 'window'> & { at?: string }): Promise<void> {
    this.asked.remove += 1;
    const key = `${record} ${window}`;
    if (at === undefined || this.entries.get(key)?.at === at) this.entries.delete(key);
  }
}

/** A page without a browser: the test says when it is left, hidden and painted. */
export class HandPage implements Surroundings {
  readonly window: string;
  readonly kept: MemoryStore;
  readonly #away = new Set<() => void>();
  readonly #leaving = new Set<() => 'go' | 'stay'>();
  readonly #paints: (() => void)[] = [];
  /** How much later each look at the clock finds it. */
  tick = 0;
  #now = 0;
  constructor(window = 'w1', kept = new MemoryStore()) {
    this.window = window;
    this.kept = kept;
  }
  onAway(listener: () => void): () => void {
    this.#away.add(listener);
    return () => void this.#away.delete(listener);
  }
  onLeaving(mayGo: () => 'go' | 'stay'): () => void {
    this.#leaving.add(mayGo);
    return () => void this.#leaving.delete(mayGo);
  }
  afterPaint(work: () => void): void {
    this.#paints.push(work);
  }
  now(): number {
    this.#now += this.tick;
    return this.#now;
  }
  /** Whether anything waits for the next paint. */
  get waits(): boolean {
    return this.#paints.length > 0;
  }
  paint(): void {
    for (const work of this.#paints.splice(0)) work();
  }
  lookAway(): void {
    for (const listener of this.#away) listener();
  }
  leave(): ('go' | 'stay')[] {
    return [...this.#leaving].map((mayGo) => mayGo());
  }
}

/** The way to a real core, which the test can cut, hold up and mend. */
export class Way implements Transport {
  readonly asked: string[] = [];
  /** `cut` answers nothing got through, `lost` that nobody knows, though it did. */
  state: 'open' | 'cut' | 'lost' | 'held' = 'open';
  /** Answers instead of the core, when it gives any. */
  instead: (message: ClientMessage) => Result<unknown> | undefined = () => undefined;
  readonly #transport: Transport;
  readonly #held: (() => void)[] = [];
  readonly #reconnect = new Set<() => void>();
  constructor(core: Core) {
    this.#transport = directTransport(core);
  }
  async request(message: ClientMessage): Promise<Result<unknown>> {
    if (message.type === 'call') this.asked.push(`${message.domain}.${message.name}`);
    const other = this.instead(message);
    if (other) return other;
    if (this.state === 'held') await new Promise<void>((resolve) => this.#held.push(resolve));
    if (this.state === 'cut') return failure('unavailable', 'cut');
    const result = await this.#transport.request(message);
    return this.state === 'lost' ? failure('unavailable', 'lost') : result;
  }
  onPush = (listener: Parameters<Transport['onPush']>[0]) => this.#transport.onPush(listener);
  onReconnect = (listener: () => void) => {
    this.#reconnect.add(listener);
    return () => void this.#reconnect.delete(listener);
  };
  release(): void {
    this.state = 'open';
    for (const go of this.#held.splice(0)) go();
  }
  reconnect(): void {
    this.state = 'open';
    for (const listener of this.#reconnect) listener();
  }
}

export function clientOver(transport: Transport) {
  const state = { last: 0 };
  const newId = () => {
    state.last += 1;
    return `p${state.last}`;
  };
  return createClient({ contract, events, transport, newId, newRequest: randomUUID });
}
