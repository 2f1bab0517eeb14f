import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Italic,
  Link2,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Search,
  Superscript as SourceIcon,
  Table as TableIcon,
  Undo2,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { useT } from '../../app/i18n.tsx';
import { useShortcut } from '../../app/useShortcut.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { isSafeAddress } from './editor/nodes.ts';
import { insertSumRow } from './editor/sumRow.ts';
import { InlinePrompt } from './InlinePrompt.tsx';
import type { CaseSession } from './session/CaseSession.ts';

type Prompt = 'link' | 'source' | null;

export function Toolbar({ session, onFind }: { session: CaseSession; onFind: () => void }): ReactNode {
  const t = useT();
  const { editor } = session;
  const [prompt, setPrompt] = useState<Prompt>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
      table: now.isActive('table'),
      style: now.isActive('heading', { level: 3 }) ? 'heading' : now.isActive('heading') ? 'smallHeading' : 'paragraph',
    }),
  });
  useShortcut('mod+l', () => setPrompt('link'));
  const chain = () => editor.chain().focus();
  const toggle = (label: string, active: boolean, icon: ReactNode, run: () => void) => (
    <IconButton key={label} label={label} aria-pressed={active} onPress={run}>
      <span className={active ? 'pressed' : ''}>{icon}</span>
    </IconButton>
  );
  return (
    <>
      <AriaToolbar className="toolbar" aria-label={t('toolbar.label')}>
        <StyleMenu editor={editor} current={on.style as 'paragraph'} />
        {toggle(t('toolbar.bold'), on.bold, <Bold size={16} />, () => chain().toggleBold().run())}
        {toggle(t('toolbar.italic'), on.italic, <Italic size={16} />, () => chain().toggleItalic().run())}
        {toggle(t('toolbar.bullets'), on.bullets, <List size={16} />, () => chain().toggleBulletList().run())}
        {toggle(t('toolbar.numbers'), on.numbers, <ListOrdered size={16} />, () => chain().toggleOrderedList().run())}
        {toggle(t('toolbar.quote'), on.quote, <Quote size={16} />, () => chain().toggleBlockquote().run())}
        {toggle(t('toolbar.link'), on.link, <Link2 size={16} />, () => setPrompt('link'))}
        {toggle(t('toolbar.source'), false, <SourceIcon size={16} />, () => setPrompt('source'))}
        <TableMenu editor={editor} inTable={on.table ? 'yes' : 'no'} />
        <IconButton label={t('toolbar.undo')} onPress={() => editor.chain().focus().undo().run()}>
          <Undo2 size={16} />
        </IconButton>
        <IconButton label={t('toolbar.redo')} onPress={() => editor.chain().focus().redo().run()}>
          <Redo2 size={16} />
        </IconButton>
        <IconButton label={t('toolbar.find')} onPress={onFind}>
          <Search size={16} />
        </IconButton>
      </AriaToolbar>
      {prompt === 'link' ? <LinkPrompt editor={editor} onClose={() => setPrompt(null)} /> : null}
      {prompt === 'source' ? (
        <InlinePrompt
          label={t('source.text')}
          initial=""
          onCancel={() => setPrompt(null)}
          onSubmit={(text) => {
            if (text.trim())
              chain()
                .insertContent({ type: 'sourceRef', attrs: { text: text.trim() } })
                .run();
            setPrompt(null);
            return null;
          }}
        />
      ) : null}
    </>
  );
}

function StyleMenu({
  editor,
  current,
}: {
  editor: Editor;
  current: 'paragraph' | 'heading' | 'smallHeading';
}): ReactNode {
  const t = useT();
  return (
    <Menu
      kind="quiet"
      label={t('toolbar.style')}
      entries={[
        { id: 'paragraph', label: t('toolbar.paragraph'), run: () => editor.chain().focus().setParagraph().run() },
        {
          id: 'heading',
          label: t('toolbar.heading'),
          run: () => editor.chain().focus().setHeading({ level: 3 }).run(),
        },
        {
          id: 'smallHeading',
          label: t('toolbar.smallHeading'),
          run: () => editor.chain().focus().setHeading({ level: 4 }).run(),
        },
      ]}
    >
      <span className="style-name">{t(`toolbar.${current}`)}</span>
    </Menu>
  );
}

function TableMenu({ editor, inTable }: { editor: Editor; inTable: 'yes' | 'no' }): ReactNode {
  const t = useT();
  const chain = () => editor.chain().focus();
  const entries =
    inTable === 'no'
      ? [
          {
            id: 'insert',
            label: t('table.insert'),
            run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
          },
        ]
      : [
          { id: 'row', label: t('table.rowAfter'), run: () => chain().addRowAfter().run() },
          { id: 'column', label: t('table.columnAfter'), run: () => chain().addColumnAfter().run() },
          { id: 'sum', label: t('table.sum'), run: () => insertSumRow(editor, t('table.total')) },
          { id: 'header', label: t('table.header'), run: () => chain().toggleHeaderRow().run() },
          { id: 'deleteRow', label: t('table.deleteRow'), run: () => chain().deleteRow().run() },
          { id: 'deleteColumn', label: t('table.deleteColumn'), run: () => chain().deleteColumn().run() },
          { id: 'delete', label: t('table.delete'), run: () => chain().deleteTable().run() },
        ];
  return (
    <Menu kind="quiet" label={t('toolbar.table')} entries={entries}>
      <TableIcon size={16} aria-hidden />
    </Menu>
  );
}

function LinkPrompt({ editor, onClose }: { editor: Editor; onClose: () => void }): ReactNode {
  const t = useT();
  const href = String(editor.getAttributes('link').href ?? '');
  return (
    <InlinePrompt
      label={t('link.address')}
      initial={href}
      onCancel={onClose}
      onSubmit={(text) => {
        const address = /^[^\s@:/]+@[^\s@:/]+\.\w+$/.test(text) ? `mailto:${text}` : text.trim();
        if (address === '') editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
        else if (!isSafeAddress(address)) return t('link.bad');
        else editor.chain().focus().extendMarkRange('link').setMark('link', { href: address }).run();
        onClose();
        return null;
      }}
    />
  );
}
