import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { StarterKit } from '@tiptap/starter-kit';
import { Bold, Italic, List, ListOrdered } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { descriptionField } from '../../../shared/kinds/case/handlerumDoc.ts';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';

interface Props {
  readonly session: CaseSession;
  readonly option: string;
  readonly label: string;
}

/** Short rich text that lies in the case's record and merges as its text does: paragraphs, lists, bold, italic. */
export function Description({ session, option, label }: Props): ReactNode {
  const t = useT();
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => {
    if (!host.current) return;
    const made = new Editor({
      element: host.current,
      injectCSS: false,
      extensions: [
        StarterKit.configure({
          heading: false,
          code: false,
          codeBlock: false,
          horizontalRule: false,
          link: false,
          undoRedo: false,
          blockquote: false,
          strike: false,
          underline: false,
          trailingNode: false,
          dropcursor: false,
        }),
        Collaboration.configure({ document: session.doc, field: descriptionField(option) }),
      ],
      editorProps: {
        attributes: { class: 'rich', lang: 'da', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      },
    });
    setEditor(made);
    return () => made.destroy();
  }, [session, option, label]);
  const tools = [
    { label: t('toolbar.bold'), icon: Bold, run: () => editor?.chain().focus().toggleBold().run() },
    { label: t('toolbar.italic'), icon: Italic, run: () => editor?.chain().focus().toggleItalic().run() },
    { label: t('toolbar.bullets'), icon: List, run: () => editor?.chain().focus().toggleBulletList().run() },
    { label: t('toolbar.numbers'), icon: ListOrdered, run: () => editor?.chain().focus().toggleOrderedList().run() },
  ];
  return (
    <div className="field">
      <span className="label">{label}</span>
      <div className="rich-tools">
        {tools.map(({ label: name, icon: Icon, run }) => (
          <IconButton key={name} label={name} onPress={() => void run()}>
            <Icon size={15} />
          </IconButton>
        ))}
      </div>
      <div ref={host} className="rich-host" />
    </div>
  );
}
