/** How long work reports and stops. The CLI passes one that prints, the session one that pushes. */
export interface StepControl {
  readonly signal: AbortSignal;
  progress(value: { done: number; total: number; step: string }): void;
}

/** For callers that neither watch nor cancel. */
export function quiet(): StepControl {
  return { signal: new AbortController().signal, progress: () => {} };
}

/** For callers that can cancel and are told nothing before the end. */
export function watched(signal: AbortSignal): StepControl {
  return { signal, progress: () => {} };
}

/** Lets messages (a cancel among them) in between two steps of long synchronous work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
