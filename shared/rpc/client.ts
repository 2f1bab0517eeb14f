import type { ContractShape, EventsShape } from './procedure.ts';
import type { Result } from './result.ts';
import type { Client, RunningJob } from './types.ts';
import type { Push, Transport } from './wire.ts';

/**
 * A typed client over any transport, built by walking the contract. `newId` must never repeat within the transport's life.
 * Events whose payload does not parse are dropped after `onBadEvent` was told: the peer is newer or broken.
 */
export function createClient<C extends ContractShape, E extends EventsShape>(options: {
  contract: C;
  events: E;
  transport: Transport;
  newId: () => string;
  onBadEvent?: (name: string) => void;
}): Client<C, E> {
  const { contract, events, transport, newId } = options;
  const progressListeners = new Map<string, (value: unknown) => void>();
  const eventListeners = new Map<string, Set<(payload: unknown) => void>>();

  transport.onPush((push: Push) => {
    if (push.type === 'progress') return progressListeners.get(push.id)?.(push.value);
    const schema = Object.hasOwn(events, push.name) ? events[push.name] : undefined;
    const parsed = schema?.safeParse(push.payload);
    if (!parsed?.success) return options.onBadEvent?.(push.name);
    for (const listener of eventListeners.get(push.name) ?? []) listener(parsed.data);
  });

  const call = (domain: string, name: string) => (input: unknown) =>
    transport.request({ type: 'call', id: newId(), domain, name, input });

  const runJob =
    (domain: string, name: string) =>
    (input: unknown): RunningJob<unknown, unknown> => {
      const id = newId();
      const result: Promise<Result<unknown>> = transport
        .request({ type: 'call', id, domain, name, input })
        .finally(() => progressListeners.delete(id));
      return {
        onProgress: (listener) => void progressListeners.set(id, listener),
        cancel: () => void transport.request({ type: 'cancel', id: newId(), target: id }),
        result,
      };
    };

  const domains = Object.entries(contract).map(([domain, procedures]) => [
    domain,
    Object.fromEntries(
      Object.entries(procedures).map(([name, procedure]) => [
        name,
        procedure.kind === 'job' ? runJob(domain, name) : call(domain, name),
      ]),
    ),
  ]);

  const on = (name: string, listener: (payload: unknown) => void) => {
    const set = eventListeners.get(name) ?? new Set();
    eventListeners.set(name, set.add(listener));
    return () => void set.delete(listener);
  };

  return { ...Object.fromEntries(domains), on } as Client<C, E>;
}
