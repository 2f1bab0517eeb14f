import type { SafeStorage } from 'electron';
import type { SystemStore } from '../core/vault/systemStore.ts';

type Used = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

/**
 * Electron's `safeStorage` as a second way into an encrypted folder. Its key lies in Chromium's profile and the system's own store, which a
 * reset password or another computer loses, so it never is the only one. On Linux it may be `basic_text`, which protects nothing: then
 * it is as if there were none.
 */
export function safeStore(safeStorage: Used, platform: NodeJS.Platform = process.platform): SystemStore {
  const protects = () =>
    platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  return {
    available: async () => protects() && (await safeStorage.isAsyncEncryptionAvailable()),
    wrap: (secret) => safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64')),
    async unwrap(wrapped) {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped));
      return Buffer.from(result, 'base64');
    },
  };
}
