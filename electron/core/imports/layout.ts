import type { DocJson } from '../../../shared/records/case.ts';
import { sectionOfHeading } from '../../../shared/templates/headings.ts';
import { plainParagraph, textOf } from './inline.ts';
import { isMetaLine } from './meta.ts';

/** Tables that only lay out the page (name of a section or fact at left, its text at right) give their cells as blocks. */
export function unfoldTables(blocks: readonly DocJson[], newId: () => string): DocJson[] {
  return blocks.flatMap((block) => (block.type === 'table' ? unfold(block, newId) : [block]));
}

function unfold(table: DocJson, newId: () => string): DocJson[] {
  const rows = (table.content ?? []).map((row) => row.content ?? []);
  const two = rows.length > 0 && rows.every((cells) => cells.length === 1 || cells.length === 2);
  if (!two) return [table];
  const known = rows.filter(([first, second]) => second && isName(first)).length;
  const pairs = rows.filter((cells) => cells.length === 2).length;
  const single = rows.filter((cells) => cells.length === 1 && isName(cells[0])).length;
  if (known + single < 2 || known < pairs * 0.5) return [table];
  return rows.flatMap((cells) => unfoldRow(cells, newId));
}

function isName(cell: DocJson | undefined): boolean {
  if (!cell) return false;
  const text = textOf(cell).trim();
  return sectionOfHeading(text) !== null || isMetaLine(`${text.replace(/:$/, '')}: x`);
}

function unfoldRow([first, second]: readonly DocJson[], newId: () => string): DocJson[] {
  if (!first) return [];
  const label = textOf(first).trim();
  if (!second) return sectionOfHeading(label) ? [asHeading(label, newId)] : [...(first.content ?? [])];
  if (sectionOfHeading(label)) return [asHeading(label, newId), ...unfoldTables(second.content ?? [], newId)];
  return [plainParagraph(`${label.replace(/:$/, '')}: ${textOf(second).trim().replaceAll('\n', ' ')}`, newId())];
}

function asHeading(text: string, newId: () => string): DocJson {
  return { type: 'heading', attrs: { id: newId(), level: 2 }, content: [{ type: 'text', text }] };
}
