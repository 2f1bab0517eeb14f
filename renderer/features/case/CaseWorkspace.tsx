import { Link } from '@tanstack/react-router';
import { EditorContent } from '@tiptap/react';
import { type ReactNode, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { setCaseField } from '../../../shared/records/caseDoc.ts';
import { useFormat, useT } from '../../app/i18n.tsx';
import { useShortcut } from '../../app/useShortcut.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { FindBar } from './FindBar.tsx';
import { ChecksPanel } from './panel/ChecksPanel.tsx';
import { DetailsPanel } from './panel/DetailsPanel.tsx';
import { HistoryPanel } from './panel/HistoryPanel.tsx';
import { OutlinePanel } from './panel/OutlinePanel.tsx';
import { StatusLine } from './StatusLine.tsx';
import type { CaseSession } from './session/CaseSession.ts';
import { useFields } from './session/useCaseSession.ts';
import { Toolbar } from './Toolbar.tsx';
import { useFindingFocus } from './useFindingFocus.ts';
import { VersionView } from './VersionView.tsx';

const TABS = ['checks', 'details', 'outline', 'history'] as const;
export type PanelTab = (typeof TABS)[number];

/** The document in the middle, one context panel at right, the status line below. */
export function CaseWorkspace({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const [tab, setTab] = useState<PanelTab>('checks');
  const [finding, setFinding] = useState(false);
  const [viewing, setViewing] = useState<{ seq: number; at: string } | null>(null);
  const focus = useFindingFocus(session, () => setTab('checks'));
  const fields = useFields(session);
  useShortcut('mod+f', () => setFinding(true));
  useShortcut('mod+h', () => setFinding(true));
  useShortcut('F8', () => focus.step(1));
  useShortcut('shift+F8', () => focus.step(-1));
  useEffect(() => session.draw(), [session]);
  useEffect(() => {
    document.title = `${fields.title || t('cases.untitled')} – Handlerum`;
    return () => {
      document.title = 'Handlerum';
    };
  }, [fields.title, t]);
  return (
    <div className="workspace">
      <section className="document" aria-label={t('case.text')}>
        <div className="bar">
          <Toolbar session={session} onFind={() => setFinding(true)} />
          <ExportMenu id={session.id} title={fields.title} />
        </div>
        {finding ? <FindBar editor={session.editor} onClose={() => setFinding(false)} /> : null}
        <div className="scroll">
          {viewing ? (
            <VersionView session={session} version={viewing} onClose={() => setViewing(null)} />
          ) : (
            <article>
              <Title session={session} />
              <Facts session={session} onOpen={() => setTab('details')} />
              {/* biome-ignore lint/a11y/noStaticElementInteractions: underlines are reached by F8 and the panel; a click is an extra way. */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
              <div onClick={focus.onTextClick}>
                <EditorContent editor={session.editor} />
              </div>
            </article>
          )}
        </div>
      </section>
      <aside className="side" aria-label={t('case.panel')}>
        <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(key as PanelTab)}>
          <TabList className="tabs" aria-label={t('case.panel')}>
            {TABS.map((name) => (
              <Tab key={name} id={name} className="tab">
                {t(`case.tab.${name}`)}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="checks" className="panel">
            <ChecksPanel session={session} focus={focus} />
          </TabPanel>
          <TabPanel id="details" className="panel">
            <DetailsPanel session={session} />
          </TabPanel>
          <TabPanel id="outline" className="panel">
            <OutlinePanel session={session} />
          </TabPanel>
          <TabPanel id="history" className="panel">
            <HistoryPanel session={session} onView={setViewing} />
          </TabPanel>
        </Tabs>
      </aside>
      <StatusLine session={session} />
    </div>
  );
}

function Title({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const { title } = useFields(session);
  return (
    <h1 className="case-title">
      <textarea
        aria-label={t('case.title')}
        rows={1}
        value={title}
        placeholder={t('cases.untitled')}
        maxLength={500}
        onChange={(event) =>
          session.edit((doc) => setCaseField(doc, 'title', event.target.value.replaceAll('\n', ' ')))
        }
      />
    </h1>
  );
}

function Facts({ session, onOpen }: { session: CaseSession; onOpen: () => void }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { caseType, caseNumber, openness, competence, chain } = useFields(session);
  const facts = [
    t(`type.${caseType}`),
    caseNumber,
    openness.closed ? t('cases.closed') : '',
    competence ? `${t('details.competence')} ${competence}` : '',
    chain.map(({ body, date }) => (date ? `${body} ${format.shortDay(date)}` : body)).join(' → '),
  ].filter(Boolean);
  return (
    <div className="facts">
      <button type="button" onClick={onOpen} aria-label={`${t('case.facts')}: ${facts.join(', ')}`}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </button>
      <Link to="/sager">{t('app.cases')}</Link>
    </div>
  );
}
