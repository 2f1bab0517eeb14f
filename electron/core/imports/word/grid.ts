import type { ChildNode, Element } from '../htmlTree.ts';
import { adopt, el } from './tree.ts';
import { childrenOf, find, isOn, valOf, type XmlElement } from './xml.ts';

/** A row or cell as it lies in its table, whatever stands around it (content controls, tracked changes). */
export interface Found {
  readonly node: XmlElement;
  /** The change that was made to the whole of it. */
  readonly change: XmlElement | undefined;
}

/** Rows of a table or cells of a row; `around` gets each element that is passed through and may hold something to tell. */
export function within(node: XmlElement, name: 'w:tr' | 'w:tc', around: (node: XmlElement) => boolean): Found[] {
  return childrenOf(node).flatMap((child): Found[] => {
    if (child.name === name) return [{ node: child, change: changeOf(child) }];
    if (name === 'w:tc' && child.name === 'w:tr') return [];
    return around(child) ? within(child, name, around) : [];
  });
}

function changeOf(node: XmlElement): XmlElement | undefined {
  const properties = find(node, node.name === 'w:tr' ? 'w:trPr' : 'w:tcPr');
  return find(properties, 'w:del') ?? find(properties, 'w:cellDel');
}

export interface Cell {
  readonly element: Element;
  readonly columns: number;
  /** True for a cell that goes on the one above it. */
  readonly goesOn: boolean;
}

export const cellElement = (node: XmlElement, content: readonly ChildNode[]): Cell => ({
  element: el('td', {}, content),
  columns: spanOf(valOf(node, 'w:tcPr', 'w:gridSpan')),
  goesOn: goesOn(find(node, 'w:tcPr', 'w:vMerge')),
});

const goesOn = (merge: XmlElement | undefined): boolean =>
  merge !== undefined && (merge.attrs['w:val'] ?? 'continue') === 'continue';

/** Columns a row leaves free at one of its ends. */
export const emptyCells = (row: XmlElement, name: 'w:gridBefore' | 'w:gridAfter'): Cell[] => {
  const columns = Number(valOf(row, 'w:trPr', name) ?? 0);
  return columns >= 1 ? [{ element: el('td', {}), columns: spanOf(String(columns)), goesOn: false }] : [];
};

const spanOf = (value: string | undefined): number => Math.min(Math.max(Math.trunc(Number(value)) || 1, 1), 100);

export interface Row {
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
}

export const isHeaderRow = (row: XmlElement): boolean => isOn(find(row, 'w:trPr', 'w:tblHeader'));

interface Standing {
  readonly element: Element;
  rows: number;
}

/** Rows as a table of a page: a cell that goes on the one above it is joined with it, its words too; header rows at the top are the head. */
export function tableElement(rows: readonly Row[]): Element {
  const above = new Map<number, Standing>();
  const joined: Standing[] = [];
  const built = rows.map(({ cells }) => {
    let column = 0;
    const shown: Element[] = [];
    for (const { element, columns, goesOn: on } of cells) {
      const begun = on ? above.get(column) : undefined;
      if (begun) {
        begun.rows++;
        for (const node of element.childNodes) adopt(begun.element, node);
      } else {
        const standing = { element, rows: 1 };
        above.set(column, standing);
        joined.push(standing);
        if (columns > 1) element.attrs.push({ name: 'colspan', value: String(columns) });
        shown.push(element);
      }
      column += columns;
    }
    return el('tr', {}, shown);
  });
  for (const { element, rows: count } of joined) {
    if (count > 1) element.attrs.push({ name: 'rowspan', value: String(count) });
  }
  const firstOther = rows.findIndex(({ isHeader }) => !isHeader);
  const head = firstOther === -1 ? 0 : firstOther;
  return el('table', {}, [...(head > 0 ? [el('thead', {}, built.slice(0, head))] : []), ...built.slice(head)]);
}
