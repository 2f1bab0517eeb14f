import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { MenuEntry } from './menuEntry.ts';

/** The list is a sixth of the script of a page that shows only the button, so it comes behind. */
export const fetchMenuList = async () => ({ default: (await import('./MenuList.tsx')).MenuList });
const MenuList = lazy(fetchMenuList);

/** Arrows open it too, at the end they come to. */
const ARROWS: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['ArrowDown', 'first'],
  ['ArrowUp', 'last'],
]);

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
  const opener = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<'first' | 'last' | null>(null);
  return (
    <>
      <AriaButton
        ref={opener}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        className={`btn ${kind === 'plain' ? '' : kind}`}
        excludeFromTabOrder={reach === 'pointer'}
        onPress={() => setAt('first')}
        onKeyDown={({ key }) => setAt((now) => ARROWS.get(key) ?? now)}
      >
        {children}
      </AriaButton>
      <Suspense fallback={null}>
        {at === null ? null : (
          <MenuList label={label} entries={entries} opener={opener} at={at} onClose={() => setAt(null)} />
        )}
      </Suspense>
    </>
  );
}
