import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { countsInFigures, listStart, listType } from '../lists.ts';
import { inline, pictureText, type Sources } from './inline.ts';

/** A cell is one line of Markdown: lists and tables in it are HTML, which readers of Markdown show and read back. */
export function cellText(cell: DocJson, sources: Sources): string {
  return within(cell, sources).replaceAll('\\\n', '<br>').replaceAll('\n', ' ');
}

function within(node: DocJson, sources: Sources): string {
  const parts = (node.content ?? []).map((child) => ({ text: cellBlock(child, sources), isLine: isLine(child) }));
  return parts
    .map(({ text, isLine: line }, index) => (line && parts[index - 1]?.isLine ? `<br>${text}` : text))
    .join('');
}

/** What has no tags of its own, so that a break must part it from the next. */
const isLine = ({ type }: DocJson): boolean => !['bulletList', 'orderedList', 'table', 'blockquote'].includes(type);

function cellBlock(node: DocJson, sources: Sources): string {
  const rest = (): string => (node.content ?? []).map((child) => cellBlock(child, sources)).join('');
  switch (node.type) {
    case 'paragraph':
      return inline(node, sources);
    case 'heading':
      return `**${inline(node, sources)}**`;
    case 'bulletList':
      return `<ul>${rest()}</ul>`;
    case 'orderedList':
      return `<ol${orderAttrs(node)}>${rest()}</ol>`;
    case 'listItem':
      return `<li>${within(node, sources)}</li>`;
    case 'blockquote':
      return `<blockquote>${within(node, sources)}</blockquote>`;
    case 'table':
      return `<table>${rest()}</table>`;
    case 'tableRow':
      return `<tr>${rest()}</tr>`;
    case 'tableHeader':
    case 'tableCell':
      return cellElement(node, sources);
    case 'image':
    case 'chart':
      return pictureText(node);
    default:
      return within(node, sources);
  }
}

function cellElement(node: DocJson, sources: Sources): string {
  const tag = node.type === 'tableHeader' ? 'th' : 'td';
  const spans = (['colspan', 'rowspan'] as const)
    .map((name) => [name, Number(node.attrs?.[name]) || 1] as const)
    .filter(([, span]) => span > 1)
    .map(([name, span]) => ` ${name}="${span}"`);
  return `<${tag}${spans.join('')}>${within(node, sources)}</${tag}>`;
}

function orderAttrs(list: DocJson): string {
  const [type, start] = [listType(list), listStart(list)];
  // Readers of Markdown do not know the numbers of outer lists.
  const known = countsInFigures(list) ? '' : ` type="${type}"`;
  return known + (start === 1 ? '' : ` start="${start}"`);
}
