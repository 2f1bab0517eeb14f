import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { attribute, below, type Element, elements, plainText } from './htmlTree.ts';

interface Context {
  readonly newId: () => string;
  readonly within: (element: Element) => DocJson[];
}

/** A table of `caseSchema`, and what stands in the element without being a row: its caption comes before it. */
export function tableOf(table: Element, context: Context): { before: DocJson[]; table: DocJson | null } {
  const captions = elements(table).filter(({ tagName }) => tagName === 'caption');
  const rows = below(table.childNodes, ({ tagName }) => tagName === 'tr', 'table')
    .map((row) => ({ head: row.parentNode?.nodeName === 'thead', cells: cellsOf(row) }))
    .filter(({ cells }) => cells.length > 0);
  const content = rows.map(({ head, cells }, index) => {
    const bold = index === 0 && rows.length > 1 && cells.every(isBold);
    return {
      type: 'tableRow',
      content: cells.map((cell) =>
        cellOf(cell, head || bold || cell.tagName === 'th' ? 'tableHeader' : 'tableCell', context),
      ),
    };
  });
  return {
    before: captions.flatMap(context.within),
    table: content.length > 0 ? { type: 'table', attrs: { id: context.newId() }, content } : null,
  };
}

const cellsOf = (row: Element): Element[] =>
  elements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

function cellOf(cell: Element, type: 'tableHeader' | 'tableCell', { newId, within }: Context): DocJson {
  const content = within(cell);
  const span = (name: string) => Math.trunc(Math.min(Math.max(Number(attribute(cell, name)) || 1, 1), 100));
  return {
    type,
    attrs: { colspan: span('colspan'), rowspan: span('rowspan'), colwidth: null },
    content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: newId() } }],
  };
}

/** Word files seldom mark their header row; a first row all in bold is one. */
function isBold(cell: Element): boolean {
  const length = (text: string) => text.replaceAll(/\s+/g, '').length;
  const bold = below(cell.childNodes, ({ tagName }) => tagName === 'strong' || tagName === 'b')
    .map(plainText)
    .join('');
  return length(bold) >= length(plainText(cell));
}
