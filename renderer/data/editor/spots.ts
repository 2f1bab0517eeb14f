import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import type { Finding } from '../../../shared/checks/types.ts';
import { blockStarts, type Placed, rangeOf } from './findingsPlugin.ts';
import { sectionStart } from './places.ts';

/** Where in the text a finding is gone to. */
export interface Spot {
  readonly placed: Placed;
  readonly from: number;
  readonly to: number;
}

/** In the order of the text; those about the whole case have no place. */
export function spotsOf(doc: Node, placed: readonly Placed[]): Spot[] {
  const starts = blockStarts(doc);
  return placed.flatMap((one) => spotIn(doc, one, starts) ?? []).sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Its words, the block it is about where that holds none, or the beginning of its section; null when it is about the whole case. */
export function spotOf(doc: Node, placed: Placed): Spot | null {
  return spotIn(doc, placed, blockStarts(doc));
}

function spotIn(doc: Node, placed: Placed, starts: readonly number[]): Spot | null {
  const range = rangeOf(placed.finding, starts) ?? blockRange(doc, placed.finding);
  if (range) return { placed, ...range };
  const { section } = placed.finding;
  const start = section === null ? null : sectionStart(doc, section);
  return start === null ? null : { placed, from: start, to: start };
}

function blockRange(doc: Node, { block, blockId }: Finding): { from: number; to: number } | null {
  if (block !== -1 || blockId === null) return null;
  const found: { from: number; to: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.attrs.id === blockId) found.push({ from: pos, to: pos + node.nodeSize });
    return found.length === 0 && !node.isTextblock;
  });
  return found[0] ?? null;
}

/** What is selected when one goes there: the words, or the picture. */
export function selectionAt(doc: Node, { from, to }: Pick<Spot, 'from' | 'to'>): Selection {
  return doc.nodeAt(from)?.type.name === 'image'
    ? NodeSelection.create(doc, from)
    : TextSelection.create(doc, from, to);
}

export interface Standing {
  readonly from: number;
  readonly to: number;
  /** Key of the finding gone to last; several findings may share a place. */
  readonly last: string | null;
}

/** The next after the cursor (1), or the last before it (-1); round the ends. */
export function stepFrom(spots: readonly Spot[], { from, to, last }: Standing, direction: 1 | -1): Spot | undefined {
  const here = spots.findIndex((spot) => spot.placed.key === last && spot.from === from && spot.to === to);
  const ahead = here === -1 ? spots.find((spot) => spot.from >= from) : spots[here + 1];
  const behind = here === -1 ? spots.findLast((spot) => spot.from < from) : spots[here - 1];
  return direction === 1 ? (ahead ?? spots[0]) : (behind ?? spots.at(-1));
}

/** The first whose words the cursor stands in. */
export function spotUnder(spots: readonly Spot[], pos: number): Spot | undefined {
  return spots.find((spot) => spot.from <= pos && pos <= spot.to);
}
