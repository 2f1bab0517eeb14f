import { html } from 'parse5';
import { type Beside, setApart } from '../../../shared/text/linear.ts';
import { isMath, linearMathMl, type MathNode } from '../../../shared/text/mathml.ts';
import { attribute, type ChildNode, type Element, FORMULA, isElement, isText, putBack, SILENT } from './htmlTree.ts';

type TextNode = Extract<ChildNode, { value: string }>;

/**
 * Puts a formula on one line (`data-formula`) in the place of each MathML element below, with a space where it would run into what
 * stands beside it. Returns the formulas. Changes the tree where it stands.
 */
export function linearFormulas(root: readonly ChildNode[]): string[] {
  const beside: (Beside & { readonly node: TextNode })[] = [];
  for (const node of textsAndMath(root)) {
    if (isText(node)) beside.push({ node, text: node.value, formula: 'no' });
    else {
      const formula = attribute(node, 'display') === 'block' ? 'block' : 'inline';
      const text = onOneLine(node);
      if (text) beside.push({ node: text, text: text.value, formula });
    }
  }
  for (const [at, text] of setApart(beside).entries()) {
    const node = beside[at]?.node;
    if (node) node.value = text;
  }
  return beside.filter(({ formula }) => formula !== 'no').map(({ text }) => text);
}

/** In the order of the page. Not recursive, so that no depth of nesting exhausts the stack. */
function textsAndMath(root: readonly ChildNode[]): (TextNode | Element)[] {
  const found: (TextNode | Element)[] = [];
  const open: ChildNode[] = root.toReversed();
  for (let at = open.pop(); at; at = open.pop()) {
    if (isText(at)) {
      if (at.value !== '') found.push(at);
    } else if (isElement(at) && !SILENT.has(at.tagName)) {
      if (isMath(at.tagName)) found.push(at);
      else putBack(open, withoutDrawings(at.childNodes));
    }
  }
  return found;
}

/** KaTeX, MathJax and Wikipedia draw a formula, hidden from readers of screens, and put its MathML beside: it is said once. */
function withoutDrawings(nodes: readonly ChildNode[]): readonly ChildNode[] {
  const drawings = nodes.filter(isElement).filter((node) => attribute(node, 'aria-hidden') === 'true');
  if (drawings.length === 0) return nodes;
  const beside = new Set(nodes.flatMap((node, at) => (holdsMath(node) ? [nodes[at - 1], nodes[at + 1]] : [])));
  for (const drawing of drawings) if (beside.has(drawing) && !holdsMath(drawing)) become(drawing, {}, []);
  return nodes;
}

function holdsMath(node: ChildNode): boolean {
  if (!isElement(node)) return false;
  const [only, ...others] = node.childNodes;
  const inner = only && others.length === 0 && isElement(only) ? only : node;
  return isMath(node.tagName) || isMath(inner.tagName);
}

function onOneLine(math: Element): TextNode | null {
  const value = linearMathMl(mathNode(math));
  const text: TextNode | null = value === '' ? null : { nodeName: '#text', value, parentNode: math };
  become(math, { [FORMULA]: '' }, text ? [text] : []);
  return text;
}

/** Makes a `span` of an element where it stands: to look it up among its siblings would take as long as there are many, squared. */
function become(element: Element, attrs: Readonly<Record<string, string>>, children: ChildNode[]): void {
  Object.assign(element, { nodeName: 'span', tagName: 'span', namespaceURI: html.NS.HTML });
  element.attrs = Object.entries(attrs).map(([name, value]) => ({ name, value }));
  element.childNodes = children;
}

function mathNode(node: ChildNode): MathNode {
  const element = isElement(node) ? node : null;
  return {
    name: element?.tagName ?? (isText(node) ? '' : node.nodeName),
    text: isText(node) ? node.value : '',
    attribute: (name) => (element ? attribute(element, name) : undefined),
    children: () => element?.childNodes.map(mathNode) ?? [],
  };
}
