import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { itemLabel } from './lists.ts';

/**
 * Blocks that lie no more than `most` lists, quotations and cells within each other. What lies deeper keeps its words, marks, sources and
 * numbers as paragraphs with the attribute `indent`: no page has room for more, and a compiler of pages stops at some depth.
 */
export function withoutDepth(blocks: readonly DocJson[], most: number): DocJson[] {
  return blocks.flatMap((block) => shallow(block, most));
}

const CONTAINERS: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'blockquote', 'table']);

function shallow(node: DocJson, left: number): DocJson[] {
  if (!node.content) return [node];
  if (!CONTAINERS.has(node.type)) return [{ ...node, content: node.content.flatMap((child) => shallow(child, left)) }];
  if (left === 0) return flat(node, 0);
  return [{ ...node, content: node.content.flatMap((child) => shallow(child, left - 1)) }];
}

function flat(node: DocJson, indent: number): DocJson[] {
  const content = node.content ?? [];
  switch (node.type) {
    case 'bulletList':
      return content.flatMap((item) => flatItem(item, '–', indent));
    case 'orderedList':
      return content.flatMap((item, index) => flatItem(item, `${itemLabel(node, index)}.`, indent));
    case 'paragraph':
      return [{ ...node, attrs: { ...node.attrs, indent } }];
    case 'blockquote':
      return content.flatMap((child) => flat(child, indent + 1));
    case 'table':
    case 'tableRow':
    case 'tableHeader':
    case 'tableCell':
    case 'listItem':
      return content.flatMap((child) => flat(child, indent));
    default:
      return [node];
  }
}

function flatItem(item: DocJson, mark: string, indent: number): DocJson[] {
  const [first, ...rest] = item.content ?? [];
  const marked: DocJson = {
    type: 'paragraph',
    attrs: { indent },
    content: [{ type: 'text', text: `${mark} ` }, ...(first?.type === 'paragraph' ? (first.content ?? []) : [])],
  };
  const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
  return [marked, ...others.flatMap((child) => flat(child, indent + 1))];
}
