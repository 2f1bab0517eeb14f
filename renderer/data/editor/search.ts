import type { Node } from '@tiptap/pm/model';
import { blockText } from '../../../shared/checks/blocks.ts';

export interface Query {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

export interface Match {
  readonly from: number;
  readonly to: number;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Every place the text stands, within blocks; overlapping ones count once. */
export function findMatches(doc: Node, query: Query): Match[] {
  const found: Match[] = [];
  if (query.text === '') return found;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const at of placesIn(blockText(node), query))
      found.push({ from: pos + 1 + at, to: pos + 1 + at + query.text.length });
    return false;
  });
  return found;
}

/** Offsets of the text in one block. */
export function placesIn(content: string, { text, matchCase, wholeWord }: Query): number[] {
  // A letter whose small form is longer would shift every offset after it.
  const fold = (value: string) =>
    matchCase || value.toLowerCase().length !== value.length ? value : value.toLowerCase();
  const where = fold(content);
  const what = fold(text);
  const found: number[] = [];
  for (let at = where.indexOf(what); at !== -1; ) {
    const taken = !wholeWord || standsAlone(content, at, at + what.length);
    if (taken) found.push(at);
    at = where.indexOf(what, at + (taken ? what.length : 1));
  }
  return found;
}

function standsAlone(content: string, from: number, to: number): boolean {
  const inWord = (left: string, right: string) => LETTER.test(left) && LETTER.test(right);
  return !inWord(content.charAt(from - 1), content.charAt(from)) && !inWord(content.charAt(to - 1), content.charAt(to));
}
