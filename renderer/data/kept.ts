import type { RecordId } from '../../shared/kinds/ids.ts';
import { isRecordId } from './ids.ts';

/** What one window has written into one record and the program has not yet acknowledged. */
export interface Kept {
  readonly record: RecordId;
  /** Which window; two of them may have the same record open. */
  readonly window: string;
  /** One Yjs update. */
  readonly update: Uint8Array;
  /** When it was put here, ISO. With `record` and `window` it names exactly these words. */
  readonly at: string;
}

/** Where words wait that have no other place yet. Rejects when the browser refuses. */
export interface KeptStore {
  /** In the place of what the same window kept of the same record. */
  put(kept: Kept): Promise<void>;
  all(): Promise<readonly Kept[]>;
  /** Forgets what the window kept of the record; with `at` only when it still is that. */
  remove(kept: Pick<Kept, 'record' | 'window'> & { readonly at?: string }): Promise<void>;
}

const DATABASE = 'handlerum';
const STORE = 'unacknowledged';

/**
 * The browser's own store. It is of this origin alone, and holds text of cases only while the program is away: what has been
 * acknowledged is removed at once.
 */
export function browserStore(): KeptStore {
  return {
    put: async (kept) => void (await within('readwrite', (store) => store.put(kept, keyOf(kept)))),
    all: async () => ((await within('readonly', (store) => store.getAll())) as unknown[]).flatMap(asKept),
    remove: async ({ record, window, at }) => {
      await within('readwrite', (store) => {
        const key = keyOf({ record, window });
        const found = store.get(key);
        found.onsuccess = () => {
          const [kept] = asKept(found.result);
          if (kept && (at === undefined || kept.at === at)) store.delete(key);
        };
        return found;
      });
    },
  };
}

const keyOf = ({ record, window }: Pick<Kept, 'record' | 'window'>): string => `${record} ${window}`;

/** Opened for each use: a connection that stays open would stand in the way of the browser's own clearing. */
async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await opened();
  try {
    const transaction = db.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    db.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What another version may have put there is left alone. */
function asKept(value: unknown): Kept[] {
  if (typeof value !== 'object' || value === null) return [];
  const { record, window, update, at } = value as Record<keyof Kept, unknown>;
  if (!isRecordId(record) || typeof window !== 'string' || typeof at !== 'string' || !(update instanceof Uint8Array))
    return [];
  return [{ record, window, update, at }];
}
