import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { AppContract, AppEvents } from '../../shared/contract/index.ts';
import { createClient } from '../../shared/rpc/client.ts';
import type { ProceduresOf } from '../../shared/rpc/procedure.ts';
import type { Failure, Result } from '../../shared/rpc/result.ts';
import type { Client } from '../../shared/rpc/types.ts';
import { atMostEvery } from './atMostEvery.ts';
import type { Connection, Trouble } from './connection.ts';
import { onePress } from './onePress.ts';
import { connect } from './transport.ts';

export type Api = Client<AppContract, AppEvents>;

interface Connected {
  readonly api: Api;
  readonly connection: Connection;
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
  return { api, connection };
}

/** Milliseconds between two readings of what lists show. */
const LIST_PAUSE = 1000;

const ApiContext = createContext<Connected | null>(null);

/**
 * A view that cannot have what it shows is no blank page: the nearest `FailedView` stands in its place. What was read before is shown
 * on, though it could not be read again.
 */
const throwOnError = (_error: Error, query: { readonly state: { readonly data: unknown } }): boolean =>
  query.state.data === undefined;

/** What may have brought or settled something *uafklaret*, besides what is said of a case. */
const CLASHING = ['meetings.changed', 'charter.changed', 'checklist.changed', 'council.changed'] as const;

/** Data is fresh until an event says otherwise; a new session may have missed events, so it asks again. */
export function ApiProvider({ connected, children }: { connected: Connected; children: ReactNode }): ReactNode {
  const [client] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, throwOnError } } }),
  );
  useEffect(() => {
    const { api, connection } = connected;
    // A case that is being written changes several times a second; its list need not be read so often.
    const casesChanged = atMostEvery(LIST_PAUSE, () => {
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: ['clashes'] });
    });
    const clashesChanged = () => void client.invalidateQueries({ queryKey: ['clashes'] });
    const stop = [
      ...CLASHING.map((name) => api.on(name, clashesChanged)),
      api.on('cases.changed', casesChanged),
      api.on('meetings.changed', () => {
        void client.invalidateQueries({ queryKey: ['meetings'] });
        void client.invalidateQueries({ queryKey: ['cases', 'agenda'] });
      }),
      api.on(
        'negotiations.changed',
        ({ caseId }) => void client.invalidateQueries({ queryKey: ['negotiations', caseId] }),
      ),
      api.on('charter.changed', () => void client.invalidateQueries({ queryKey: ['charter'] })),
      api.on('checklist.changed', () => void client.invalidateQueries({ queryKey: ['checklist'] })),
      api.on('council.changed', () => {
        void client.invalidateQueries({ queryKey: ['council'] });
        void client.invalidateQueries({ queryKey: ['cases', 'bodies'] });
        // The name of the municipality is the council's.
        void client.invalidateQueries({ queryKey: ['settings'] });
      }),
      api.on('settings.changed', (settings) => client.setQueryData(['settings'], settings)),
      connection.onReconnect(() => void client.invalidateQueries()),
    ];
    return () => {
      for (const off of stop) off();
    };
  }, [connected, client]);
  return (
    <ApiContext.Provider value={connected}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ApiContext.Provider>
  );
}

function useConnected(): Connected {
  const connected = useContext(ApiContext);
  if (!connected) throw new Error('ApiProvider is missing');
  return connected;
}

export function useApi(): Api {
  return useConnected().api;
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
