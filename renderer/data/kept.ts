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

/** What encrypts words before they are put there, as `KeptCipher` does. */
export interface Cipher {
  seal(bytes: Uint8Array): Promise<Uint8Array | null>;
  unseal(sealed: Uint8Array): Promise<Uint8Array | null>;
}

/**
 * The browser's own store. It is of this origin alone, and holds text of cases only while the program is away: what has been
 * acknowledged is removed at once. Words of an encrypted folder lie there encrypted.
 */
export function browserStore(cipher: Cipher): KeptStore {
  return {
    put: async (kept) => {
      const sealed = await cipher.seal(kept.update);
      const { update: _words, ...named } = kept;
      const stored = sealed ? { ...named, sealed } : kept;
      await within('readwrite', (store) => store.put(stored, keyOf(kept)));
    },
    all: async () => {
      const found = (await within('readonly', (store) => store.getAll())) as unknown[];
      return (await Promise.all(found.map((value) => opened(value, cipher)))).flatMap(asKept);
    },
    remove: async ({ record, window, at }) => {
      await within('readwrite', (store) => {
        const key = keyOf({ record, window });
        const found = store.get(key);
        found.onsuccess = () => {
          const kept = found.result as { at?: unknown } | undefined;
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
  const db = await openStore();
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

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What is encrypted for another folder is left where it is, as what another version put there. */
async function opened(value: unknown, cipher: Cipher): Promise<unknown> {
  if (typeof value !== 'object' || value === null || !('sealed' in value)) return value;
  const { sealed, ...named } = value;
  const update = sealed instanceof Uint8Array ? await cipher.unseal(sealed) : null;
  return update && { ...named, update };
}

/** What another version may have put there is left alone. */
function asKept(value: unknown): Kept[] {
  if (typeof value !== 'object' || value === null) return [];
  const { record, window, update, at } = value as Record<keyof Kept, unknown>;
  if (!isRecordId(record) || typeof window !== 'string' || typeof at !== 'string' || !(update instanceof Uint8Array))
    return [];
  return [{ record, window, update, at }];
}
