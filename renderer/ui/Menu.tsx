import type { ReactNode } from 'react';
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}

/** A button that opens a list of commands. */
export function Menu({
  label,
  children,
  entries,
  kind = 'plain',
  reach = 'tab',
}: {
  label: string;
  children: ReactNode;
  entries: readonly MenuEntry[];
  kind?: 'plain' | 'quiet' | 'primary';
  /** `pointer`: Tab passes it by, as in a grid's rows without the focus. */
  reach?: 'tab' | 'pointer';
}): ReactNode {
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={label}
        className={`btn ${kind === 'plain' ? '' : kind}`}
        excludeFromTabOrder={reach === 'pointer'}
      >
        {children}
      </AriaButton>
      <Popover className="menu" offset={4}>
        <AriaMenu
          aria-label={label}
          onAction={(key) => entries.find(({ id }) => id === key)?.run()}
          style={{ outline: 'none' }}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="menu-item" isDisabled={entry.disabled ?? false}>
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
