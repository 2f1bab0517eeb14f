import { append } from '../append.ts';
import type { Findings } from './findings.ts';
import { attributeWords, strayWords } from './text.ts';
import { childrenOf, type XmlElement } from './xml.ts';

/**
 * The last look over a story that has been read: words that no reader took, in whatever element they stand, are told. So nothing is
 * dropped untold that this program has never heard of.
 */
export function sweep(root: XmlElement, found: Findings): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (found.isTaken(node)) continue;
    const known = found.isMarked(node) ? attributeWords(node) : [];
    for (const text of strayWords(node)) if (!known.includes(text)) found.tell('rest', text);
    append(open, childrenOf(node).toReversed());
  }
}
