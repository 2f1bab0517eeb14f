import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { paragraphOf, splitLines, textOf, trimInline } from './inline.ts';

/** *At 2)* is one mark. */
const POINT = /(?:^|\s)(?:at\s+)?(\d{1,2})[.)]\s+(?=\p{L}|$)/giu;

/**
 * `… indstiller, at Kommunalbestyrelsen 1. vælger A, 2. giver B` in one paragraph becomes a paragraph and a numbered list:
 * points are voted on one by one; lines that each begin with *at* or a letter become a list that keeps them. Only when the numbers run from 1 without a gap; `den 3. marts` alone opens nothing.
 */
export function openPoints(block: DocJson, newId: () => string): DocJson[] {
  if (block.type !== 'paragraph') return [block];
  const lines = splitLines(block, newId);
  const first = lines.findIndex(isPoint);
  const cuts = findCuts(block.content ?? []);
  // Lines that hold several points each are parted by the numbers.
  const isByLine = cuts.length <= lines.length - first;
  if (first >= 0 && isByLine && lines.length - first > 1 && lines.slice(first).every(isPoint)) {
    const items = lines.slice(first).map((line) => ({ type: 'listItem', content: [line] }));
    return [...lines.slice(0, first), { type: 'bulletList', content: items }];
  }
  if (cuts.length < 2) return [block];
  const pieces = cut(block.content ?? [], cuts);
  const [lead = [], ...points] = pieces.map(trimInline);
  const list: DocJson = {
    type: 'orderedList',
    attrs: { start: 1, type: null },
    content: points.map((inline) => ({ type: 'listItem', content: [paragraphOf(inline, newId())] })),
  };
  return lead.length > 0 ? [paragraphOf(lead, String(block.attrs?.id ?? newId())), list] : [list];
}

/** *at dagsordenen godkendes,* or *b) godkender planen* on a line of its own. */
const isPoint = (line: DocJson): boolean => /^(?:at\s|[a-h][.)]\s)/iu.test(textOf(line).trim());

interface Cut {
  readonly node: number;
  readonly from: number;
  readonly to: number;
}

function findCuts(inline: readonly DocJson[]): Cut[] {
  const cuts: Cut[] = [];
  for (const [node, { text }] of inline.entries()) {
    for (const match of (text ?? '').matchAll(POINT)) {
      if (Number(match[1]) === cuts.length + 1)
        cuts.push({ node, from: match.index, to: match.index + match[0].length });
    }
  }
  return cuts;
}

function cut(inline: readonly DocJson[], cuts: readonly Cut[]): DocJson[][] {
  const pieces: DocJson[][] = [[]];
  for (const [index, node] of inline.entries()) {
    const own = cuts.filter((entry) => entry.node === index);
    let from = 0;
    for (const entry of own) {
      add(pieces, node, node.text?.slice(from, entry.from));
      pieces.push([]);
      from = entry.to;
    }
    add(pieces, node, node.text?.slice(from));
  }
  return pieces;
}

function add(pieces: DocJson[][], node: DocJson, text: string | undefined): void {
  if (node.text === undefined) pieces.at(-1)?.push(node);
  else if (text) pieces.at(-1)?.push({ ...node, text });
}
