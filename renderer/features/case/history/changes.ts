import type { Node } from '@tiptap/pm/model';
import { StepMap } from '@tiptap/pm/transform';
import { ChangeSet, simplifyChanges } from 'prosemirror-changeset';

/** A place that differs: `A` in the old document, `B` in the new one. */
export interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

interface Unit {
  readonly key: string;
  readonly node: Node;
  readonly from: number;
  readonly to: number;
  readonly section: number;
}

/**
 * Where two versions of a case differ, in the order of the text and by whole words. Blocks are paired by their stable ids first, so
 * a moved or rewritten paragraph does not disturb its neighbours and a hundred pages cost only the blocks that changed.
 */
export function changesBetween(old: Node, now: Node): readonly Change[] {
  const ranges = differingRanges(old, now);
  if (ranges.length === 0) return [];
  const set = ChangeSet.create(old).addSteps(now, [new StepMap(ranges)], null);
  return simplifyChanges([...set.changes], now);
}

/** Triples of start, length in the old document and length in the new one. */
function differingRanges(old: Node, now: Node): number[] {
  const ranges: number[] = [];
  const left = units(old);
  const right = units(now);
  let end = { a: 0, b: 0, indexA: -1, indexB: -1 };
  const close = (a: number, b: number) => ranges.push(end.a, a - end.a, b - end.b);
  for (const [indexA, indexB] of pairs(left, right)) {
    const a = left[indexA];
    const b = right[indexB];
    if (!a || !b) continue;
    const adjacent = indexA === end.indexA + 1 && indexB === end.indexB + 1;
    const crossed = a.section - (left[end.indexA]?.section ?? 0) === b.section - (right[end.indexB]?.section ?? 0);
    if (!adjacent || !crossed) close(a.from, b.from);
    end = { a: a.from, b: b.from, indexA, indexB };
    if (!a.node.eq(b.node)) close(a.to, b.to);
    end = { a: a.to, b: b.to, indexA, indexB };
  }
  const sameEnd =
    end.indexA === left.length - 1 && end.indexB === right.length - 1 && old.childCount === now.childCount;
  if (!sameEnd) close(old.content.size, now.content.size);
  return ranges;
}

/** The blocks directly in sections, each with the id it, or the first block in it, carries. */
function units(doc: Node): Unit[] {
  const found: Unit[] = [];
  doc.forEach((section, offset, index) => {
    section.forEach((node, at) => {
      const from = offset + 1 + at;
      found.push({
        key: `${node.type.name} ${idIn(node) ?? `${index}.${found.length}`}`,
        node,
        from,
        to: from + node.nodeSize,
        section: index,
      });
    });
  });
  return found;
}

function idIn(node: Node): string | null {
  if (typeof node.attrs.id === 'string') return node.attrs.id;
  for (const child of node.children) {
    const id = idIn(child);
    if (id) return id;
  }
  return null;
}

/** The longest row of blocks that stand in the same order on both sides, as pairs of indexes. */
function pairs(left: readonly Unit[], right: readonly Unit[]): (readonly [number, number])[] {
  const places = new Map(right.map(({ key }, index) => [key, index] as const));
  const both = left.flatMap(({ key }, index) => {
    const place = places.get(key);
    return place === undefined ? [] : [[index, place] as const];
  });
  return longestRising(both);
}

/** Patience sorting: the longest subsequence whose second members rise. */
function longestRising(both: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  both.forEach(([, place], index) => {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((both[tails[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const row: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const pair = both[at];
    if (pair) row.push(pair);
  }
  return row.reverse();
}
