import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { append } from './append.ts';
import { tableOf } from './htmlTable.ts';
import {
  attribute,
  type ChildNode,
  type Element,
  elements,
  FORMULA,
  isElement,
  isNoteList,
  isText,
  plainText,
  SILENT,
} from './htmlTree.ts';
import { textOf, trimInline } from './inline.ts';

type Mark = NonNullable<DocJson['marks']>[number];

/** What one reading of HTML shares: ids, sources, and what could not be kept. */
export interface Reading {
  readonly newId: () => string;
  /** Texts of footnotes by the id their references point to. */
  readonly notes: ReadonlyMap<string, string>;
  /** Texts of sources by the element that refers to them. */
  readonly sources: ReadonlyMap<Element, string>;
  /** The stored file for a picture's address, or null when it cannot be kept. */
  readonly picture: (src: string) => string | null;
  readonly lostLinks: string[];
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['strong', 'bold'],
  ['b', 'bold'],
  ['em', 'italic'],
  ['i', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['strike', 'strike'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
]);
const BLOCKS = new Set(
  `p div section article main header footer nav li dd dt dl figure figcaption address pre body html details summary aside form fieldset
   legend center tr td th thead tbody tfoot caption option select button hgroup search`.split(/\s+/),
);
/** No document is nested deeper; what is deeper keeps its words and loses its form. */
const MAX_DEPTH = 100;
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;

/** Builds blocks of `caseSchema` from parsed HTML. Only what is named here becomes a node; all other elements are walked through. */
export class BlockBuilder {
  readonly #reading: Reading;
  readonly #depth: number;
  #blocks: DocJson[] = [];
  #inline: DocJson[] = [];

  constructor(reading: Reading, depth: number) {
    this.#reading = reading;
    this.#depth = depth;
  }

  build(nodes: readonly ChildNode[]): DocJson[] {
    for (const node of nodes) this.#node(node, [], this.#depth);
    this.#flush();
    return this.#blocks;
  }

  #node(node: ChildNode, marks: readonly Mark[], depth: number): void {
    if (isText(node)) this.#words(node.value, marks);
    else if (!isElement(node) || SILENT.has(node.tagName) || isNoteList(node)) return;
    else if (depth > MAX_DEPTH) this.#words(` ${plainText(node)} `, marks);
    else this.#element(node, marks, depth + 1);
  }

  #element(node: Element, marks: readonly Mark[], depth: number): void {
    const tag = node.tagName;
    const heading = /^h([1-6])$/.exec(tag)?.[1];
    if (heading) this.#heading(node, Number(heading), depth);
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu') this.#lists(node, depth);
    else if (tag === 'table') this.#table(node, depth);
    else if (tag === 'blockquote') this.#quote(node, depth);
    else if (tag === 'img') this.#image(node);
    else if (tag === 'br') this.#inline.push({ type: 'hardBreak' });
    else if (tag === 'hr') this.#flush();
    else if (tag === 'pre') this.#lines(node);
    else if (tag === 'input') this.#input(node);
    else if (BLOCKS.has(tag)) this.#paragraphs(node, depth);
    else this.#inlineElement(node, marks, depth);
  }

  #inlineElement(node: Element, marks: readonly Mark[], depth: number): void {
    const reference = this.#sourceRef(node);
    if (reference !== null) {
      this.#source(reference);
      return;
    }
    const own = this.#markOf(node);
    const apart = isFileKind(node);
    if (apart) this.#words(' ', []);
    for (const child of node.childNodes) this.#node(child, own ? [...marks, own] : marks, depth);
    if (apart) this.#words(' ', []);
  }

  #markOf(element: Element): Mark | null {
    const type = MARKS.get(element.tagName);
    if (type) return { type };
    if (attribute(element, FORMULA) !== undefined) return { type: 'formula' };
    const href = element.tagName === 'a' ? (attribute(element, 'href') ?? '').trim() : '';
    if (SAFE_LINK.test(href)) return { type: 'link', attrs: { href } };
    if (href !== '' && !href.startsWith('#')) this.#reading.lostLinks.push(href.slice(0, 200));
    return null;
  }

  /** Composed letters, single spaces, no soft hyphens: words must compare equal wherever they were typed. */
  #words(value: string, marks: readonly Mark[]): void {
    const single = value
      .replaceAll('\u00AD', '')
      .replaceAll(/[\t\n\r\f ]+/g, ' ')
      .normalize('NFC');
    const last = this.#inline.at(-1);
    const text = !last || last.type === 'hardBreak' || last.text?.endsWith(' ') ? single.replace(/^ /, '') : single;
    if (text === '') return;
    const distinct = marks.filter((mark, index) => marks.findIndex(({ type }) => type === mark.type) === index);
    const exclusive = distinct.filter(
      ({ type }) => type !== 'superscript' || !distinct.some((other) => other.type === 'subscript'),
    );
    const node: DocJson = exclusive.length > 0 ? { type: 'text', text, marks: exclusive } : { type: 'text', text };
    if (last?.text !== undefined && isAlike(last, node)) this.#inline.splice(-1, 1, joined(last, text));
    else this.#inline.push(node);
  }

  #source(text: string): void {
    if (text !== '') this.#inline.push({ type: 'sourceRef', attrs: { id: this.#reading.newId(), text } });
  }

  #paragraphs(element: Element, depth: number): void {
    this.#flush();
    for (const child of element.childNodes) this.#node(child, [], depth);
    this.#flush();
  }

  /** A heading holds text only; pictures in it come after it. */
  #heading(element: Element, level: number, depth: number): void {
    const blocks = this.#within(element, depth);
    const spoken = blocks.filter((block) => block.content !== undefined);
    const content = trimInline(spoken.flatMap((block, index) => [...(index > 0 ? [space] : []), ...inlineOf(block)]));
    if (content.length > 0) this.#push({ type: 'heading', attrs: { id: this.#reading.newId(), level }, content });
    for (const block of blocks) if (block.type === 'image') this.#push(block);
  }

  #quote(element: Element, depth: number): void {
    const content = this.#within(element, depth);
    if (content.length > 0) this.#push({ type: 'blockquote', attrs: { id: this.#reading.newId() }, content });
  }

  /** One list, or several where its numbers jump (`<li value="5">`). */
  #lists(element: Element, depth: number): void {
    const type = element.tagName === 'ol' ? 'orderedList' : 'bulletList';
    const start = numberOf(element, 'start') ?? 1;
    const format = /^(?:[aAiI]|1\.1)$/.exec(attribute(element, 'type') ?? '')?.[0] ?? null;
    const lists: { items: DocJson[]; start: number }[] = [];
    for (const child of element.childNodes) {
      const isItem = isElement(child) && child.tagName === 'li';
      const content = new BlockBuilder(this.#reading, depth).build(isItem ? child.childNodes : [child]);
      if (content.length === 0 && !isItem) continue;
      const current = lists.at(-1);
      const number = isItem ? numberOf(child, 'value') : null;
      const item = { type: 'listItem', content: this.#startWithParagraph(content) };
      if (current && (number === null || number === current.start + current.items.length)) current.items.push(item);
      else lists.push({ items: [item], start: number ?? start });
    }
    for (const { items, start: first } of lists) {
      const attrs = { start: first, type: format };
      this.#push(type === 'orderedList' ? { type, attrs, content: items } : { type, content: items });
    }
  }

  #startWithParagraph(blocks: readonly DocJson[]): DocJson[] {
    return blocks[0]?.type === 'paragraph' ? [...blocks] : [this.#paragraph([]), ...blocks];
  }

  #table(element: Element, depth: number): void {
    const { before, table } = tableOf(element, {
      newId: this.#reading.newId,
      within: (inner) => this.#within(inner, depth),
    });
    this.#flush();
    append(this.#blocks, before);
    if (table) this.#blocks.push(table);
  }

  #image(element: Element): void {
    const file = this.#reading.picture(attribute(element, 'src') ?? '');
    const alt = (attribute(element, 'alt') ?? '').replaceAll(/\s+/g, ' ').trim();
    if (file) this.#push({ type: 'image', attrs: { id: this.#reading.newId(), file, alt } });
    else if (alt) this.#words(` ${alt} `, []);
  }

  #lines(element: Element): void {
    this.#flush();
    for (const [index, line] of plainText(element).replace(/^ ?\n/, '').split('\n').entries()) {
      if (index > 0) this.#inline.push({ type: 'hardBreak' });
      this.#words(line, []);
    }
    this.#flush();
  }

  #input(element: Element): void {
    if (attribute(element, 'type') !== 'checkbox') return;
    this.#words(attribute(element, 'checked') === undefined ? '☐ ' : '☒ ', []);
  }

  #sourceRef(element: Element): string | null {
    const given = this.#reading.sources.get(element);
    if (given !== undefined) return given;
    const link = element.tagName === 'sup' ? elements(element)[0] : element;
    const target = link?.tagName === 'a' ? (attribute(link, 'href') ?? '') : '';
    return target.startsWith('#') ? (this.#reading.notes.get(target.slice(1)) ?? null) : null;
  }

  #within(element: Element, depth: number): DocJson[] {
    return new BlockBuilder(this.#reading, depth).build(element.childNodes);
  }

  #push(block: DocJson): void {
    this.#flush();
    this.#blocks.push(block);
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

/** *PDF* in an element of its own stands beside the name of a file, however it is set; run together they are no word. */
function isFileKind({ childNodes: [only, ...others] }: Element): boolean {
  if (!only || others.length > 0 || !isText(only) || only.value.length > 20) return false;
  return /^\s*(?:pdf|docx?|xlsx?|pptx?|word|excel|zip|jpe?g|png|msg)\s*$/iu.test(only.value);
}

function numberOf(element: Element, name: string): number | null {
  const written = attribute(element, name);
  const number = Number(written);
  return written !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** True when two runs look the same, so that they are one. */
function isAlike({ marks: a = [] }: DocJson, { marks: b = [] }: DocJson): boolean {
  return (
    a.length === b.length && a.every((mark, at) => mark.type === b[at]?.type && mark.attrs?.href === b[at]?.attrs?.href)
  );
}

/** A run may begin with the accent of the letter before it. */
function joined(node: DocJson, text: string): DocJson {
  const whole = `${node.text ?? ''}${text}`;
  return { ...node, text: /^\p{M}/u.test(text) ? whole.normalize('NFC') : whole };
}

const space: DocJson = { type: 'text', text: ' ' };

function inlineOf(block: DocJson): readonly DocJson[] {
  if (block.type === 'paragraph' || block.type === 'heading') return block.content ?? [];
  return [{ type: 'text', text: textOf(block).replaceAll('\n', ' ') }];
}
