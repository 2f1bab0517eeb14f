import type { Node } from 'prosemirror-model';
import type { CaseFields } from '../records/case.ts';
import { addStats, NO_TEXT, type TextStats } from '../text/lix.ts';
import type { TextBlock } from './blocks.ts';
import { type TableView, tablesOf } from './tables.ts';

export interface SectionView {
  readonly key: string;
  readonly heading: string;
  readonly blocks: readonly TextBlock[];
  readonly tables: readonly TableView[];
  /** All its text, one block a line. */
  readonly text: string;
}

/** A case as checks read it. Made anew for each run from cached blocks; everything in it is read-only. */
export interface CaseView {
  readonly fields: CaseFields;
  readonly blocks: readonly TextBlock[];
  readonly sections: readonly SectionView[];
  readonly stats: TextStats;
  /** The first section with one of these keys that holds text. */
  section(...keys: readonly string[]): SectionView | undefined;
}

export function createView(fields: CaseFields, doc: Node, blocks: readonly TextBlock[]): CaseView {
  const sections: SectionView[] = [];
  const byNode = new Map(blocks.map((block) => [block.node, block] as const));
  doc.forEach((node) => {
    sections.push(sectionView(node, byNode));
  });
  return {
    fields,
    blocks,
    sections,
    stats: blocks.reduce((sum, block) => addStats(sum, block.stats()), NO_TEXT),
    section: (...keys) => sections.find(({ key, text }) => keys.includes(key) && text.trim() !== ''),
  };
}

function sectionView(node: Node, byNode: ReadonlyMap<Node, TextBlock>): SectionView {
  const blocks: TextBlock[] = [];
  node.descendants((child) => {
    const block = byNode.get(child);
    if (block) blocks.push(block);
    return !block;
  });
  return {
    key: String(node.attrs.key ?? 'unplaced'),
    heading: String(node.attrs.heading ?? ''),
    blocks,
    tables: tablesOf(node, byNode),
    text: blocks.map(({ text }) => text).join('\n'),
  };
}
