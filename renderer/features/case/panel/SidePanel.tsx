import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Part } from '../../../data/Failed.tsx';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import type { ChosenVersion } from '../history/past.ts';
import type { FindingFocus } from '../useFindingFocus.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { DetailsPanel } from './DetailsPanel.tsx';
import { Outline } from './Outline.tsx';

export type PanelTab = 'checks' | 'details' | 'outline' | 'history';

interface Props {
  readonly session: CaseSession;
  readonly focus: FindingFocus;
  readonly tab: PanelTab;
  readonly tabs: readonly PanelTab[];
  readonly onTab: (tab: PanelTab) => void;
  readonly onClose: () => void;
  readonly viewing: ChosenVersion | null;
  readonly onView: (version: ChosenVersion) => void;
  readonly onHandOver: () => void;
}

/** The one context panel. */
export function SidePanel({
  session,
  focus,
  tab,
  tabs,
  onTab,
  onClose,
  viewing,
  onView,
  onHandOver,
}: Props): ReactNode {
  const t = useT();
  return (
    <aside className="side" aria-label={t('case.panel')}>
      <Tabs selectedKey={tab} onSelectionChange={(key) => onTab(key as PanelTab)}>
        <div className="tabs-bar">
          <TabList className="tabs" aria-label={t('case.panel')}>
            {tabs.map((name) => (
              <Tab key={name} id={name} className="tab">
                {t(`case.tab.${name}`)}
              </Tab>
            ))}
          </TabList>
          <span className="only-narrow">
            <IconButton label={t('case.hidePanel')} onPress={onClose}>
              <X size={16} />
            </IconButton>
          </span>
        </div>
        <TabPanel id="checks" className="panel">
          <Part name={`checks ${session.id}`}>
            <ChecksPanel session={session} focus={focus} onDetails={() => onTab('details')} />
          </Part>
        </TabPanel>
        <TabPanel id="details" className="panel">
          <Part name={`details ${session.id}`}>
            <DetailsPanel session={session} onHandOver={onHandOver} />
          </Part>
        </TabPanel>
        {tabs.includes('outline') ? (
          <TabPanel id="outline" className="panel">
            <Outline session={session} place="panel" />
          </TabPanel>
        ) : null}
        <TabPanel id="history" className="panel">
          <Part name={`history ${session.id}`}>
            <HistoryPanel session={session} viewing={viewing} onView={onView} />
          </Part>
        </TabPanel>
      </Tabs>
    </aside>
  );
}
