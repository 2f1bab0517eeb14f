import type { ReactNode, RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { MenuEntry } from './menuEntry.ts';

interface Props {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly opener: RefObject<HTMLElement | null>;
  /** Which entry has the focus when it opens. */
  readonly at: 'first' | 'last';
  readonly onClose: () => void;
}

/** The open list of a `Menu`. */
export function MenuList({ label, entries, opener, at, onClose }: Props): ReactNode {
  return (
    <Popover
      aria-label={label}
      className="menu"
      offset={4}
      placement="bottom start"
      trigger="MenuTrigger"
      triggerRef={opener}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <Menu
        aria-label={label}
        autoFocus={at}
        onClose={onClose}
        onAction={(key) => entries.find(({ id }) => id === key)?.run()}
        style={{ outline: 'none' }}
      >
        {entries.map((entry) => (
          <MenuItem key={entry.id} id={entry.id} className="menu-item" isDisabled={entry.disabled ?? false}>
            {entry.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
