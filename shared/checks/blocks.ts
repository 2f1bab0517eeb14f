import type { Node } from 'prosemirror-model';
import { NO_TEXT, type TextStats, textStats } from '../text/lix.ts';
import { type Span, sentences } from '../text/segment.ts';

export type BlockKind = 'paragraph' | 'item' | 'cell' | 'heading';

interface BlockContext {
  readonly section: string;
  readonly kind: BlockKind;
  /** Inside a block quote: somebody else's words, exempt from checks of wording. */
  readonly quoted: boolean;
  /** Item of a numbered list. */
  readonly numbered: boolean;
  /** Cell of a header row or column. */
  readonly header: boolean;
}

/** The text of a textblock as offsets count it: every inline atom is one character. */
export function blockText(node: Node): string {
  return node.textBetween(0, node.content.size, undefined, (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
  );
}

/**
 * One block of text with what has been worked out about it. It lives as long as its ProseMirror node, which an edit elsewhere
 * does not replace: that is the whole cache of the check engine.
 */
export class TextBlock {
  readonly node: Node;
  readonly context: BlockContext;
  readonly text: string;
  readonly #memo = new Map<unknown, unknown>();

  constructor(node: Node, context: BlockContext) {
    this.node = node;
    this.context = context;
    this.text = blockText(node);
  }

  get id(): string | null {
    return typeof this.node.attrs.id === 'string' ? this.node.attrs.id : null;
  }

  get section(): string {
    return this.context.section;
  }

  /** What `work` makes of this block, made once. The function is the key, so pass the same one each time. */
  memo<T>(work: (block: TextBlock) => T): T {
    if (!this.#memo.has(work)) this.#memo.set(work, work(this));
    return this.#memo.get(work) as T;
  }

  /** Sentences of running text; headings and cells have none. */
  sentences(): readonly Span[] {
    return this.memo(sentencesOf);
  }

  stats(): TextStats {
    return this.memo(statsOf);
  }

  sentenceAt(offset: number): Span {
    return this.sentences().find(({ from, to }) => from <= offset && offset < to) ?? { from: 0, to: this.text.length };
  }
}

function sentencesOf(block: TextBlock): readonly Span[] {
  return isRunning(block) ? sentences(block.text) : [];
}

function statsOf(block: TextBlock): TextStats {
  return isRunning(block) && !block.context.quoted ? textStats(block.text) : NO_TEXT;
}

/** Running text: not a heading and not in a table. */
export function isRunning(block: TextBlock): boolean {
  return block.context.kind === 'paragraph' || block.context.kind === 'item';
}

/** Finds the blocks of a document and keeps each as long as its node lives in the same place. */
export class BlockCache {
  readonly #known = new WeakMap<Node, TextBlock>();

  /** All text blocks in document order. */
  blocks(doc: Node): TextBlock[] {
    const found: TextBlock[] = [];
    doc.forEach((section) => {
      const key = String(section.attrs.key ?? 'unplaced');
      this.#walk(section, { section: key, kind: 'paragraph', quoted: false, numbered: false, header: false }, found);
    });
    return found;
  }

  #walk(parent: Node, context: BlockContext, found: TextBlock[]): void {
    parent.forEach((node) => {
      if (node.isTextblock)
        found.push(this.#block(node, node.type.name === 'heading' ? { ...context, kind: 'heading' } : context));
      else if (!node.isLeaf) this.#walk(node, inside(node, context), found);
    });
  }

  #block(node: Node, context: BlockContext): TextBlock {
    const known = this.#known.get(node);
    if (known && sameContext(known.context, context)) return known;
    const block = new TextBlock(node, context);
    this.#known.set(node, block);
    return block;
  }
}

function inside(node: Node, context: BlockContext): BlockContext {
  switch (node.type.name) {
    case 'blockquote':
      return { ...context, quoted: true };
    case 'bulletList':
      return { ...context, kind: 'item', numbered: false };
    case 'orderedList':
      return { ...context, kind: 'item', numbered: true };
    case 'tableCell':
      return { ...context, kind: 'cell', header: false };
    case 'tableHeader':
      return { ...context, kind: 'cell', header: true };
    default:
      return context;
  }
}

function sameContext(a: BlockContext, b: BlockContext): boolean {
  return (
    a.section === b.section &&
    a.kind === b.kind &&
    a.quoted === b.quoted &&
    a.numbered === b.numbered &&
    a.header === b.header
  );
}
