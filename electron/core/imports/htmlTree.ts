import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Not content: nothing of these is shown as text. */
export const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'iframe', 'object', 'embed']);

/** The attribute of what is a formula, in the pages we write and in what is read from Word. */
export const FORMULA = 'data-formula';

export function isText(node: ChildNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function isElement(node: ChildNode): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function elements(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}

const BREAKING = /^(?:p|div|li|br|tr|td|th|h[1-6]|blockquote|pre|dd|dt|section|article)$/;

/** All text below, a space between blocks. Not recursive, so that no depth of nesting exhausts the stack. */
export function plainText(node: ChildNode): string {
  const out: string[] = [];
  const open: ChildNode[] = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (isText(at)) out.push(at.value);
    else if (isElement(at) && !SILENT.has(at.tagName)) {
      if (BREAKING.test(at.tagName)) out.push(' ');
      putBack(open, at.childNodes);
    }
  }
  return out.join('');
}

/** The next to be taken is the first of these. One by one: a hundred thousand arguments are more than a call takes. */
export function putBack(open: ChildNode[], nodes: readonly ChildNode[]): void {
  for (let index = nodes.length - 1; index >= 0; index--) open.push(nodes[index] as ChildNode);
}

/** Elements below that match, in document order, without entering those that match or those that `closed` names. */
export function below(root: readonly ChildNode[], match: (element: Element) => boolean, closed = ''): Element[] {
  const found: Element[] = [];
  const open: ChildNode[] = root.toReversed();
  for (let at = open.pop(); at; at = open.pop()) {
    if (!isElement(at)) continue;
    if (match(at)) found.push(at);
    else if (at.tagName !== closed) putBack(open, at.childNodes);
  }
  return found;
}

const NOTE_ID = /^(?:footnote|endnote|fn)[-:]?\w*$/;

/** Texts of footnotes by the id their references point to, as converters of Word and Markdown write them. */
export function footnotes(root: readonly ChildNode[]): Map<string, string> {
  const items = below(root, (element) => element.tagName === 'li' && NOTE_ID.test(attribute(element, 'id') ?? ''));
  return new Map(
    items.map((item) => [
      attribute(item, 'id') ?? '',
      plainText(item)
        .replace(/\s*(?:↑|↩\uFE0E?)+\s*$/u, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ]),
  );
}

/** The list such footnotes stand in; they move to their references. */
export function isNoteList(element: Element): boolean {
  const items = element.tagName === 'ol' ? elements(element) : [];
  return items.length > 0 && items.every((item) => NOTE_ID.test(attribute(item, 'id') ?? ''));
}
