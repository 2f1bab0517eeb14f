import type { DocJson } from '../kinds/docJson.ts';
import type { Point } from './amendments.ts';

/**
 * The points a case's recommendation consists of: the items of its list, or its paragraphs where it has none. Ids are those of the paragraphs, so an amendment
 * finds its point again when the text is edited. Points without words are left out.
 */
export function recommendationPoints(body: DocJson): Point[] {
  const section = (body.content ?? []).find(({ attrs }) => attrs?.key === 'recommendation');
  const blocks = section?.content ?? [];
  const items = blocks.filter(({ type }) => type === 'orderedList' || type === 'bulletList').flatMap(itemsIn);
  const points = items.length > 0 ? items : blocks.filter(({ type }) => type === 'paragraph').map(pointOf);
  return points.flatMap((point, index) =>
    point.text === '' ? [] : [{ ...point, id: point.id || `point-${index + 1}` }],
  );
}

const itemsIn = (list: DocJson): Point[] =>
  (list.content ?? []).map((item) => ({ ...pointOf(item.content?.[0] ?? item), text: words(item) }));

const pointOf = (block: DocJson): Point => ({ id: String(block.attrs?.id ?? ''), text: words(block) });

const words = (node: DocJson): string => textOf(node).replaceAll(/\s+/g, ' ').trim();

function textOf(node: DocJson): string {
  if (node.type === 'hardBreak') return ' ';
  return (node.text ?? '') + (node.content ?? []).map((child) => textOf(child) + (child.text ? '' : ' ')).join('');
}
