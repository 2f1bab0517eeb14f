import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, memo, type ReactNode, useState } from 'react';
import type { Finding } from '../../../../shared/checks/index.ts';
import { type Weight, weightOf } from '../../../../shared/checks/weight.ts';
import { Explanation } from '../../../data/Explanation.tsx';
import { applyFix, type Placed } from '../../../data/editor/findingsPlugin.ts';
import { sectionStart } from '../../../data/editor/places.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import type { Checked } from '../../../data/session/checked.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import { Severity } from '../../../words/Severity.tsx';
import { cardId, type FindingFocus } from '../useFindingFocus.ts';
import { DismissForm } from './DismissForm.tsx';
import { AnswerField } from './QuestionCard.tsx';
import { sectionName } from './sectionName.ts';
import { targetOf } from './target.ts';

interface Props {
  readonly placed: Placed;
  readonly session: CaseSession;
  readonly result: Checked;
  readonly focus: FindingFocus;
  readonly onDetails: () => void;
}

/** One finding, drawn anew only when it, its weight or its focus is another: the finding itself stays the same object while its words do. */
export function FindingCard({ placed: { key, finding }, session, result, focus, onDetails }: Props): ReactNode {
  const { current, jump, backToText } = focus;
  return (
    <Card
      cardKey={key}
      finding={finding}
      weight={weightOf(finding, result.gate)}
      isActive={key === current}
      session={session}
      jump={jump}
      backToText={backToText}
      onDetails={onDetails}
    />
  );
}

interface CardProps extends Pick<FindingFocus, 'jump' | 'backToText'> {
  readonly cardKey: string;
  readonly finding: Finding;
  readonly weight: Weight;
  readonly isActive: boolean;
  readonly session: CaseSession;
  readonly onDetails: () => void;
}

const LONGEST = 160;

type Unfolded = 'explain' | 'dismiss' | 'answer';

/** Errors stand out, suggestions are slim, and what a draft still lacks is plain. */
const Card = memo(function Card(props: CardProps): ReactNode {
  const { cardKey, finding, weight, isActive, session, jump, backToText } = props;
  const t = useT();
  const language = useLanguage();
  const [open, setOpen] = useState<Unfolded | null>(null);
  const check = session.result?.checks.find(({ id }) => id === finding.check);
  const place = sectionName(session, finding.section) ?? t('checks.whole');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (open) setOpen(null);
    else backToText();
  };
  return (
    <li
      id={cardId(cardKey)}
      className={`card ${weight} ${isActive ? 'on' : ''}`}
      tabIndex={-1}
      aria-current={isActive ? 'true' : undefined}
      onKeyDown={onKeyDown}
    >
      <header>
        <Severity level={weight} />
        <b>{check?.name[language] ?? finding.check}</b>
        <span className="place">{place}</span>
      </header>
      <Words finding={finding} session={session} onJump={() => jump({ key: cardKey, finding })} />
      <p>{finding.message[language]}</p>
      {finding.suggestion ? <p className="advice">{finding.suggestion[language]}</p> : null}
      <Actions {...props} open={open} setOpen={setOpen} />
      <Unfolding {...props} open={open} onClose={() => setOpen(null)} />
    </li>
  );
});

interface WordsProps {
  readonly finding: Finding;
  readonly session: CaseSession;
  readonly onJump: () => void;
}

/** The words themselves lead to the text; without words the name of the section does, where the case has it. */
function Words({ finding, session, onJump }: WordsProps): ReactNode {
  const t = useT();
  const { text, section } = finding;
  const isThere = section !== null && sectionStart(session.editor.state.doc, section) !== null;
  if (!text && !isThere) return null;
  const place = sectionName(session, section) ?? '';
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
  return (
    <button type="button" className="quote" aria-label={t('checks.jump', { text: text || place })} onClick={onJump}>
      {shown || t('checks.goTo', { place })}
    </button>
  );
}

interface ActionProps extends CardProps {
  readonly open: Unfolded | null;
  readonly setOpen: (open: Unfolded | null) => void;
}

function Actions({ finding, session, open, setOpen, onDetails, backToText }: ActionProps): ReactNode {
  const t = useT();
  const language = useLanguage();
  const check = session.result?.checks.find(({ id }) => id === finding.check);
  const fix = () => {
    applyFix(session.editor, finding);
    // The card goes with its finding, and the focus must not go with the card.
    backToText();
  };
  const unfold = (name: Unfolded, label: string) => (
    <Button kind="text" aria-expanded={open === name} onPress={() => setOpen(open === name ? null : name)}>
      {label}
    </Button>
  );
  return (
    <div className="row-actions">
      {finding.fix ? <Button onPress={fix}>{finding.fix.label[language]}</Button> : null}
      <WhereToMend finding={finding} session={session} onDetails={onDetails} />
      {unfold('explain', t(open === 'explain' ? 'checks.hide' : 'checks.explain'))}
      {check?.judge === 'both' ? unfold('answer', t('questions.give')) : null}
      {unfold('dismiss', t('checks.dismiss'))}
    </div>
  );
}

/** The way to what is not mended in the text; nothing where there is no such place. */
function WhereToMend({ finding, session, onDetails }: Pick<CardProps, 'finding' | 'session' | 'onDetails'>): ReactNode {
  const t = useT();
  const target = targetOf(finding, session.fields);
  if (target === null) return null;
  const label = t(`checks.target.${target}`);
  if (target === 'details' || target === 'title') {
    const go = target === 'details' ? onDetails : toTitle;
    return (
      <Button kind="text" onPress={go}>
        {label}
      </Button>
    );
  }
  return (
    <Link className="btn text" to="/sager/$id/handlerum" params={{ id: session.id }} search={{ part: target }}>
      {label}
    </Link>
  );
}

/** The title stands above the text, and not in it. */
const toTitle = (): void => document.querySelector<HTMLElement>('.case-title textarea')?.focus();

interface UnfoldingProps extends CardProps {
  readonly open: Unfolded | null;
  readonly onClose: () => void;
}

function Unfolding({ finding, session, open, backToText, onClose }: UnfoldingProps): ReactNode {
  const check = session.result?.checks.find(({ id }) => id === finding.check);
  const question = session.result?.questions.find((asked) => asked.check.id === finding.check);
  if (open === 'explain' && check) return <Explanation check={check} />;
  if (open === 'answer' && question) return <AnswerField session={session} question={question} />;
  if (open !== 'dismiss') return null;
  return <DismissForm session={session} finding={finding} onDone={backToText} onCancel={onClose} />;
}
