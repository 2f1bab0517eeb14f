import type { Node } from '@tiptap/pm/model';

export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'inserted' | 'deleted';
}

interface Range {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

const BREAK = '\n';
const textBetween = (doc: Node, from: number, to: number): string => doc.textBetween(from, to, BREAK, ' ');

/** The text of both documents as paragraphs of pieces: what stayed, what came, what went. */
export function describeChanges(old: Node, now: Node, changes: readonly Range[]): Piece[][] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    pieces.push({ kind: 'same', text: textBetween(old, at, fromA) });
    pieces.push({ kind: 'deleted', text: textBetween(old, fromA, toA) });
    pieces.push({ kind: 'inserted', text: textBetween(now, fromB, toB) });
    at = toA;
  }
  pieces.push({ kind: 'same', text: textBetween(old, at, old.content.size) });
  return paragraphs(pieces);
}

function paragraphs(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [[]];
  for (const { text, kind } of pieces) {
    for (const [index, part] of text.split(BREAK).entries()) {
      if (index > 0) rows.push([]);
      if (part) rows.at(-1)?.push({ text: part, kind });
    }
  }
  return rows.filter((row) => row.length > 0);
}
