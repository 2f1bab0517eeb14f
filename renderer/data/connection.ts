import type { Transport } from '../../shared/rpc/wire.ts';

/**
 * What stands between the page and the program: nothing answers at its address (`gone`), something does but does not know this
 * browser (`signedOut`), or it is there and says nothing (`silent`). In the desktop host its core ended and comes back (`restarting`), or
 * does not before somebody asks for it (`stopped`).
 */
export type Trouble = 'gone' | 'signedOut' | 'silent' | 'restarting' | 'stopped';

/** A transport that may break and mend itself. Each listener call returns the function that stops listening. */
export interface Connection extends Transport {
  /** As it is now; null while all is well. */
  readonly trouble: Trouble | null;
  /** Told at each change. While `gone` or `signedOut`, requests wait a few seconds, then fail as `unavailable`. */
  onTrouble(listener: (trouble: Trouble | null) => void): () => void;
  /** Connected again, to a new session: what was open (records) must be opened again. */
  onReconnect(listener: () => void): () => void;
  /** Where the page can ask for a program that is `stopped` to be started. */
  readonly startAgain?: () => void;
}
