import type { Findings } from './findings.ts';
import { attributeWords, ownText } from './text.ts';
import { childrenOf, type XmlElement } from './xml.ts';

/** Numbers that say where a drawing stands, and data of programs. */
const PLUMBING =
  /(?:^|:)(?:posOffset|align|pct\w+|fldData|binData|LinkType|LockedField|FieldCodes|instrText|delInstrText)$/;

/**
 * The last look over a story that has been read: words that no reader took, in whatever element they stand, are told. So nothing is
 * dropped untold that this program has never heard of.
 */
export function sweep(root: XmlElement, found: Findings): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (found.isTaken(node) || PLUMBING.test(node.name)) continue;
    for (const text of [ownText(node), ...attributeWords(node)]) {
      const said = text.replaceAll(/\s+/g, ' ').trim();
      if (said !== '') found.tell('rest', said);
    }
    open.push(...childrenOf(node).toReversed());
  }
}
