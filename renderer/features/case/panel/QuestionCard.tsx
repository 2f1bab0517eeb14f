import { type ReactNode, useState } from 'react';
import type { Question } from '../../../../shared/checks/index.ts';
import type { Answer } from '../../../../shared/kinds/case/case.ts';
import { putItem, removeItem } from '../../../../shared/kinds/case/doc.ts';
import { place } from '../../../data/editor/findingsPlugin.ts';
import { useSettings } from '../../../data/queries.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Written } from '../../../ui/Written.tsx';
import { useFormat, useLanguage, useT } from '../../../words/i18n.tsx';
import type { FindingFocus } from '../useFindingFocus.ts';

const ANSWERS = ['yes', 'no', 'notRelevant'] as const;
/** More places than these say nothing new. */
const MOST_HINTS = 3;

interface Props {
  readonly question: Question;
  readonly session: CaseSession;
  readonly focus: FindingFocus;
  readonly onAnswer: () => void;
}

/** One question with its answer, which says who gave it and when. */
export function QuestionCard({ question, session, focus, onAnswer }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  const [isWhyShown, setWhyShown] = useState(false);
  const { check, state } = question;
  return (
    <li className={`question ${state}`}>
      <b>{check.name[language]}</b>
      <p>{(check.question ?? check.name)[language]}</p>
      <Hints question={question} focus={focus} />
      <AnswerField question={question} session={session} onAnswer={onAnswer} />
      <Button kind="text" aria-expanded={isWhyShown} onPress={() => setWhyShown(!isWhyShown)}>
        {t(isWhyShown ? 'checks.hide' : 'checks.explain')}
      </Button>
      {isWhyShown ? <p className="why">{check.why[language]}</p> : null}
    </li>
  );
}

/** Yes, no or not relevant, with a remark, and who said so. */
export function AnswerField({
  question,
  session,
  onAnswer,
}: Omit<Props, 'focus' | 'onAnswer'> & { readonly onAnswer?: () => void }): ReactNode {
  const t = useT();
  const language = useLanguage();
  const { check, state, answer } = question;
  const give = useAnswer(session, question);
  const standing = state === 'answered' ? answer : null;
  return (
    <div className="answer">
      {state === 'lapsed' ? <p className="lapsed">{t('questions.lapsed')}</p> : null}
      <Choice
        label={t('questions.answer', { question: (check.question ?? check.name)[language] })}
        value={standing?.answer ?? null}
        onChange={(chosen) => {
          onAnswer?.();
          give({ answer: chosen });
        }}
        options={ANSWERS.map((value) => ({ value, label: t(`questions.${value}`) }))}
      />
      {standing ? (
        <Written
          label={t('questions.note')}
          value={standing.note}
          maxLength={2000}
          onWrite={(note) => give({ answer: standing.answer, note })}
        />
      ) : null}
      {answer ? <Given answer={answer} session={session} /> : null}
    </div>
  );
}

/** Places the question may be about. */
function Hints({ question: { hints }, focus }: { question: Question; focus: FindingFocus }): ReactNode {
  const t = useT();
  const shown = place(hints.filter(({ text }) => text !== '').slice(0, MOST_HINTS));
  if (shown.length === 0) return null;
  return (
    <ul className="hints" aria-label={t('questions.hint')}>
      {shown.map((placed) => (
        <li key={placed.key}>
          <button type="button" className="quote" lang="da" onClick={() => focus.jump(placed)}>
            {placed.finding.text.length > 120 ? `${placed.finding.text.slice(0, 120)} …` : placed.finding.text}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Given({ answer, session }: { answer: Answer; session: CaseSession }): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <p className="by">
      {t('questions.by', { name: answer.by || t('history.someone'), time: format.moment(answer.at) })}
      <Button kind="text" onPress={() => session.edit((doc) => removeItem(doc, 'answers', answer.id))}>
        {t('questions.clear')}
      </Button>
    </p>
  );
}

/** A new answer each time somebody else gives one or the text is another; one's own about the same text is changed in place. */
function useAnswer(session: CaseSession, { check, answer, textHash }: Question) {
  const by = useSettings().data?.profile.name ?? '';
  return (given: { answer: Answer['answer']; note?: string }) => {
    const isOwn = answer?.by === by && answer.textHash === textHash;
    const item: Answer = {
      id: isOwn ? answer.id : crypto.randomUUID(),
      check: check.id,
      answer: given.answer,
      note: (given.note ?? (isOwn ? answer.note : '')).slice(0, 2000),
      by,
      at: new Date().toISOString(),
      textHash,
    };
    session.edit((doc) => putItem(doc, 'answers', item));
  };
}
