import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { AppContract, AppEvents } from '../../shared/contract/index.ts';
import { namePartsOf } from '../../shared/contract/names.ts';
import { EVENT_TOUCHES } from '../../shared/contract/touches.ts';
import { createClient } from '../../shared/rpc/client.ts';
import type { ProceduresOf, ProceduresShape } from '../../shared/rpc/procedure.ts';
import type { Failure, Result } from '../../shared/rpc/result.ts';
import type { Client } from '../../shared/rpc/types.ts';
import { atMostEvery } from './atMostEvery.ts';
import { Answers } from './change/Answers.ts';
import { keyOf } from './change/keys.ts';
import type { Asked } from './change/press.ts';
import type { Connection, Trouble } from './connection.ts';
import { onePress } from './onePress.ts';
import { connect } from './transport.ts';

export type Api = Client<AppContract, AppEvents>;

interface Connected {
  readonly api: Api;
  /** What there is to call, and what each change declares. */
  readonly procedures: ProceduresShape;
  readonly connection: Connection;
}

interface Provided extends Connected {
  readonly answers: Answers;
}

/** A failed request, for TanStack Query and error boundaries; `failure.code` says what it was. */
export class RequestError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The value, or the failure thrown. For query functions; elsewhere read the result. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new RequestError(result.error);
  return result.value;
}

/** Schemas of what the program tells unasked; the first page is drawn before they are there. */
export const fetchEvents = async () => (await import('../../shared/contract/events.ts')).events;

/** Opens the one connection of this page. */
export function openApi(contract: ProceduresOf<AppContract>): Connected {
  const connection = connect();
  const transport = onePress(connection, { now: () => performance.now() });
  const newId = () => crypto.randomUUID();
  const api = createClient<AppContract, AppEvents>({
    contract,
    events: fetchEvents,
    transport,
    newId,
    newRequest: newId,
  });
  return { api, procedures: contract, connection };
}

/** Milliseconds between two readings of what lists show. */
const LIST_PAUSE = 1000;

const ApiContext = createContext<Provided | null>(null);

/**
 * A view that cannot have what it shows is no blank page: the nearest `FailedView` stands in its place. What was read before is shown
 * on, though it could not be read again.
 */
const throwOnError = (_error: Error, query: { readonly state: { readonly data: unknown } }): boolean =>
  query.state.data === undefined;

/** Once more, but for what is locked: that opens by no asking. */
const retry = (failed: number, error: Error): boolean =>
  failed < 1 && !(error instanceof RequestError && error.failure.code === 'locked');

/** Data is fresh until an event says otherwise; a new session may have missed events, so it asks again. */
export function ApiProvider({ connected, children }: { connected: Connected; children: ReactNode }): ReactNode {
  const [client] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry, throwOnError } } }),
  );
  const [answers] = useState(() => new Answers(client));
  useEffect(() => {
    const { api, connection } = connected;
    const names = Object.keys(EVENT_TOUCHES) as (keyof typeof EVENT_TOUCHES)[];
    const stop = [
      ...names.map((name) => {
        const heard = () => answers.heard(name, EVENT_TOUCHES[name]);
        // A case that is being written changes several times a second; its list need not be read so often.
        return api.on(name, name === 'cases.changed' ? atMostEvery(LIST_PAUSE, heard) : heard);
      }),
      api.on('settings.changed', (settings) => client.setQueryData(keyOf('app.settings', {}), settings)),
      connection.onReconnect(() => answers.askAll()),
    ];
    return () => {
      for (const off of stop) off();
    };
  }, [connected, client, answers]);
  const value = useMemo(() => ({ ...connected, answers }), [connected, answers]);
  return (
    <ApiContext.Provider value={value}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ApiContext.Provider>
  );
}

function useConnected(): Provided {
  const connected = useContext(ApiContext);
  if (!connected) throw new Error('ApiProvider is missing');
  return connected;
}

export function useApi(): Api {
  return useConnected().api;
}

/** What each change declares. */
export function useProcedures(): ProceduresShape {
  return useConnected().procedures;
}

/** What the page knows, kept true by what it changes and what it hears. */
export function useAnswers(): Answers {
  return useConnected().answers;
}

/** Sends what is named `domain.name`. `useAsk` and `useChange` are what pages use. */
export function useSend(): (asked: Asked) => Promise<Result<unknown>> {
  const { api } = useConnected();
  return useCallback(
    ({ name, input }) => {
      const { domain, procedure } = namePartsOf(name);
      const calls = api[domain as keyof AppContract] as Record<string, (input: unknown) => Promise<Result<unknown>>>;
      const call = calls[procedure];
      if (!call) throw new Error(`${name} is not in the contract`);
      return call(input);
    },
    [api],
  );
}

export function useConnection(): Connection {
  return useConnected().connection;
}

/** What stands between this page and the program now; null while all is well. */
export function useTrouble(): Trouble | null {
  const connection = useConnection();
  return useSyncExternalStore(
    useCallback((changed: () => void) => connection.onTrouble(changed), [connection]),
    () => connection.trouble,
  );
}
