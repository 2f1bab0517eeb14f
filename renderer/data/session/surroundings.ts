import { browserStore, type KeptStore } from '../kept.ts';
import { PAGE_CIPHER } from '../keptCipher.ts';
import { afterPaint } from './afterPaint.ts';

/** What a session needs of the page it lives in. Each listener call returns the function that stops listening. */
export interface Surroundings {
  /** Names this window among those of the same browser. */
  readonly window: string;
  readonly kept: KeptStore;
  /** The person looks elsewhere, or the page is about to go: now is the time to send what waits. */
  onAway(listener: () => void): () => void;
  /** The page is asked to go; it is held back, with the browser's question, when the answer is `stay`. */
  onLeaving(mayGo: () => 'go' | 'stay'): () => void;
  /** Runs it when what has been done so far stands on the screen. */
  afterPaint(work: () => void): void;
  /** Milliseconds since some moment, to measure how long work has held the page up. */
  now(): number;
}

/** The page itself. */
export const PAGE: Surroundings = {
  window: crypto.randomUUID(),
  kept: browserStore(PAGE_CIPHER),
  onAway(listener) {
    window.addEventListener('pagehide', listener);
    window.addEventListener('blur', listener);
    document.addEventListener('visibilitychange', listener);
    return () => {
      window.removeEventListener('pagehide', listener);
      window.removeEventListener('blur', listener);
      document.removeEventListener('visibilitychange', listener);
    };
  },
  onLeaving(mayGo) {
    const ask = (event: BeforeUnloadEvent) => {
      if (mayGo() === 'stay') event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  },
  afterPaint: (work) => void afterPaint(work),
  now: () => performance.now(),
};
