import { useState } from 'react';
import type { SavedTransfer } from '../../shared/contract/files.ts';
import type { RunningJob } from '../../shared/rpc/types.ts';
import { useErrorText } from '../words/useErrorText.ts';
import { useTell } from '../words/useTell.ts';
import { useHandOver } from './useHandOver.ts';

export interface RunningFile {
  readonly step: string;
  /** From 0 to 1; null before the first step is known. */
  readonly share: number | null;
  readonly cancel: () => void;
}

type FileJob = RunningJob<SavedTransfer, { readonly done: number; readonly total: number; readonly step: string }>;

/** Makes a file in the core and hands it over; the one under way, or null, and how to begin with a job that was just started. */
export function useMadeFile(): readonly [RunningFile | null, (job: FileJob) => Promise<void>] {
  const handOver = useHandOver();
  const tell = useTell();
  const errorText = useErrorText();
  const [running, setRunning] = useState<RunningFile | null>(null);
  const run = async ({ cancel, onProgress, result }: FileJob) => {
    setRunning({ step: '', share: null, cancel });
    onProgress(({ done, total, step }) => setRunning({ step, share: done / total, cancel }));
    const made = await result;
    setRunning(null);
    if (made.ok) handOver(made.value);
    else if (made.error.code !== 'cancelled') tell(errorText(made.error));
  };
  return [running, run];
}
