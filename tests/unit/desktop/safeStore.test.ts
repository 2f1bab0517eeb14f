import { expect, it } from 'vitest';
import { safeStore } from '../../../electron/desktop/safeStore.ts';
import { safeStorage } from '../../support/electron.ts';

const store = (backend: string, platform: NodeJS.Platform, isThere = true) =>
  safeStore(
    {
      ...safeStorage,
      isAsyncEncryptionAvailable: async () => isThere,
      getSelectedStorageBackend: () => backend as 'basic_text',
    },
    platform,
  );

it.each([
  ['linux', 'gnome_libsecret', true, true],
  ['linux', 'kwallet6', true, true],
  ['linux', 'basic_text', true, false],
  ['linux', 'unknown', true, false],
  ['linux', 'gnome_libsecret', false, false],
  ['win32', 'unknown', true, true],
  ['darwin', 'unknown', true, true],
  ['darwin', 'unknown', false, false],
] as const)('on %s with %s, there: %s, it is offered: %s', async (platform, backend, isThere, isOffered) => {
  expect(await store(backend, platform, isThere).available()).toBe(isOffered);
});

it('gives back what it was given', async () => {
  const key = Uint8Array.from({ length: 32 }, (_value, index) => index * 7);
  const kept = store('kwallet6', 'linux');
  expect(new Uint8Array(await kept.unwrap(await kept.wrap(key)))).toEqual(key);
});
