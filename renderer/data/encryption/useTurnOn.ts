import { useState } from 'react';
import type { Failure } from '../../../shared/rpc/result.ts';
import { useApi } from '../api.tsx';
import { type JobView, useJob } from '../useJob.ts';

export interface TurnOn {
  /** What is to be kept before anything is encrypted; null before the passphrase is there. */
  readonly recoveryKey: string | null;
  readonly running: JobView | null;
  readonly failed: Failure | null;
  /** Draws a recovery key for this passphrase. */
  readonly begin: (passphrase: string) => Promise<void>;
  /** Encrypts, now that the key is kept. True when it is done. */
  readonly finish: () => Promise<boolean>;
  readonly cancel: () => void;
}

/** Turning encryption on, in its two steps: nothing is encrypted before somebody has kept the recovery key. */
export function useTurnOn(): TurnOn {
  const { vault } = useApi();
  const { running, run } = useJob();
  const [drawn, setDrawn] = useState<{ readonly passphrase: string; readonly recoveryKey: string } | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  return {
    recoveryKey: drawn?.recoveryKey ?? null,
    running,
    failed,
    begin: async (passphrase) => {
      const made = await vault.newRecoveryKey({});
      setFailed(made.ok ? null : made.error);
      if (made.ok) setDrawn({ passphrase, recoveryKey: made.value.recoveryKey });
    },
    finish: async () => {
      if (!drawn) return false;
      const made = await run(vault.turnOn(drawn));
      // It was encrypted when it was first tried, and what came after it failed.
      const isOn = made.ok || made.error.details?.reason === 'isOn';
      setFailed(isOn ? null : (made as { error: Failure }).error);
      return isOn;
    },
    cancel: () => setDrawn(null),
  };
}
