import { createEventReader, type Schemas } from './events.ts';
import type { ContractShape, EventsShape, ProceduresOf, ProceduresShape } from './procedure.ts';
import type { Result } from './result.ts';
import type { Client, RunningJob } from './types.ts';
import type { Push, Transport } from './wire.ts';

interface Named {
  readonly domain: string;
  readonly name: string;
  readonly procedure: ProceduresShape[string][string];
}

/**
 * A typed client over any transport, built by walking the contract, or what it says of each procedure beside its schemas. `newId` must never repeat within the transport's life,
 * `newRequest` never and nowhere: it names a press, and whoever asks again with its name gets its answer. A transport that
 * sends a call again keeps the request it has.
 * Events whose payload does not parse are dropped after `onBadEvent` was told: the peer is newer or broken. Those that come before their
 * schemas are there wait for them, in their order.
 */
export function createClient<C extends ContractShape, E extends EventsShape>(options: {
  contract: C | ProceduresOf<C>;
  events: Schemas<E>;
  transport: Transport;
  newId: () => string;
  newRequest: () => string;
  onBadEvent?: (name: string) => void;
}): Client<C, E> {
  const { contract, events, transport, newId, newRequest } = options;
  const progressListeners = new Map<string, (value: unknown) => void>();
  const eventListeners = new Map<string, Set<(payload: unknown) => void>>();

  const readEvent = createEventReader(events, {
    onEvent: (name, payload) => {
      for (const listener of eventListeners.get(name) ?? []) listener(payload);
    },
    onBadEvent: (name) => options.onBadEvent?.(name),
  });

  transport.onPush((push: Push) => {
    if (push.type === 'progress') return progressListeners.get(push.id)?.(push.value);
    readEvent(push);
  });

  const message = ({ domain, name, procedure }: Named, input: unknown) => {
    const call = { type: 'call', id: newId(), domain, name, input } as const;
    const isPress = procedure.kind !== 'query' && procedure.repeat !== 'harmless';
    return isPress ? { ...call, request: newRequest() } : call;
  };

  const call = (named: Named) => (input: unknown) => transport.request(message(named, input));

  const runJob =
    (named: Named) =>
    (input: unknown): RunningJob<unknown, unknown> => {
      const asked = message(named, input);
      const { id } = asked;
      const result: Promise<Result<unknown>> = transport.request(asked).finally(() => progressListeners.delete(id));
      return {
        onProgress: (listener) => void progressListeners.set(id, listener),
        cancel: () => void transport.request({ type: 'cancel', id: newId(), target: id }),
        result,
      };
    };

  const domains = Object.entries<ProceduresShape[string]>(contract).map(([domain, procedures]) => [
    domain,
    Object.fromEntries(
      Object.entries(procedures).map(([name, procedure]) => [
        name,
        procedure.kind === 'job' ? runJob({ domain, name, procedure }) : call({ domain, name, procedure }),
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
