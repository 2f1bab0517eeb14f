import type { WaitedFor } from '../../../shared/contract/work.ts';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { NO_PRESS, noting, type Press } from './press.ts';
import type { WorkInput, WorkName, WorkOutput } from './works.ts';

/** How long work reports and stops, and the press it comes from. */
export interface WorkControl extends StepControl {
  readonly press?: Press;
}

/** Where long work is done. */
export interface Work {
  /**
   * Runs long work by name. Aborted, it answers at once and nothing more of it is committed. Fails as the work does; with
   * `work_stopped` when its thread ended before it was done.
   */
  run<N extends WorkName>(name: N, input: WorkInput<N>, control: WorkControl): Promise<WorkOutput<N>>;
  /** What may hold the database just now, in another thread of this program; null when nothing does. */
  readonly writing: WaitedFor | null;
  close(): void;
}

/** A context whose long work runs where it is asked for: in a thread of its own already, or on the command line, where nobody waits. */
export function workHere(ctx: Omit<CoreContext, 'work'>): CoreContext {
  const whole: CoreContext = {
    ...ctx,
    work: {
      run: async <N extends WorkName>(name: N, input: WorkInput<N>, control: WorkControl) => {
        const { runWork } = await import('./works.ts');
        return (await runWork(noting(whole, control.press ?? NO_PRESS), { name, input }, control)) as WorkOutput<N>;
      },
      writing: null,
      close: () => {},
    },
  };
  return whole;
}
