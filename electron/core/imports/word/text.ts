import { childrenOf, type XmlElement } from './xml.ts';

/** Left out of text: what was deleted, instructions of fields, and the second of two ways to show the same. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:tblPr']);
const TEXT = new Set(['w:t', 'm:t', 'a:t']);
const BREAKS: Readonly<Record<string, string>> = {
  'w:p': '\n',
  'a:p': '\n',
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:noBreakHyphen': '\u2011',
};

/** The text of an element as a reader sees it, one paragraph a line. */
export function plainText(node: XmlElement): string {
  return collect(node, SILENT)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}

/** The text of a deletion: what is written as deleted, and what is merely inside. */
export function deletedText(node: XmlElement): string {
  return collect(node, new Set(['w:instrText', 'w:delInstrText']))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function collect(node: XmlElement, silent: ReadonlySet<string>): string {
  const out: string[] = [];
  visit(node, silent, out);
  return out.join('');
}

function visit(node: XmlElement, silent: ReadonlySet<string>, out: string[]): void {
  if (silent.has(node.name)) return;
  if (TEXT.has(node.name) || node.name === 'w:delText') {
    out.push(node.children.filter((child) => typeof child === 'string').join(''));
    return;
  }
  const children = childrenOf(node);
  const fallback = node.name === 'mc:AlternateContent' ? bestAlternative(children) : undefined;
  for (const child of fallback ? [fallback] : children) visit(child, silent, out);
  const end = BREAKS[node.name];
  if (end !== undefined) out.push(end);
}

/** Of the ways a drawing is written, the one that holds text; else the old one, which more readers know. */
export function bestAlternative(alternatives: readonly XmlElement[]): XmlElement | undefined {
  const choices = alternatives.filter(({ name }) => name === 'mc:Choice');
  const fallback = alternatives.find(({ name }) => name === 'mc:Fallback');
  const spoken = [...(fallback ? [fallback] : []), ...choices].find((one) => plainText(one) !== '');
  return spoken ?? fallback ?? choices[0];
}
