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
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { Failed } from '../../data/Failed.tsx';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useCaseSession } from '../../data/session/useCaseSession.ts';
import { useT } from '../../words/i18n.tsx';
import { Progress } from '../../words/Progress.tsx';
import { ArchivedNote } from './ArchivedNote.tsx';
import { CaseHead } from './CaseHead.tsx';
import { CustodyNote, type Hands, useHands } from './CustodyNote.tsx';
import { DocumentBar } from './DocumentBar.tsx';
import { CaseDrop } from './drop/CaseDrop.tsx';
import { FileQuestion } from './drop/FileQuestion.tsx';
import { useDropped } from './drop/useDropped.ts';
import { EditorHost } from './EditorHost.tsx';
import { FindBar } from './FindBar.tsx';
import type { ChosenVersion } from './history/past.ts';
import { VersionView } from './history/VersionView.tsx';
import { Outline } from './panel/Outline.tsx';
import { SidePanel } from './panel/SidePanel.tsx';
import { ChoosePictures } from './pictures/ChoosePictures.tsx';
import { PictureNotes } from './pictures/PictureNotes.tsx';
import { goBackTo, topOf } from './readingPlace.ts';
import { StatusLine } from './StatusLine.tsx';
import { OpenPrompt } from './toolbar/Prompts.tsx';
import { useWidth } from './toolbar/useWidth.ts';
import { UnsettledOfCase } from './UnsettledOfCase.tsx';
import { useAsking } from './useAsking.ts';
import { useCaseCommands } from './useCaseCommands.ts';
import { type FindingFocus, useFindingFocus } from './useFindingFocus.ts';
import { useNotices } from './useNotices.ts';
import { usePanel } from './usePanel.ts';
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

/** The document in the middle, one context panel at right, the status line below. */
function Workspace({ session }: { session: CaseSession }): ReactNode {
  const panel = usePanel();
  const focus = useFindingFocus(session, panel.showChecks);
  const [viewing, setViewing] = useState<ChosenVersion | null>(null);
  const [column, width] = useWidth<HTMLElement>();
  const dropped = useDropped(session, panel.showDetails);
  useNotices(session);
  const hands = useHands(panel.giveWay);
  const closeVersion = () => {
    // The text must be back on the page to take the focus, which would else go with the version.
    flushSync(() => setViewing(null));
    session.editor.view.focus();
  };
  const isWide = width >= WIDE;
  return (
    <CaseDrop
      session={session}
      className={`workspace ${panel.state === 'open' ? '' : 'panel-closed'}`}
      onDrop={dropped.onDrop}
    >
      <CaseDocument
        session={session}
        focus={focus}
        panel={panel}
        dropped={dropped}
        column={column}
        margin={isWide ? 'outline' : 'empty'}
        viewing={viewing}
        onCloseVersion={closeVersion}
        hands={hands}
      />
      <SidePanel
        session={session}
        onHandOver={hands.open}
        focus={focus}
        tab={isWide && panel.tab === 'outline' ? 'checks' : panel.tab}
        tabs={isWide ? ['checks', 'details', 'history'] : ['checks', 'details', 'outline', 'history']}
        onTab={panel.show}
        onClose={panel.close}
        viewing={viewing}
        onView={setViewing}
      />
      <StatusLine session={session} onChecks={panel.showChecks} />
    </CaseDrop>
  );
}

interface DocumentProps extends TextProps {
  readonly dropped: ReturnType<typeof useDropped>;
  readonly column: RefObject<HTMLElement | null>;
  readonly hands: Hands;
}

/** The text with its tools, and over it what somebody has asked for. */
function CaseDocument({ dropped, column, hands, ...text }: DocumentProps): ReactNode {
  const t = useT();
  const { session, focus, panel, viewing } = text;
  const chooser = useRef<HTMLInputElement>(null);
  const choosePictures = useCallback(() => chooser.current?.click(), []);
  const asking = useAsking(session, choosePictures);
  const { asks } = asking;
  useWorkspaceKeys({ session, focus, asks, onTogglePanel: panel.toggle });
  useCaseCommands({ session, focus, asks, show: panel.show, handOver: hands.open });
  return (
    <section className="document" aria-label={t('case.document')} ref={column}>
      <DocumentBar session={session} asks={asks} panel={panel.state} onTogglePanel={panel.toggle} />
      <ChoosePictures session={session} input={chooser} />
      <ArchivedNote session={session} />
      <UnsettledOfCase id={session.id} />
      <CustodyNote session={session} hands={hands} />
      <OverText session={session} asking={asking} dropped={dropped} shown={viewing ? 'version' : 'text'} />
      <Scroll session={session}>
        <CaseText {...text} />
      </Scroll>
    </section>
  );
}

interface OverProps {
  readonly session: CaseSession;
  readonly asking: ReturnType<typeof useAsking>;
  readonly dropped: ReturnType<typeof useDropped>;
  /** What is shown: the text, or an old version of it. */
  readonly shown: 'text' | 'version';
}

/** Lines over the text, each for one thing that was asked for. */
function OverText({ session, asking, dropped, shown }: OverProps): ReactNode {
  const t = useT();
  const { asked, answer, cancel, reading } = dropped;
  const { prompt, find } = asking;
  return (
    <>
      {asked.length > 0 ? <FileQuestion files={asked} onAnswer={answer} onCancel={cancel} /> : null}
      {reading ? (
        <div className="inline-prompt">
          <Progress
            label={t('version.reading', { name: reading.step })}
            share={reading.share}
            onCancel={reading.cancel}
          />
        </div>
      ) : null}
      {prompt ? <OpenPrompt prompt={prompt} session={session} onClose={asking.endPrompt} /> : null}
      {find && shown === 'text' ? <FindBar editor={session.editor} asked={find} onClose={asking.endFind} /> : null}
    </>
  );
}

interface TextProps {
  readonly session: CaseSession;
  readonly focus: FindingFocus;
  readonly panel: ReturnType<typeof usePanel>;
  readonly margin: 'outline' | 'empty';
  readonly viewing: ChosenVersion | null;
  readonly onCloseVersion: () => void;
}

/** The text to write in, or an old version of it to read. */
function CaseText({ session, focus, panel, margin, viewing, onCloseVersion }: TextProps): ReactNode {
  if (viewing)
    return (
      <VersionView key={JSON.stringify(viewing.past)} session={session} version={viewing} onClose={onCloseVersion} />
    );
  return (
    <>
      {margin === 'outline' ? <Outline session={session} place="margin" /> : null}
      <article>
        <CaseHead session={session} onDetails={panel.showDetails} />
        <EditorHost session={session} onPick={focus.onTextClick} />
        <PictureNotes session={session} />
      </article>
    </>
  );
}

/** Keeps the place a person was reading at while they are elsewhere in the program. */
function Scroll({ session, children }: { session: CaseSession; children: ReactNode }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ref.current) goBackTo(session.place, ref.current);
  }, [session]);
  return (
    <div
      className="scroll"
      ref={ref}
      onScroll={(event) => {
        session.place.scroll = event.currentTarget.scrollTop;
        session.place.top = topOf(event.currentTarget);
      }}
    >
      {children}
    </div>
  );
}
