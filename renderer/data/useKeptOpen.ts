import { useEffect } from 'react';
import { useApi } from './api.tsx';
import { PAGE_CIPHER } from './keptCipher.ts';
import { useVault } from './useVault.ts';

/** At most so often is the program told that somebody is there. Milliseconds. */
const TOLD_EVERY = 30_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const;

/** Keeps an encrypted folder open while somebody is at the page, and gives the page the key for what it keeps itself. */
export function useKeptOpen(): void {
  const api = useApi();
  const { data, isError } = useVault();
  const isUnlocked = data?.state === 'unlocked';
  useEffect(() => {
    if (data) PAGE_CIPHER.give(data.pageKey);
    else if (isError) PAGE_CIPHER.give(null);
  }, [data, isError]);
  useEffect(() => {
    if (!isUnlocked) return;
    const state = { told: 0 };
    const awake = () => {
      if (performance.now() - state.told < TOLD_EVERY) return;
      state.told = performance.now();
      void api.vault.awake({});
    };
    for (const sign of SIGNS) document.addEventListener(sign, awake, { passive: true });
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, awake);
    };
  }, [api, isUnlocked]);
}
