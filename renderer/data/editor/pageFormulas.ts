import { type Beside, setApart } from '../../../shared/text/linear.ts';
import { isMath, linearMathMl, type MathNode } from '../../../shared/text/mathml.ts';

/**
 * Puts a formula on one line in the place of each MathML element of a page, as an import does, with a space where it would run into
 * what stands beside it. Returns how many there were.
 */
export function takeFormulas(body: HTMLElement): number {
  const formulas = new Map<Node, Beside['formula']>();
  for (const math of [...body.querySelectorAll('*')].filter(({ localName }) => isMath(localName))) {
    // One within another is gone with it.
    if (!body.contains(math)) continue;
    const line = linearMathMl(mathNode(math));
    const place = body.ownerDocument.createElement('span');
    place.append(line);
    if (line !== '') place.dataset.formula = '';
    math.replaceWith(place);
    const isBlock = math.getAttribute('display') === 'block';
    if (place.firstChild && line !== '') formulas.set(place.firstChild, isBlock ? 'block' : 'inline');
  }
  if (formulas.size > 0) keepApart(body, formulas);
  return formulas.size;
}

function keepApart(body: HTMLElement, formulas: ReadonlyMap<Node, Beside['formula']>): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) if (walker.currentNode.nodeValue) nodes.push(walker.currentNode);
  const beside = nodes.map((node) => ({ text: node.nodeValue ?? '', formula: formulas.get(node) ?? ('no' as const) }));
  for (const [at, text] of setApart(beside).entries()) {
    const node = nodes[at];
    if (node && node.nodeValue !== text) node.nodeValue = text;
  }
}

/**
 * KaTeX, MathJax and Wikipedia draw a formula, hidden from readers of screens, and put its MathML beside, which may not be shown: takes
 * the drawings out and shows the formulas.
 */
export function takeDrawings(body: HTMLElement): void {
  for (const drawing of body.querySelectorAll('[aria-hidden="true"]')) {
    const drawn = [drawing.previousSibling, drawing.nextSibling].find(holdsMath);
    if (!drawn || holdsMath(drawing)) continue;
    drawing.remove();
    if (drawn instanceof Element) drawn.removeAttribute('style');
  }
}

function holdsMath(node: Node | null): boolean {
  if (!(node instanceof Element)) return false;
  const only = node.childNodes.length === 1 ? node.firstElementChild : null;
  return isMath(node.localName) || isMath(only?.localName ?? '');
}

function mathNode(node: Node): MathNode {
  const element = node instanceof Element ? node : null;
  return {
    name: element?.localName ?? (node.nodeType === Node.TEXT_NODE ? '' : node.nodeName),
    text: node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '',
    attribute: (name) => element?.getAttribute(name) ?? undefined,
    children: () => [...(element?.childNodes ?? [])].map(mathNode),
  };
}
