import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { romanNumber } from '../../../shared/text/romanNumber.ts';

/** How a list counts: as HTML's `type`, null for 1, 2, 3; `1.1` has the number of the item it lies in before its own. */
export type ListType = 'a' | 'A' | 'i' | 'I' | '1.1' | null;

const TYPES: ReadonlySet<unknown> = new Set(['a', 'A', 'i', 'I', '1.1']);

export function listType(list: DocJson): ListType {
  const type = list.attrs?.type;
  return TYPES.has(type) ? (type as ListType) : null;
}

/** The number of the first item; lists may begin at 0. */
export function listStart(list: DocJson): number {
  const start = list.attrs?.start;
  return typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : 1;
}

/** What stands before the list's own number, such as `2.`; only lists made by `withPrefixes` have one. */
export const listPrefix = (list: DocJson): string => String(list.attrs?.prefix ?? '');

/** 1, 2, 3, with nothing before them. */
export const countsInFigures = (list: DocJson): boolean =>
  listType(list) === null || (listType(list) === '1.1' && listPrefix(list) === '');

/** The number of an item as it is read, without the full stop behind it: `b`, `iv`, `2.1`. */
export function itemLabel(list: DocJson, index: number): string {
  return listPrefix(list) + counted(listType(list), listStart(list) + index);
}

function counted(type: ListType, number: number): string {
  switch (type) {
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return romanNumber(number, MOST_ROMAN);
    case 'I':
      return romanNumber(number, MOST_ROMAN).toUpperCase();
    default:
      return String(number);
  }
}

/** `a` to `z`, then `aa`, `ab`, as browsers count; what letters cannot count is a figure. */
function letters(number: number): string {
  if (number < 1) return String(number);
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

/** Browsers count no further in Roman numbers. */
const MOST_ROMAN = 3999;

/** The same blocks, in which every list of the type `1.1` says what stands before its own numbers. */
export function withPrefixes(blocks: readonly DocJson[]): DocJson[] {
  return blocks.map((block) => prefixed(block, ''));
}

function prefixed(node: DocJson, above: string): DocJson {
  if (!node.content) return node;
  if (node.type !== 'orderedList') return { ...node, content: node.content.map((child) => prefixed(child, above)) };
  const prefix = listType(node) === '1.1' && above !== '' ? `${above}.` : '';
  const list = prefix === '' ? node : { ...node, attrs: { ...node.attrs, prefix } };
  const content = node.content.map((item, index) => prefixed(item, itemLabel(list, index)));
  return { ...list, content };
}
