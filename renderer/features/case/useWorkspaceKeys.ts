import type { CaseSession } from '../../data/session/CaseSession.ts';
import { NEW_TABLE, useSumRow } from './toolbar/TableMenu.tsx';
import type { Asks } from './toolbar/tools.tsx';
import type { FindingFocus } from './useFindingFocus.ts';
import { useKeys } from './useKeys.ts';

interface Options {
  readonly session: CaseSession;
  readonly focus: FindingFocus;
  readonly asks: Asks;
  readonly onTogglePanel: () => void;
}

/** The keys of the workspace that the editor does not listen for itself. */
export function useWorkspaceKeys({ session: { editor }, session, focus, asks, onTogglePanel }: Options): void {
  const sum = useSumRow(session);
  useKeys({
    'mod+f': () => asks.find('find'),
    'mod+h': () => asks.find('replace'),
    'mod+l': asks.link,
    'mod+shift+e': asks.source,
    f8: () => focus.step(1),
    'shift+f8': () => focus.step(-1),
    'alt+enter': focus.openCard,
    f6: () => switchRegion(session),
    'alt+f10': () => document.querySelector<HTMLElement>('.toolbar button')?.focus(),
    'alt+shift+p': onTogglePanel,
    'alt+shift+t': () => void editor.chain().focus().insertTable(NEW_TABLE).run(),
    'alt+shift+s': sum,
    'alt+shift+arrowdown': () => void editor.chain().focus().addRowAfter().run(),
    'alt+shift+arrowright': () => void editor.chain().focus().addColumnAfter().run(),
  });
}

/** Between the text and the panel beside it. */
function switchRegion({ editor }: CaseSession): void {
  const side = document.querySelector('.side');
  const tab = side?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  if (side?.contains(document.activeElement) || !tab) editor.view.focus();
  else tab.focus();
}
