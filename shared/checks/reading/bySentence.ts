import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';

/** What was found in one sentence, in the order of the text, with the sentences on either side. */
export interface InSentence<T> extends Span {
  readonly previous: Span | undefined;
  readonly next: Span | undefined;
  readonly found: readonly T[];
}

/** Sorts what was found in a block by its sentences, in one pass over both: what is asked of a sentence is then asked once. */
export function bySentence<T extends Span>(block: TextBlock, found: readonly T[]): readonly InSentence<T>[] {
  if (found.length === 0) return [];
  const spans = block.sentences();
  const sorted: InSentence<T>[] = [];
  let at = 0;
  for (const [index, { from, to }] of spans.entries()) {
    const first = at;
    while (at < found.length && (found[at]?.from ?? 0) < to) at++;
    if (at > first) {
      sorted.push({ from, to, previous: spans[index - 1], next: spans[index + 1], found: found.slice(first, at) });
    }
  }
  return sorted;
}
