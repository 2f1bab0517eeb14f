import type { Node } from 'prosemirror-model';
import type { CaseFields } from '../kinds/case/case.ts';
import { addStats, NO_TEXT, type TextStats } from '../text/lix.ts';
import { sameContext, TextBlock, visitSection } from './blocks.ts';
import { Memo } from './memo.ts';
import { TableView } from './tables.ts';

/** A section with its blocks and tables. It lives as long as its node, so what it keeps is good until someone types in it. */
export class SectionView extends Memo {
  readonly node: Node;
  readonly blocks: readonly TextBlock[];
  readonly tables: readonly TableView[];

  constructor(node: Node, { blocks, tables }: { blocks: readonly TextBlock[]; tables: readonly TableView[] }) {
    super();
    this.node = node;
    this.blocks = blocks;
    this.tables = tables;
  }

  get id(): string | null {
    return typeof this.node.attrs.id === 'string' ? this.node.attrs.id : null;
  }

  get key(): string {
    return String(this.node.attrs.key ?? 'unplaced');
  }

  get heading(): string {
    return String(this.node.attrs.heading ?? '');
  }

  /** All its text, one block a line. */
  get text(): string {
    return this.memo(textOf);
  }

  get stats(): TextStats {
    return this.memo(statsOf);
  }

  get isEmpty(): boolean {
    return this.memo(emptiness);
  }
}

const textOf = (section: SectionView): string => section.blocks.map(({ text }) => text).join('\n');
const statsOf = (section: SectionView): TextStats =>
  section.blocks.reduce((sum, block) => addStats(sum, block.stats()), NO_TEXT);
const emptiness = ({ blocks, node }: SectionView): boolean =>
  blocks.every(({ text }) => text.trim() === '') && !node.children.some(({ type }) => type.name === 'live');

/** A case as checks read it. Made anew for each run from cached sections; everything in it is read-only. */
export interface CaseView {
  readonly fields: CaseFields;
  readonly sections: readonly SectionView[];
  readonly blocks: readonly TextBlock[];
  readonly stats: TextStats;
  /** The first section with one of these keys that holds text. */
  section(...keys: readonly string[]): SectionView | undefined;
}

export function createView(fields: CaseFields, sections: readonly SectionView[]): CaseView {
  return {
    fields,
    sections,
    blocks: sections.flatMap(({ blocks }) => blocks),
    stats: sections.reduce((sum, { stats }) => addStats(sum, stats), NO_TEXT),
    section: (...keys) => sections.find((section) => keys.includes(section.key) && !section.isEmpty),
  };
}

/** What stands before the first section, as far as a head of facts goes: case number, meeting, who has written it. */
export const frontOf = (view: CaseView): readonly TextBlock[] => view.section('unplaced')?.blocks.slice(0, FRONT) ?? [];
/** Blocks. */
const FRONT = 6;

/**
 * Finds the sections and blocks of a document and keeps each as long as its node lives in the same place. A node that stands
 * twice in one document (nodes are values and may be shared) gets a block of its own for each place.
 */
export class BlockCache {
  readonly #sections = new WeakMap<Node, SectionView>();
  readonly #blocks = new WeakMap<Node, TextBlock>();
  readonly #tables = new WeakMap<TextBlock, TableView>();

  /** The sections of a document in order. */
  sections(doc: Node): SectionView[] {
    const taken = new Set<TextBlock>();
    const seen = new Set<Node>();
    // Blocks of untouched sections are theirs before a changed section may look for its own.
    const known = doc.children.map((node) => {
      const section = seen.has(node) ? undefined : this.#sections.get(node);
      seen.add(node);
      for (const block of section?.blocks ?? []) taken.add(block);
      return section;
    });
    return doc.children.map((node, index) => known[index] ?? this.#read(node, taken));
  }

  /** All text blocks in document order. */
  blocks(doc: Node): TextBlock[] {
    return this.sections(doc).flatMap(({ blocks }) => blocks);
  }

  #read(node: Node, taken: Set<TextBlock>): SectionView {
    const blocks: TextBlock[] = [];
    const tables: TableView[] = [];
    let start = 0;
    visitSection(node, {
      block: (child, context) => {
        const known = this.#blocks.get(child);
        const reusable = known && !taken.has(known) && sameContext(known.context, context);
        const block = reusable ? known : new TextBlock(child, context);
        if (!reusable) this.#blocks.set(child, block);
        taken.add(block);
        blocks.push(block);
      },
      table: (child, edge) => {
        if (edge === 'start') start = blocks.length;
        else tables.push(this.#table(child, blocks.slice(start)));
      },
    });
    const section = new SectionView(node, { blocks, tables });
    if (!this.#sections.has(node)) this.#sections.set(node, section);
    return section;
  }

  #table(node: Node, blocks: readonly TextBlock[]): TableView {
    const [first] = blocks;
    const known = first && this.#tables.get(first);
    // Where the same table stands twice, its first block may be that of one place and the others those of another.
    if (known?.node === node && known.blocks.every((block, index) => block === blocks[index])) return known;
    const table = new TableView(node, blocks);
    if (first) this.#tables.set(first, table);
    return table;
  }
}

/** All text blocks of a document in order, headings, list items and cells included; their index is `Finding.block`. */
export function blocksOf(doc: Node): TextBlock[] {
  return new BlockCache().blocks(doc);
}
