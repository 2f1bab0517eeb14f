import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { sectionOfHeading } from '../../../shared/templates/headings.ts';
import { holdsMore, plainParagraph, textOf } from './inline.ts';
import { isMetaLine } from './meta.ts';

/**
 * Tables that only lay out the page (name of a section or fact at left, its text at right) give their cells as blocks. A table
 * inside a section is one only when it names several sections: a table of consequences stays a table.
 */
export function unfoldTables(blocks: readonly DocJson[], newId: () => string): DocJson[] {
  const first = blocks.findIndex((block) => block.type !== 'table' && sectionOfHeading(textOf(block).trim()) !== null);
  return blocks.flatMap((block, index) =>
    block.type === 'table' ? unfold(block, { newId, front: first === -1 || index < first }) : [block],
  );
}

function unfold(table: DocJson, { newId, front }: { newId: () => string; front: boolean }): DocJson[] {
  const rows = (table.content ?? []).map((row) => row.content ?? []);
  if (rows.length === 0 || rows.some((cells) => cells.length === 0 || cells.length > 2)) return [table];
  const labels = rows.map(([label]) => textOf(label ?? { type: 'paragraph' }).trim());
  const sections = new Set(labels.map(sectionOfHeading).filter((key) => key !== null));
  const facts = front ? rows.filter(([label, value]) => label && value && isFact(label, value)).length : 0;
  const named = labels.filter((label) => sectionOfHeading(label) !== null).length;
  const laidOut =
    sections.size >= 2 || (front && sections.size + facts >= 2) || (front && facts >= 1 && rows.length === facts);
  if (!laidOut || (named + facts) * 2 < rows.length) return [table];
  return rows.flatMap((cells) => unfoldRow(cells, newId));
}

const isFact = (label: DocJson, value: DocJson): boolean => isMetaLine(factOf(label, value));
const factOf = (label: DocJson, value: DocJson): string =>
  `${textOf(label).trim().replace(/:$/, '')}: ${textOf(value).trim().replaceAll('\n', ' ')}`;

function unfoldRow([first, second]: readonly DocJson[], newId: () => string): DocJson[] {
  if (!first) return [];
  const label = textOf(first).trim();
  const name = sectionOfHeading(label) !== null && !holdsMore(first);
  const value = second?.content ?? [];
  if (name) return [asHeading(label, newId), ...unfoldTables(value, newId)];
  if (second && !holdsMore(first) && !holdsMore(second) && value.every(({ type }) => type === 'paragraph')) {
    const text = factOf(first, second);
    return [plainParagraph(label === '' || textOf(second).trim() === '' ? text.replace(/^: |: $/, '') : text, newId())];
  }
  return [...(first.content ?? []), ...unfoldTables(value, newId)].filter(
    (block) => block.content || block.type === 'image',
  );
}

function asHeading(text: string, newId: () => string): DocJson {
  return { type: 'heading', attrs: { id: newId(), level: 2 }, content: [{ type: 'text', text }] };
}
