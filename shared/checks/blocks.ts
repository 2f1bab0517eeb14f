import type { Node } from 'prosemirror-model';
import { NO_TEXT, statsBySentence, type TextStats } from '../text/lix.ts';
import { type Span, sentences } from '../text/segment.ts';
import { Memo } from './memo.ts';
import { isActsText, quotedNodes, voiceOf, voiceOfSection } from './voices.ts';

export type BlockKind = 'paragraph' | 'item' | 'cell' | 'heading';

export interface BlockContext {
  /** Key of the section it stands in. */
  readonly section: string;
  readonly kind: BlockKind;
  /** Somebody else's words, exempt from checks of wording: a block quote, or what `voices.ts` knows by the line above it. */
  readonly quoted: boolean;
  /** Item of a numbered list. */
  readonly numbered: boolean;
  /** Cell of a header row or column. */
  readonly header: boolean;
}

/** Spaces that Word and the web put between a number and its unit: to a reader, and so to a rule, they are spaces. */
const HARD_SPACE = /[\u00a0\u2007\u202f]/g;

/** The text of a textblock as offsets count it: every inline atom is one character, and hard spaces are ordinary ones. */
export function blockText(node: Node): string {
  const text = node.textBetween(0, node.content.size, undefined, (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
  );
  return text.replace(HARD_SPACE, ' ');
}

/**
 * One block of text with what has been worked out about it. It lives as long as its ProseMirror node, which an edit elsewhere
 * does not replace: that is the cache of the check engine.
 */
export class TextBlock extends Memo {
  readonly node: Node;
  readonly context: BlockContext;
  readonly text: string;
  /** In small letters, which a pattern without the `i` flag reads several times faster. As long as the text itself, so that offsets agree. */
  readonly lower: string;

  constructor(node: Node, context: BlockContext) {
    super();
    this.node = node;
    this.context = context;
    this.text = blockText(node);
    const lower = this.text.toLowerCase();
    this.lower = lower.length === this.text.length ? lower : this.text;
  }

  get id(): string | null {
    return typeof this.node.attrs.id === 'string' ? this.node.attrs.id : null;
  }

  get section(): string {
    return this.context.section;
  }

  /** Where formulas stand: no words of anybody's, so nothing is said of their wording. */
  formulas(): readonly Span[] {
    return this.memo(formulasOf);
  }

  /** The text as it is read aloud, as long as the text itself: a formula is one short word in it, whatever stands in it. */
  prose(): string {
    return this.memo(proseOf);
  }

  /** Sentences of running text; headings and cells have none. One without end is cut into pieces. */
  sentences(): readonly Span[] {
    return this.memo(sentencesOf);
  }

  /** Counts for LIX: of running text, quotations left out. */
  stats(): TextStats {
    return this.memo(statsOf);
  }

  /** The sentence an offset stands in; what stands around it, which is nearly always the whole block, when it stands between two. */
  sentenceAt(offset: number): Span {
    return (
      this.sentences()[this.sentenceIndexAt(offset)] ?? {
        from: Math.max(0, offset - LONGEST_SENTENCE),
        to: Math.min(this.text.length, offset + LONGEST_SENTENCE),
      }
    );
  }

  /** Which of its sentences an offset stands in, by halving: a block may be asked for each of a thousand finds. -1 between two. */
  sentenceIndexAt(offset: number): number {
    const spans = this.sentences();
    let [low, high] = [0, spans.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { from = 0, to = 0 } = spans[middle] ?? {};
      if (offset < from) high = middle - 1;
      else if (offset >= to) low = middle + 1;
      else return middle;
    }
    return -1;
  }
}

function formulasOf({ node }: TextBlock): readonly Span[] {
  const found: Span[] = [];
  node.forEach(({ marks, nodeSize }, from) => {
    if (marks.some(({ type }) => type.name === 'formula')) found.push({ from, to: from + nodeSize });
  });
  return found;
}

/** Figures are a word of no letters, so that it is never a long one. */
function proseOf(block: TextBlock): string {
  return block
    .formulas()
    .reduce((text, { from, to }) => text.slice(0, from) + '0'.repeat(to - from) + text.slice(to), block.text);
}

/** Letters: nobody writes a longer sentence, and what rules look for around a word must not grow with the text. */
const LONGEST_SENTENCE = 1500;

const wholeSentences = (block: TextBlock): readonly Span[] => (isRunning(block) ? sentences(block.prose()) : []);

function sentencesOf(block: TextBlock): readonly Span[] {
  const whole = block.memo(wholeSentences);
  const isLong = whole.some(({ from, to }) => to - from > LONGEST_SENTENCE);
  return isLong ? whole.flatMap((span) => inPieces(span, block.text)) : whole;
}

/** A run of words without an end, cut at its spaces. */
function inPieces({ from, to }: Span, text: string): readonly Span[] {
  const pieces: Span[] = [];
  let start = from;
  while (to - start > LONGEST_SENTENCE) {
    const space = text.lastIndexOf(' ', start + LONGEST_SENTENCE);
    const end = space > start ? space : start + LONGEST_SENTENCE;
    pieces.push({ from: start, to: end });
    start = text[end] === ' ' ? end + 1 : end;
  }
  return [...pieces, { from: start, to }];
}

function statsOf(block: TextBlock): TextStats {
  return isRunning(block) && !block.context.quoted
    ? statsBySentence(block.prose(), block.memo(wholeSentences))
    : NO_TEXT;
}

/** Running text: not a heading and not in a table. */
export function isRunning(block: TextBlock): boolean {
  return block.context.kind === 'paragraph' || block.context.kind === 'item';
}

/** A textblock of a section with the context it stands in, or the beginning and end of a table. */
export interface Visitor {
  block(node: Node, context: BlockContext): void;
  table(node: Node, edge: 'start' | 'end'): void;
}

/** Walks a section in document order. A table inside a table's cell belongs to the outer one. */
export function visitSection(section: Node, visitor: Visitor): void {
  const key = String(section.attrs.key ?? 'unplaced');
  const own: BlockContext = { section: key, kind: 'paragraph', quoted: false, numbered: false, header: false };
  let voice = voiceOfSection(String(section.attrs.heading ?? ''));
  const spoken = quotedNodes(section);
  section.forEach((node) => {
    voice = voiceOf(node, voice);
    const isOwn = voice === null && !spoken.has(node) && !isActsText(node);
    visit(node, isOwn ? own : { ...own, quoted: true }, visitor);
  });
}

function visit(node: Node, context: BlockContext, visitor: Visitor): void {
  if (node.isTextblock) {
    visitor.block(node, node.type.name === 'heading' ? { ...context, kind: 'heading' } : context);
  } else if (!node.isLeaf) {
    const outermost = node.type.name === 'table' && context.kind !== 'cell';
    if (outermost) visitor.table(node, 'start');
    const within = inside(node, context);
    node.forEach((child) => {
      visit(child, within, visitor);
    });
    if (outermost) visitor.table(node, 'end');
  }
}

function inside(node: Node, context: BlockContext): BlockContext {
  switch (node.type.name) {
    case 'blockquote':
      return { ...context, quoted: true };
    case 'bulletList':
      return context.kind === 'cell' ? context : { ...context, kind: 'item', numbered: false };
    case 'orderedList':
      return context.kind === 'cell' ? context : { ...context, kind: 'item', numbered: true };
    case 'tableCell':
      return { ...context, kind: 'cell', header: false };
    case 'tableHeader':
      return { ...context, kind: 'cell', header: true };
    default:
      return context;
  }
}

export function sameContext(a: BlockContext, b: BlockContext): boolean {
  return (
    a.section === b.section &&
    a.kind === b.kind &&
    a.quoted === b.quoted &&
    a.numbered === b.numbered &&
    a.header === b.header
  );
}
