import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { DocJson } from '../../../shared/records/case.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type Mark = NonNullable<DocJson['marks']>[number];

/** Text inside these is not content. Everything else not listed below is walked through: only known elements become nodes. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'select',
  'textarea',
  'button',
  'nav',
]);
const MARKS: Readonly<Record<string, string>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  s: 'strike',
  del: 'strike',
  sub: 'subscript',
  sup: 'superscript',
};
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'li',
  'dd',
  'dt',
  'dl',
  'figure',
  'figcaption',
  'address',
  'pre',
  'body',
  'html',
  'details',
  'summary',
  'aside',
  'form',
  'fieldset',
  'center',
]);
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;

interface Reading {
  readonly newId: () => string;
  /** Texts of footnotes by the id their references point to. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * HTML as blocks of `caseSchema`. Safe by construction: it builds nodes of the schema from the parsed tree, so nothing in the
 * input can become anything else. Styles, scripts, forms and remote pictures are not read; text is always kept.
 */
export function blocksOfHtml(html: string, newId: () => string): DocJson[] {
  const document = parse(html);
  const notes = new Map<string, string>();
  collectNotes(document.childNodes, notes);
  return new BlockBuilder({ newId, notes }).build(document.childNodes);
}

class BlockBuilder {
  readonly #reading: Reading;
  #blocks: DocJson[] = [];
  #inline: DocJson[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  build(nodes: readonly ChildNode[]): DocJson[] {
    for (const node of nodes) this.#node(node, []);
    this.#flush();
    return this.#blocks;
  }

  #node(node: ChildNode, marks: readonly Mark[]): void {
    if (node.nodeName === '#text') this.#text((node as DefaultTreeAdapterTypes.TextNode).value, marks);
    else if ('tagName' in node && !SKIPPED.has(node.tagName) && !isNoteList(node)) this.#element(node, marks);
  }

  #element(node: Element, marks: readonly Mark[]): void {
    const tag = node.tagName;
    const heading = /^h([1-6])$/.exec(tag)?.[1];
    if (heading) this.#heading(node, Number(heading));
    else if (tag === 'ul' || tag === 'ol') this.#push(this.#list(node));
    else if (tag === 'table') this.#push(this.#table(node));
    else if (tag === 'blockquote') this.#push(this.#quote(node));
    else if (tag === 'img') this.#image(node);
    else if (tag === 'br') this.#inline.push({ type: 'hardBreak' });
    else if (BLOCKS.has(tag)) this.#paragraphs(node);
    else this.#inlineElement(node, marks);
  }

  #inlineElement(node: Element, marks: readonly Mark[]): void {
    const reference = this.#sourceRef(node);
    if (reference) {
      this.#inline.push(reference);
      return;
    }
    const own = markOf(node);
    for (const child of node.childNodes) this.#node(child, own ? [...marks, own] : marks);
  }

  #text(value: string, marks: readonly Mark[]): void {
    const text = value.replaceAll(/[\t\n\r ]+/g, ' ');
    if (text === '' || (text === ' ' && this.#inline.length === 0)) return;
    const distinct = marks.filter((mark, index) => marks.findIndex(({ type }) => type === mark.type) === index);
    this.#inline.push(distinct.length > 0 ? { type: 'text', text, marks: distinct } : { type: 'text', text });
  }

  #paragraphs(element: Element): void {
    this.#flush();
    for (const child of element.childNodes) this.#node(child, []);
    this.#flush();
  }

  #heading(element: Element, level: number): void {
    this.#flush();
    const content = trimInline(this.#within(element).flatMap((block) => block.content ?? []));
    if (content.length > 0)
      this.#blocks.push({ type: 'heading', attrs: { id: this.#reading.newId(), level }, content });
  }

  #quote(element: Element): DocJson | null {
    const content = this.#within(element);
    return content.length > 0 ? { type: 'blockquote', attrs: { id: this.#reading.newId() }, content } : null;
  }

  #list(element: Element): DocJson | null {
    const items = elements(element).map((item) => ({
      type: 'listItem',
      content: this.#startWithParagraph(this.#within(item)),
    }));
    if (items.length === 0) return null;
    if (element.tagName === 'ul') return { type: 'bulletList', content: items };
    return {
      type: 'orderedList',
      attrs: { start: Number(attribute(element, 'start')) || 1, type: null },
      content: items,
    };
  }

  #startWithParagraph(blocks: readonly DocJson[]): DocJson[] {
    return blocks[0]?.type === 'paragraph' ? [...blocks] : [this.#paragraph([]), ...blocks];
  }

  #table(element: Element): DocJson | null {
    const rows = descendants(element, 'tr').map((row) => ({ row, head: row.parentNode?.nodeName === 'thead' }));
    const content = rows.flatMap(({ row, head }, index) => {
      const cells = elements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
      const bold = index === 0 && rows.length > 1 && cells.every(isBold);
      if (cells.length === 0) return [];
      return [
        { type: 'tableRow', content: cells.map((cell) => this.#cell(cell, head || bold || cell.tagName === 'th')) },
      ];
    });
    return content.length > 0 ? { type: 'table', attrs: { id: this.#reading.newId() }, content } : null;
  }

  #cell(cell: Element, header: boolean): DocJson {
    const content = this.#within(cell);
    const span = (name: string) => Math.min(Math.max(Number(attribute(cell, name)) || 1, 1), 100);
    return {
      type: header ? 'tableHeader' : 'tableCell',
      attrs: { colspan: span('colspan'), rowspan: span('rowspan'), colwidth: null },
      content: content.length > 0 ? content : [this.#paragraph([])],
    };
  }

  #image(element: Element): void {
    const file = /^handlerum-file:([0-9a-f]{64})$/.exec(attribute(element, 'src') ?? '')?.[1];
    const alt = attribute(element, 'alt') ?? '';
    if (file) this.#push({ type: 'image', attrs: { id: this.#reading.newId(), file, alt } });
    else if (alt) this.#text(alt, []);
  }

  #sourceRef(element: Element): DocJson | null {
    const link = element.tagName === 'sup' ? elements(element)[0] : element;
    const target = link?.tagName === 'a' ? (attribute(link, 'href') ?? '') : '';
    const text = target.startsWith('#') ? this.#reading.notes.get(target.slice(1)) : undefined;
    return text === undefined ? null : { type: 'sourceRef', attrs: { id: this.#reading.newId(), text } };
  }

  #within(element: Element): DocJson[] {
    return new BlockBuilder(this.#reading).build(element.childNodes);
  }

  #push(block: DocJson | null): void {
    this.#flush();
    if (block) this.#blocks.push(block);
  }

  #flush(): void {
    const content = trimInline(this.#inline);
    if (content.length > 0) this.#blocks.push(this.#paragraph(content));
    this.#inline = [];
  }

  #paragraph(content: readonly DocJson[]): DocJson {
    const attrs = { id: this.#reading.newId() };
    return content.length > 0 ? { type: 'paragraph', attrs, content } : { type: 'paragraph', attrs };
  }
}

function markOf(element: Element): Mark | null {
  const type = MARKS[element.tagName];
  if (type && Object.hasOwn(MARKS, element.tagName)) return { type };
  const href = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : '';
  return SAFE_LINK.test(href) ? { type: 'link', attrs: { href } } : null;
}

/** Without breaks and spaces at both ends. */
function trimInline(inline: readonly DocJson[]): DocJson[] {
  const result = [...inline];
  const blank = (node: DocJson | undefined) =>
    node?.type === 'hardBreak' || (node?.type === 'text' && !node.text?.trim());
  while (blank(result[0])) result.shift();
  while (blank(result.at(-1))) result.pop();
  return result.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.text?.trimStart() : node.text;
    return { ...node, text: (index === result.length - 1 ? start?.trimEnd() : start) ?? '' };
  });
}

/** Footnotes as Word's and Markdown's converters write them: list items with an id that references point to. */
function collectNotes(nodes: readonly ChildNode[], notes: Map<string, string>): void {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const id = attribute(node, 'id') ?? '';
    if (node.tagName === 'li' && /^(?:footnote|endnote|fn)[-:]?\w*$/.test(id))
      notes.set(
        id,
        plainText(node)
          .replace(/\s*(?:↑|↩\uFE0E?)+\s*$/u, '')
          .trim(),
      );
    collectNotes(node.childNodes, notes);
  }
}

function isNoteList(element: Element): boolean {
  const items = element.tagName === 'ol' ? elements(element) : [];
  return (
    items.length > 0 && items.every((item) => /^(?:footnote|endnote|fn)[-:]?\w*$/.test(attribute(item, 'id') ?? ''))
  );
}

function isBold(cell: Element): boolean {
  const text = plainText(cell).trim();
  const bold = [...descendants(cell, 'strong'), ...descendants(cell, 'b')].map(plainText).join('').trim();
  return text === '' || bold.length >= text.length;
}

export function plainText(node: ChildNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(plainText).join('') : '';
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function elements(element: Element): Element[] {
  return element.childNodes.filter((child): child is Element => 'tagName' in child);
}

/** Elements of a kind below, not those inside a table within. */
function descendants(element: Element, tag: string): Element[] {
  return elements(element).flatMap((child) => {
    if (child.tagName === tag) return [child];
    return child.tagName === 'table' && tag === 'tr' ? [] : descendants(child, tag);
  });
}
