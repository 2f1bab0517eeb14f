import { useNavigate } from '@tanstack/react-router';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { keyNames } from '../../ui/keyNames.ts';
import { useOfferCommands } from '../../ui/viewCommands.tsx';
import { useT } from '../../words/i18n.tsx';
import type { PanelTab } from './panel/SidePanel.tsx';
import { NEW_TABLE, useSumRow } from './toolbar/TableMenu.tsx';
import type { Asks } from './toolbar/tools.tsx';
import type { FindingFocus } from './useFindingFocus.ts';

interface Options {
  readonly session: CaseSession;
  readonly focus: FindingFocus;
  readonly asks: Asks;
  readonly show: (tab: PanelTab) => void;
  readonly handOver: () => void;
}

const TABS: readonly PanelTab[] = ['checks', 'details', 'outline', 'history'];

/** What can be done in a case, by its name in the palette. */
export function useCaseCommands({ session, focus, asks, show, handOver }: Options): void {
  const t = useT();
  const sum = useSumRow(session);
  const { editor } = session;
  const navigate = useNavigate();
  useOfferCommands([
    {
      id: 'handlerum',
      label: t('handlerum.title'),
      run: () => void navigate({ to: '/sager/$id/handlerum', params: { id: session.id } }),
    },
    { id: 'hand-over', label: t('custody.handOverCase'), run: handOver },
    { id: 'next-finding', label: t('keys.nextFinding'), run: () => focus.step(1), keys: keyNames('F8') },
    { id: 'find', label: t('keys.find'), run: () => asks.find('find'), keys: keyNames('mod+f') },
    { id: 'replace', label: t('keys.replace'), run: () => asks.find('replace'), keys: keyNames('mod+h') },
    { id: 'link', label: t('keys.link'), run: asks.link, keys: keyNames('mod+l') },
    { id: 'source', label: t('keys.source'), run: asks.source, keys: keyNames('mod+shift+e') },
    { id: 'picture', label: t('toolbar.picture'), run: asks.picture },
    {
      id: 'table',
      label: t('keys.table'),
      run: () => void editor.chain().focus().insertTable(NEW_TABLE).run(),
      keys: keyNames('alt+shift+t'),
    },
    { id: 'sum', label: t('keys.sum'), run: sum, keys: keyNames('alt+shift+s') },
    ...TABS.map((tab) => ({ id: `tab-${tab}`, label: t(`case.tab.${tab}`), run: () => show(tab) })),
  ]);
}
