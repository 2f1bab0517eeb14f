import { useEditorState } from '@tiptap/react';
import { Table as TableIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { insertSumRow } from '../../../data/editor/sumRow.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { keyNames } from '../../../ui/keyNames.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useT } from '../../../words/i18n.tsx';
import { useTell } from '../../../words/useTell.ts';

export function TableMenu({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const sum = useSumRow(session);
  const { editor } = session;
  const inTable = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') });
  const chain = () => editor.chain().focus();
  const entries = inTable
    ? [
        { id: 'sum', label: `${t('table.sum')} (${keyNames('alt+shift+s')})`, run: sum },
        {
          id: 'row',
          label: `${t('table.rowAfter')} (${keyNames('alt+shift+↓')})`,
          run: () => chain().addRowAfter().run(),
        },
        { id: 'rowBefore', label: t('table.rowBefore'), run: () => chain().addRowBefore().run() },
        {
          id: 'column',
          label: `${t('table.columnAfter')} (${keyNames('alt+shift+→')})`,
          run: () => chain().addColumnAfter().run(),
        },
        { id: 'columnBefore', label: t('table.columnBefore'), run: () => chain().addColumnBefore().run() },
        { id: 'header', label: t('table.header'), run: () => chain().toggleHeaderRow().run() },
        { id: 'merge', label: t('table.merge'), run: () => chain().mergeOrSplit().run() },
        { id: 'deleteRow', label: t('table.deleteRow'), run: () => chain().deleteRow().run() },
        { id: 'deleteColumn', label: t('table.deleteColumn'), run: () => chain().deleteColumn().run() },
        { id: 'delete', label: t('table.delete'), run: () => chain().deleteTable().run() },
      ]
    : [
        {
          id: 'insert',
          label: `${t('table.insert')} (${keyNames('alt+shift+t')})`,
          run: () => chain().insertTable(NEW_TABLE).run(),
        },
      ];
  return (
    <Menu
      kind="quiet"
      label={t('toolbar.table')}
      entries={entries.map(({ run, ...entry }) => ({ ...entry, run: () => void run() }))}
    >
      <TableIcon size={16} aria-hidden />
    </Menu>
  );
}

export const NEW_TABLE = { rows: 3, cols: 3, withHeaderRow: true } as const;

/** Sums the table the cursor is in, or says why it cannot. */
export function useSumRow(session: CaseSession): () => void {
  const t = useT();
  const tell = useTell();
  return () => {
    const outcome = insertSumRow(session.editor, t('table.total'));
    if (outcome !== 'done') tell(t(outcome === 'merged' ? 'table.sumMerged' : 'table.sumNothing'));
    session.editor.view.focus();
  };
}
