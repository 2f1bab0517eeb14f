import { defaultTreeAdapter as adapter, html } from 'parse5';
import { type ChildNode, type Element, FORMULA } from '../htmlTree.ts';

/** An element of the tree that blocks are built from: the same that a page is parsed into, so that one builder serves both. */
export function el(tag: string, attrs: Readonly<Record<string, string>>, children: readonly ChildNode[] = []): Element {
  const given = Object.entries(attrs).map(([name, value]) => ({ name, value }));
  const element = adapter.createElement(tag, html.NS.HTML, given);
  for (const child of children) adapter.appendChild(element, child);
  return element;
}

/** Puts a node at the end of another; it is not taken out of where it stood. */
export const adopt = (parent: Element, child: ChildNode): void => adapter.appendChild(parent, child);

export const words = (text: string): ChildNode => adapter.createTextNode(text);

/** What came from a formula, or is styled as one. */
export const formula = (content: readonly ChildNode[]): ChildNode => el('span', { [FORMULA]: '' }, content);

export const checkbox = (isChecked: boolean): ChildNode =>
  el('input', { type: 'checkbox', ...(isChecked ? { checked: '' } : {}) });
