import type { ReactNode } from 'react';
import type { Question } from '../../../../shared/checks/index.ts';
import { useT } from '../../../app/i18n.tsx';
import type { CaseSession } from '../session/CaseSession.ts';
import { useResult } from '../session/useCaseSession.ts';
import type { FindingFocus } from '../useFindingFocus.ts';
import { QuestionCard } from './QuestionCard.tsx';

/** What only a person can judge: what waits for an answer first, what has been answered folded away. */
export function QuestionList({ session, focus }: { session: CaseSession; focus: FindingFocus }): ReactNode {
  const t = useT();
  const { questions } = useResult(session);
  const asked = questions.filter(isAsked);
  if (asked.length === 0) return null;
  const waiting = asked.filter(({ state }) => state !== 'answered').sort((a, b) => urgency(a) - urgency(b));
  const answered = asked.filter(({ state }) => state === 'answered');
  const card = (question: Question) => (
    <QuestionCard key={question.check.id} question={question} session={session} focus={focus} />
  );
  return (
    <section className="questions" aria-labelledby="questions">
      <h3 id="questions">
        {t('questions.title')}
        <span className="tabular">{t('questions.open', { n: waiting.length })}</span>
      </h3>
      <p className="lead">{t('questions.lead')}</p>
      <ul>{waiting.map(card)}</ul>
      {answered.length > 0 ? (
        <details>
          <summary>{t('questions.answered', { n: answered.length })}</summary>
          <ul>{answered.map(card)}</ul>
        </details>
      ) : null}
    </section>
  );
}

/** Where the program itself looks, its findings ask; here stands what somebody has answered about them. */
const isAsked = ({ check, answer }: Question): boolean => check.judge === 'human' || answer !== null;

/** What must be seen again first, then what the text gives a reason to ask. */
function urgency({ state, hints }: Question): number {
  if (state === 'lapsed') return 0;
  return hints.length > 0 ? 1 : 2;
}
