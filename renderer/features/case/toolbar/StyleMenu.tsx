import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyNames } from '../../../ui/keyNames.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useT } from '../../../words/i18n.tsx';

type Style = 'paragraph' | 'heading' | 'smallHeading';

/** Levels below the section's own heading; a level an import brought is called by its nearest name. */
function styleOf(editor: Editor): Style {
  if (editor.isActive('heading', { level: 3 })) return 'heading';
  return editor.isActive('heading') ? 'smallHeading' : 'paragraph';
}

export function StyleMenu({ editor }: { editor: Editor }): ReactNode {
  const t = useT();
  const current = useEditorState({ editor, selector: ({ editor: now }) => styleOf(now) });
  const heading = (level: number) => () => void editor.chain().focus().setNode('heading', { level }).run();
  return (
    <Menu
      kind="quiet"
      label={`${t('toolbar.style')}: ${t(`toolbar.${current}`)}`}
      entries={[
        {
          id: 'paragraph',
          label: `${t('toolbar.paragraph')} (${keyNames('mod+shift+0')})`,
          run: () => void editor.chain().focus().setNode('paragraph').run(),
        },
        { id: 'heading', label: `${t('toolbar.heading')} (${keyNames('mod+shift+1')})`, run: heading(3) },
        { id: 'smallHeading', label: `${t('toolbar.smallHeading')} (${keyNames('mod+shift+2')})`, run: heading(4) },
      ]}
    >
      <span className="style-name">{t(`toolbar.${current}`)}</span>
      <ChevronDown size={14} aria-hidden />
    </Menu>
  );
}
