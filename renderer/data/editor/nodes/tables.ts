import { Table, TableCell, TableHeader } from '@tiptap/extension-table';
import { mendOwnChangesOnly } from '../together/steadyTables.ts';

/** Alignment is worked out from the numbers (numericColumns.ts), so cells have no attribute for it. */
const cellAttributes = () => ({
  colspan: { default: 1 },
  rowspan: { default: 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

/** Widths are the reader's and the printer's affair: columns cannot be dragged. */
export const CaseTable = Table.extend({
  renderHTML: () => ['div', { class: 'tableWrapper' }, ['table', {}, ['tbody', 0]]],
  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map(mendOwnChangesOnly);
  },
}).configure({ resizable: false });

export const CaseTableCell = TableCell.extend({ addAttributes: cellAttributes });

export const CaseTableHeader = TableHeader.extend({ addAttributes: cellAttributes });
