import type { Failure } from '../../../shared/rpc/result.ts';

/** One file to read, for the reader of that name. */
export interface ReadingOrder {
  readonly name: string;
  readonly input: unknown;
}

export type ReadingAnswer =
  /** `held` is what the thread has of memory by then, in bytes. */
  | { readonly type: 'read'; readonly value: unknown; readonly held: number }
  | { readonly type: 'refused'; readonly failure: Failure }
  /** What no reader expected: the file is refused as damaged, and this is for the log. */
  | { readonly type: 'broken'; readonly what: string };
