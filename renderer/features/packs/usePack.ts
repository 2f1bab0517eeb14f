import { useState } from 'react';
import type { z } from 'zod';
import type { contract } from '../../../shared/contract/index.ts';
import { useApi } from '../../api/api.tsx';
import { download } from '../../api/files.ts';
import { useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { useToast } from '../../ui/toasts.tsx';

export interface RunningPack {
  readonly step: string;
  /** From 0 to 1; null before the first step is known. */
  readonly share: number | null;
  readonly cancel: () => void;
}

type Order = z.infer<typeof contract.packs.make.input>;

/** Makes a pack and hands it over; the one under way, or null, and how to begin. */
export function usePack(): readonly [RunningPack | null, (order: Order) => Promise<void>] {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const [running, setRunning] = useState<RunningPack | null>(null);
  const run = async (order: Order) => {
    const job = api.packs.make(order);
    setRunning({ step: '', share: null, cancel: job.cancel });
    job.onProgress(({ done, total, step }) => setRunning({ step, share: done / total, cancel: job.cancel }));
    const made = await job.result;
    setRunning(null);
    if (made.ok) {
      download(made.value);
      toast({ text: t('case.exported', { name: made.value.name }) });
    } else if (made.error.code !== 'cancelled') toast({ text: errorText(made.error.code) });
  };
  return [running, run];
}
