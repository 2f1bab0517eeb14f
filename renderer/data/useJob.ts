import { useCallback, useState } from 'react';
import type { Result } from '../../shared/rpc/result.ts';
import type { RunningJob } from '../../shared/rpc/types.ts';

/** What every job of the contract tells while it runs. */
interface Steps {
  readonly done: number;
  readonly total: number;
  readonly step: string;
}

export interface JobView {
  /** What it is doing now; empty until it has said. */
  readonly step: string;
  /** From 0 to 1, or null while the length is unknown. */
  readonly share: number | null;
  readonly cancel: () => void;
}

interface Jobs {
  /** Null when nothing runs. */
  readonly running: JobView | null;
  /** Runs one job; its end, good or bad, is the answer. */
  run<O>(job: RunningJob<O, Steps>): Promise<Result<O>>;
}

/** Follows a long job for a view: progress, cancel, end. */
export function useJob(): Jobs {
  const [running, setRunning] = useState<JobView | null>(null);
  const run = useCallback(async <O>(job: RunningJob<O, Steps>): Promise<Result<O>> => {
    setRunning({ step: '', share: null, cancel: job.cancel });
    job.onProgress(({ done, total, step }) =>
      setRunning({ step, share: total > 0 ? done / total : null, cancel: job.cancel }),
    );
    const result = await job.result;
    setRunning(null);
    return result;
  }, []);
  return { running, run };
}
