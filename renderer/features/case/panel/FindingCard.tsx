import { type KeyboardEvent, memo, type ReactNode, useState } from 'react';
import type { Finding } from '../../../../shared/checks/index.ts';
import { Explanation } from '../../../data/Explanation.tsx';
import { applyFix, type Placed } from '../../../data/editor/findingsPlugin.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import { Severity } from '../../../words/Severity.tsx';
import { cardId } from '../useFindingFocus.ts';
import { DismissForm } from './DismissForm.tsx';
import { AnswerField } from './QuestionCard.tsx';
import { sectionName } from './sectionName.ts';

interface Props {
  readonly cardKey: string;
  readonly finding: Finding;
  readonly isActive: boolean;
  readonly session: CaseSession;
  readonly jump: (placed: Placed) => void;
  readonly backToText: () => void;
  readonly onDetails: () => void;
}

const LONGEST = 160;

type Unfolded = 'explain' | 'dismiss' | 'answer';

/** One finding. Errors stand out, suggestions are slim; the finding itself stays the same object while its words do. */
export const FindingCard = memo(function FindingCard(props: Props): ReactNode {
  const { cardKey, finding, isActive, session, jump, backToText } = props;
  const t = useT();
  const language = useLanguage();
  const [open, setOpen] = useState<Unfolded | null>(null);
  const check = session.result.checks.find(({ id }) => id === finding.check);
  const question = session.result.questions.find((asked) => asked.check.id === finding.check);
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
      className={`card ${finding.severity} ${isActive ? 'on' : ''}`}
      tabIndex={-1}
      aria-current={isActive ? 'true' : undefined}
      onKeyDown={onKeyDown}
    >
      <header>
        <Severity level={finding.severity} />
        <b>{check?.name[language] ?? finding.check}</b>
        <span className="place">{place}</span>
      </header>
      <Words finding={finding} place={place} onJump={() => jump({ key: cardKey, finding })} />
      <p>{finding.message[language]}</p>
      {finding.suggestion ? <p className="advice">{finding.suggestion[language]}</p> : null}
      <Actions {...props} open={open} setOpen={setOpen} />
      {open === 'explain' && check ? <Explanation check={check} /> : null}
      {open === 'answer' && question ? <AnswerField session={session} question={question} /> : null}
      {open === 'dismiss' ? <DismissForm session={session} finding={finding} onDone={backToText} /> : null}
    </li>
  );
});

/** The words themselves lead to the text; without words the name of the section does. */
function Words({ finding, place, onJump }: { finding: Finding; place: string; onJump: () => void }): ReactNode {
  const t = useT();
  const { text, section } = finding;
  if (!text && (section === null || section === 'attachments')) return null;
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
  return (
    <button type="button" className="quote" aria-label={t('checks.jump', { text: text || place })} onClick={onJump}>
      {shown || t('checks.goTo', { place })}
    </button>
  );
}

interface ActionProps extends Props {
  readonly open: Unfolded | null;
  readonly setOpen: (open: Unfolded | null) => void;
}

function Actions({ finding, session, open, setOpen, onDetails, backToText }: ActionProps): ReactNode {
  const t = useT();
  const language = useLanguage();
  const check = session.result.checks.find(({ id }) => id === finding.check);
  const needs = check?.needs ?? [];
  const isAsked = check?.judge === 'both';
  const isAboutFields =
    finding.block < 0 && !finding.text && (needs.includes('fields') || needs.includes('attachments'));
  const fix = () => {
    applyFix(session.editor, finding);
    // The card goes with its finding, and the focus must not go with the card.
    backToText();
  };
  const toggle = (name: Unfolded) => setOpen(open === name ? null : name);
  return (
    <div className="row-actions">
      {finding.fix ? <Button onPress={fix}>{finding.fix.label[language]}</Button> : null}
      {isAboutFields ? (
        <Button kind="text" onPress={onDetails}>
          {t('checks.details')}
        </Button>
      ) : null}
      <Button kind="text" aria-expanded={open === 'explain'} onPress={() => toggle('explain')}>
        {t(open === 'explain' ? 'checks.hide' : 'checks.explain')}
      </Button>
      {isAsked ? (
        <Button kind="text" aria-expanded={open === 'answer'} onPress={() => toggle('answer')}>
          {t('questions.give')}
        </Button>
      ) : null}
      <Button kind="text" aria-expanded={open === 'dismiss'} onPress={() => toggle('dismiss')}>
        {t('checks.dismiss')}
      </Button>
    </div>
  );
}
