import './case.css';
import './checks.css';
import './dismissals.css';
import './judging.css';
import './history.css';
import './live.css';
import './panel.css';
import './formula.css';
import './lists.css';
import './text.css';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { LeftOut } from '../../data/editor/cleanPaste.ts';
import { Failed } from '../../data/Failed.tsx';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useCaseSession } from '../../data/session/useCaseSession.ts';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { ArchivedNote } from './ArchivedNote.tsx';
import { CaseHead } from './CaseHead.tsx';
import { DocumentBar } from './DocumentBar.tsx';
import { EditorHost } from './EditorHost.tsx';
import { FindBar, type FindField } from './FindBar.tsx';
import type { ChosenVersion } from './history/past.ts';
import { VersionView } from './history/VersionView.tsx';
import { Outline } from './panel/Outline.tsx';
import { type PanelTab, SidePanel } from './panel/SidePanel.tsx';
import { StatusLine } from './StatusLine.tsx';
import { LinkPrompt, SourcePrompt } from './toolbar/Prompts.tsx';
import { useWidth } from './toolbar/useWidth.ts';
import { UnsettledOfCase } from './UnsettledOfCase.tsx';
import { useCaseCommands } from './useCaseCommands.ts';
import { useFindingFocus } from './useFindingFocus.ts';
import { useWorkspaceKeys } from './useWorkspaceKeys.ts';

/** A case opened for work; says so when it cannot be had. */
export function CaseWorkspace({ id }: { id: RecordId }): ReactNode {
  const t = useT();
  const opened = useCaseSession(id);
  if (opened === null) return <p className="hidden-visually">{t('app.loading')}</p>;
  if ('code' in opened) return <Failed why={opened.code} onRetry={opened.retry} />;
  return <Workspace key={id} session={opened.session} />;
}

/** From this width of the document's column on, the outline stands in its margin; below it is a tab of the panel. */
const WIDE = 1010;
/** Below this width of the window the panel lies over the document and starts closed. */
const NARROW = 900;

type Prompt = 'link' | 'source' | null;

/** The document in the middle, one context panel at right, the status line below. */
function Workspace({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const [tab, setTab] = useState<PanelTab>('checks');
  const [panel, setPanel] = useState<'open' | 'closed'>(window.innerWidth < NARROW ? 'closed' : 'open');
  const [asked, setAsked] = useState<{ readonly field: FindField } | null>(null);
  const [prompt, setPrompt] = useState<Prompt>(null);
  const [viewing, setViewing] = useState<ChosenVersion | null>(null);
  const [column, width] = useWidth<HTMLElement>();
  const show = useCallback((name: PanelTab) => {
    setTab(name);
    setPanel('open');
  }, []);
  const showChecks = useCallback(() => show('checks'), [show]);
  const showDetails = useCallback(() => show('details'), [show]);
  const focus = useFindingFocus(session, showChecks);
  const asks = useMemo(
    () => ({
      link: () => setPrompt('link'),
      source: () => setPrompt('source'),
      find: () => setAsked({ field: 'find' }),
    }),
    [],
  );
  const toggle = useCallback(() => setPanel((now) => (now === 'open' ? 'closed' : 'open')), []);
  const replace = () => setAsked({ field: 'replace' });
  useWorkspaceKeys({ session, focus, asks, onReplace: replace, onTogglePanel: toggle });
  useCaseCommands({ session, focus, asks, replace, show });
  useNotices(session);
  const closePrompt = () => {
    setPrompt(null);
    requestAnimationFrame(() => session.editor.view.focus());
  };
  const closeVersion = () => {
    // The text must be back on the page to take the focus, which would else go with the version.
    flushSync(() => setViewing(null));
    session.editor.view.focus();
  };
  const wide = width >= WIDE;
  return (
    <div className={`workspace ${panel === 'open' ? '' : 'panel-closed'}`}>
      <section className="document" aria-label={t('case.document')} ref={column}>
        <DocumentBar session={session} asks={asks} panel={panel} onTogglePanel={toggle} />
        <ArchivedNote session={session} />
        <UnsettledOfCase id={session.id} />
        {prompt === 'link' ? <LinkPrompt session={session} onClose={closePrompt} /> : null}
        {prompt === 'source' ? <SourcePrompt session={session} onClose={closePrompt} /> : null}
        {asked && !viewing ? <FindBar editor={session.editor} asked={asked} onClose={() => setAsked(null)} /> : null}
        <Scroll session={session}>
          {viewing ? (
            <VersionView
              key={JSON.stringify(viewing.past)}
              session={session}
              version={viewing}
              onClose={closeVersion}
            />
          ) : (
            <>
              {wide ? <Outline session={session} place="margin" /> : null}
              <article>
                <CaseHead session={session} onDetails={showDetails} />
                <EditorHost session={session} onPick={focus.onTextClick} />
              </article>
            </>
          )}
        </Scroll>
      </section>
      <SidePanel
        session={session}
        focus={focus}
        tab={wide && tab === 'outline' ? 'checks' : tab}
        tabs={wide ? ['checks', 'details', 'history'] : ['checks', 'details', 'outline', 'history']}
        onTab={show}
        onClose={() => setPanel('closed')}
        viewing={viewing}
        onView={setViewing}
      />
      <StatusLine session={session} onChecks={showChecks} />
    </div>
  );
}

/** Keeps the place a person was reading at while they are elsewhere in the program. */
function Scroll({ session, children }: { session: CaseSession; children: ReactNode }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.scrollTo({ top: session.place.scroll });
  }, [session]);
  return (
    <div
      className="scroll"
      ref={ref}
      onScroll={(event) => {
        session.place.scroll = event.currentTarget.scrollTop;
      }}
    >
      {children}
    </div>
  );
}

function useNotices(session: CaseSession): void {
  const t = useT();
  const toast = useToast();
  const notice = ({ pictures, formulas, comments, deletions, hidden }: LeftOut) => {
    const words = [
      pictures > 0 ? t('paste.leftOut', { n: pictures }) : '',
      formulas > 0 ? t('paste.formulas', { n: formulas }) : '',
      comments + deletions + hidden > 0 ? t('paste.unseen', { comments, deletions, hidden }) : '',
    ];
    toast({ text: words.filter(Boolean).join(' ') });
  };
  const tell = useRef(notice);
  useEffect(() => {
    tell.current = notice;
  });
  useEffect(() => session.onNotice(({ what }) => tell.current(what)), [session]);
}
