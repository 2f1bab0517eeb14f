import { type ChildNode, type Element, isElement, isText } from '../htmlTree.ts';
import type { ListLabel } from './numbering.ts';
import { adopt, el } from './tree.ts';

/** One paragraph, ready for the tree. */
export interface Line {
  readonly kind: 'line';
  /** `p`, or `h1` to `h6`. */
  readonly tag: string;
  readonly isQuote: boolean;
  readonly list: { readonly depth: number; readonly label: ListLabel | 'bullet' } | null;
  readonly content: readonly ChildNode[];
}
/** A table, or the blocks of an embedded page. */
export interface Block {
  readonly kind: 'block';
  readonly node: ChildNode;
}
export type Item = Line | Block;

/** Texts of sources by the element that stands where they are referred to. */
export type SourceTexts = ReadonlyMap<Element, string>;
export const SOURCE = 'source-reference';

/**
 * Items as the tree a page would have: numbered and bulleted paragraphs in lists, quotations together. `onlyLast` is told each label of
 * several parts of which a list shows the last one only.
 */
export function treeOf(items: readonly Item[], onlyLast: (label: string) => void = () => {}): ChildNode[] {
  const builder = new TreeBuilder(onlyLast);
  for (const item of items) builder.add(item);
  return builder.nodes;
}

interface OpenList {
  readonly depth: number;
  readonly key: string;
  readonly items: Element;
  /** The label of its last item, as a case shows it; empty for a bullet. */
  shown: string;
}

class TreeBuilder {
  readonly nodes: ChildNode[] = [];
  readonly #onlyLast: (label: string) => void;
  #lists: OpenList[] = [];
  #quote: Element | null = null;

  constructor(onlyLast: (label: string) => void) {
    this.#onlyLast = onlyLast;
  }

  add(item: Item): void {
    if (item.kind === 'line' && !isShown(item.content)) return;
    if (item.kind === 'line' && item.list) {
      this.#quote = null;
      this.#listed(item, item.list);
      return;
    }
    this.#lists = [];
    const node = item.kind === 'block' ? item.node : el(item.tag, {}, item.content);
    if (item.kind === 'line' && item.isQuote) {
      this.#quote ??= this.#push(el('blockquote', {}));
      adopt(this.#quote, node);
    } else {
      this.#quote = null;
      this.nodes.push(node);
    }
  }

  #push(element: Element): Element {
    this.nodes.push(element);
    return element;
  }

  #listed({ content }: Line, { depth, label }: NonNullable<Line['list']>): void {
    while ((this.#lists.at(-1)?.depth ?? -1) > depth) this.#lists.pop();
    const type = this.#typeOf(depth, label);
    const key = label === 'bullet' ? 'ul' : `ol ${type ?? ''}`;
    const current = this.#lists.at(-1);
    if (current?.depth === depth && current.key !== key) this.#lists.pop();
    const open = this.#lists.at(-1);
    const list = open?.depth === depth ? open : this.#begin(depth, key, { label, type });
    list.shown = label === 'bullet' ? '' : shownLabel(label);
    adopt(list.items, el('li', label === 'bullet' ? {} : { value: String(label.number) }, [el('p', {}, content)]));
  }

  /** A deeper list stands in the last item of the one around it. */
  #begin(
    depth: number,
    key: string,
    { label, type }: { readonly label: ListLabel | 'bullet'; readonly type: string | null },
  ): OpenList {
    const items =
      label === 'bullet' ? el('ul', {}) : el('ol', { start: String(label.number), ...(type === null ? {} : { type }) });
    const around = this.#lists.at(-1)?.items.childNodes.at(-1);
    if (around && isElement(around)) adopt(around, items);
    else this.nodes.push(items);
    const list = { depth, key, items, shown: '' };
    this.#lists.push(list);
    return list;
  }

  /** *1.1* in the item 1 is a list that shows the number of the item around it before its own. */
  #typeOf(depth: number, label: ListLabel | 'bullet'): string | null {
    if (label === 'bullet') return null;
    if (label.carried !== 'levels') return label.type;
    const around = this.#lists.findLast((list) => list.depth < depth);
    if (label.type === null && around && shownLabel(label) === `${around.shown}.${label.number}`) return '1.1';
    this.#onlyLast(label.text);
    return label.type;
  }
}

const shownLabel = ({ text }: ListLabel): string => text.replace(/[.):]+$/u, '');

/** True when there is anything to see: a paragraph of blanks is none. */
export const isShown = (nodes: readonly ChildNode[]): boolean =>
  nodes.some((node) => {
    if (isText(node)) return node.value.trim() !== '';
    return isElement(node) && (/^(?:img|input|source-reference)$/.test(node.tagName) || isShown(node.childNodes));
  });

/** Items as lines of plain text, with the labels of their lists; for what becomes a source, a comment or a note of the import. */
export function linesOf(items: readonly Item[], sources: SourceTexts): string {
  return items
    .map((item) => {
      if (item.kind === 'block') return wordsOf([item.node], sources);
      const label = item.list && item.list.label !== 'bullet' ? `${item.list.label.text} ` : '';
      return label + wordsOf(item.content, sources);
    })
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const APART = /^(?:p|li|td|th|tr|br|h[1-6]|div)$/;

/** All words below, descriptions of pictures and sources among them. */
export function wordsOf(nodes: readonly ChildNode[], sources: SourceTexts): string {
  return nodes
    .map((node): string => {
      if (isText(node)) return node.value;
      if (!isElement(node)) return '';
      const source = sources.get(node);
      if (source !== undefined) return ` (${source}) `;
      if (node.tagName === 'input') return node.attrs.some(({ name }) => name === 'checked') ? '☒ ' : '☐ ';
      const alt = node.tagName === 'img' ? (node.attrs.find(({ name }) => name === 'alt')?.value ?? '') : '';
      const inner = `${alt}${wordsOf(node.childNodes, sources)}`;
      return APART.test(node.tagName) || alt !== '' ? ` ${inner} ` : inner;
    })
    .join('');
}
