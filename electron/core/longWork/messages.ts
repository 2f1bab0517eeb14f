import type { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import type { Failure } from '../../../shared/rpc/result.ts';
import type { AppEvent } from '../context.ts';
import type { Transfer } from '../files/transfers.ts';
import type { DataKey } from '../keys/dataKey.ts';
import type { Press } from './press.ts';

/** What the thread of long work stands on; it opens the same data folder by a connection of its own. */
export interface WorkPlace {
  readonly dataDir: string;
  readonly host: 'desktop' | 'browser' | 'cli';
  readonly key: DataKey | null;
}

export interface WorkOrder {
  readonly type: 'start';
  readonly name: string;
  readonly input: unknown;
  readonly press: Press;
  /** What the program's clock says, milliseconds since 1970. */
  readonly at: number;
  readonly transfers: readonly (readonly [TransferId, Transfer])[];
  /** One 32-bit number, a `GATE`. */
  readonly gate: SharedArrayBuffer;
}

export type ToWork = WorkOrder | { readonly type: 'cancel' };

/** Who comes first decides: work that is cancelled commits no more, and work that commits is cancelled after. */
export const GATE = { open: 0, committing: 1, cancelled: 2 } as const;

/** One transaction of long work. */
export interface Commit {
  readonly events: readonly AppEvent[];
  /** The place in the log of each record before and after. */
  readonly records: readonly { readonly id: RecordId; readonly from: number; readonly to: number }[];
}

export type FromWork =
  | { readonly type: 'progress'; readonly value: { done: number; total: number; step: string } }
  /** Sent before the commit, so that a thread that dies in between leaves word of what it may have done. */
  | { readonly type: 'committing'; readonly commit: Commit }
  | { readonly type: 'committed' }
  | { readonly type: 'undone' }
  | { readonly type: 'log'; readonly line: string }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly failure: Failure }
  /** What nobody expected, for the log. */
  | { readonly type: 'broken'; readonly what: string };
