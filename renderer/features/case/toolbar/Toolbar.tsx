import { useEditorState } from '@tiptap/react';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { keyNames } from '../../../ui/keyNames.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useT } from '../../../words/i18n.tsx';
import { StyleMenu } from './StyleMenu.tsx';
import { TableMenu } from './TableMenu.tsx';
import { type Asks, mainTools, RARE_TOOLS, type Tool } from './tools.tsx';
import { useWidth } from './useWidth.ts';

/** Pixels of what is always there (style, table, more), and of each tool. */
const FIXED = 240;
const EACH = 34;

/** One row whatever the width: what does not fit is in the menu at its end. */
export function Toolbar({ session, asks }: { session: CaseSession; asks: Asks }): ReactNode {
  const t = useT();
  const { editor } = session;
  const [ref, width] = useWidth<HTMLDivElement>();
  const tools = useMemo(() => mainTools(asks), [asks]);
  const room = Math.max(0, Math.floor((width - FIXED) / EACH));
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => [...tools, ...RARE_TOOLS].filter((tool) => tool.isOn?.(now)).map(({ id }) => id),
  });
  const label = ({ label: id, keys }: Tool) => (keys ? `${t(id)} (${keyNames(keys)})` : t(id));
  const button = (tool: Tool) => {
    const pressed = tool.isOn ? { 'aria-pressed': on.includes(tool.id) } : {};
    return (
      <IconButton key={tool.id} label={label(tool)} {...pressed} onPress={() => tool.run(editor)}>
        {tool.icon}
      </IconButton>
    );
  };
  return (
    <div className="toolbar-room" ref={ref}>
      <AriaToolbar className="toolbar" aria-label={t('toolbar.label')}>
        <StyleMenu editor={editor} />
        {tools.slice(0, room).map(button)}
        <TableMenu session={session} />
        <Menu
          kind="quiet"
          label={t('toolbar.more')}
          entries={[...tools.slice(room), ...RARE_TOOLS].map((tool) => ({
            id: tool.id,
            label: label(tool),
            run: () => tool.run(editor),
          }))}
        >
          <Ellipsis size={16} aria-hidden />
        </Menu>
      </AriaToolbar>
    </div>
  );
}
