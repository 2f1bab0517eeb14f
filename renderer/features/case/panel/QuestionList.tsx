import { type ReactNode, useState } from 'react';
import type { Question } from '../../../../shared/checks/index.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import type { Checked } from '../../../data/session/checked.ts';
import { useT } from '../../../words/i18n.tsx';
import type { FindingFocus } from '../useFindingFocus.ts';
import { QuestionCard } from './QuestionCard.tsx';

interface Props {
  readonly session: CaseSession;
  readonly result: Checked;
  readonly focus: FindingFocus;
}

/** What only a person can judge: what waits for an answer first, what has been answered folded away. */
export function QuestionList({ session, result, focus }: Props): ReactNode {
  const t = useT();
  const { questions } = result;
  // A card just answered stays where it is: there may be a remark to make.
  const [held, setHeld] = useState<ReadonlyMap<string, number>>(new Map());
  const asked = questions.filter(isAsked);
  if (asked.length === 0) return null;
  const isFolded = ({ state, check }: Question) => state === 'answered' && !held.has(check.id);
  const shown = asked.filter((question) => !isFolded(question)).sort((a, b) => urgency(a) - urgency(b));
  const answered = asked.filter(isFolded);
  const card = (question: Question) => (
    <QuestionCard
      key={question.check.id}
      question={question}
      session={session}
      focus={focus}
      onAnswer={() => setHeld(new Map([...held, [question.check.id, urgency(question)]]))}
    />
  );
  return (
    <section className="questions" aria-labelledby="questions">
      <h3 id="questions">
        {t('questions.title')}
        <span className="tabular">
          {t('questions.open', { n: asked.filter(({ state }) => state !== 'answered').length })}
        </span>
      </h3>
      <p className="lead">{t('questions.lead')}</p>
      <ul>{shown.map(card)}</ul>
      {answered.length > 0 ? (
        <details>
          <summary>{t('questions.answered', { n: answered.length })}</summary>
          <ul>{answered.map(card)}</ul>
        </details>
      ) : null}
    </section>
  );

  /** What must be seen again first, then what the text gives a reason to ask. */
  function urgency({ check, state, hints }: Question): number {
    return held.get(check.id) ?? (state === 'lapsed' ? 0 : hints.length > 0 ? 1 : 2);
  }
}

/** Where the program itself looks, its findings ask; here stands what somebody has answered about them. */
const isAsked = ({ check, answer }: Question): boolean => check.judge === 'human' || answer !== null;
