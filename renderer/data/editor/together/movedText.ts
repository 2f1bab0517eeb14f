import type { Node } from 'prosemirror-model';

/** The letters of a block on both sides of a place in it. Whatever is not a letter counts as one. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** More than this says no more about where a place is. */
const REACH = 200;
const NOT_A_LETTER = '\ufffc';

/** What surrounds `pos`, or null where no text can stand. */
export function around(doc: Node, pos: number): Around | null {
  const { parent, parentOffset } = doc.resolve(pos);
  if (!parent.isTextblock) return null;
  const text = lettersOf(parent);
  return { before: text.slice(0, parentOffset).slice(-REACH), after: text.slice(parentOffset).slice(0, REACH) };
}

/** The part of `next` outside which both documents are equal, or null when they are equal all through. */
export function changedRange(old: Node, next: Node): Range | null {
  const from = old.content.findDiffStart(next.content);
  const end = old.content.findDiffEnd(next.content);
  return from === null || !end ? null : { from, to: Math.max(from, end.b) };
}

/**
 * The place in the changed part of `doc` that has the same surroundings: a paragraph split, joined or moved by somebody is deleted
 * and written anew as far as Yjs knows. Null unless there is one best place whose block holds `around` on both sides, each to its
 * end or to the end of the block.
 */
export function findMoved(doc: Node, { from, to }: Range, text: Around): number | null {
  const found: { pos: number; score: number }[] = [];
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, pos) => {
    if (!node.isTextblock) return true;
    const letters = lettersOf(node);
    for (let offset = 0; offset <= letters.length; offset += 1) {
      const score = scoreAt(letters, offset, text);
      if (score > 0) found.push({ pos: pos + 1 + offset, score });
    }
    return false;
  });
  const best = Math.max(0, ...found.map(({ score }) => score));
  const places = found.filter(({ score }) => score === best);
  return places.length === 1 ? (places[0]?.pos ?? null) : null;
}

/** How many letters agree around `offset`; 0 when they part before `text` or the block ends. */
function scoreAt(letters: string, offset: number, { before, after }: Around): number {
  const left = Math.min(offset, before.length);
  const right = Math.min(letters.length - offset, after.length);
  const agrees =
    letters.slice(offset - left, offset) === before.slice(before.length - left) &&
    letters.slice(offset, offset + right) === after.slice(0, right);
  return agrees ? left + right : 0;
}

function lettersOf(block: Node): string {
  return block.textBetween(0, block.content.size, NOT_A_LETTER, NOT_A_LETTER);
}
