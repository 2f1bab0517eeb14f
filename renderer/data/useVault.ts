import { useEffect } from 'react';
import { useApi } from './api.tsx';
import { useAsk } from './useAsk.ts';

/** Whether the data folder is encrypted; where it cannot be told, nothing is shown of it. */
export const useVault = (when: 'now' | 'not yet' = 'now') =>
  useAsk('vault.state', when === 'now' ? {} : null, { onFailure: 'quiet' });

/** Locked, unlocked, encrypted or laid in plain: what the page holds is dropped, and it begins anew. */
export function useBeginAnew(): void {
  const api = useApi();
  useEffect(
    () =>
      api.on('vault.changed', () => {
        // Before anything else: nobody is to read what stood there.
        document.body.hidden = true;
        location.reload();
      }),
    [api],
  );
}
