import { type ChangeEvent, type FocusEvent, type ReactNode, useId } from 'react';
import type { AgendaPreview, AgendaQuestion } from '../../../../shared/contract/agendaImport.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { clockOf } from '../../../words/typedTimes.ts';
import { usePages } from './Pages.tsx';

type Answers = Readonly<Record<string, string | null>>;

interface Props {
  readonly preview: AgendaPreview;
  readonly onTell: (meanings: Answers) => void;
}

/** Words for days and times that may mean several: the person says which. */
export function Questions({ preview, onTell }: Props): ReactNode {
  const t = useT();
  const heading = useId();
  const { questions } = preview;
  const { shown, pages } = usePages(questions, 25);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="agenda-questions">
      <div className="agenda-head">
        <h2 id={heading}>{t('agendaImport.questions', { n: questions.length })}</h2>
        <Alike questions={questions} onAnswer={onTell} />
      </div>
      <p className="hint">{t('agendaImport.questionsHelp')}</p>
      <div className="agenda-scroll">
        <table className="agenda-table">
          <thead>
            <tr>
              <th scope="col">{t('agendaImport.words')}</th>
              <th scope="col">{t('agendaImport.inRows')}</th>
              <th scope="col">{t('agendaImport.means')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((question) => (
              <tr key={`${question.field} ${question.words}`}>
                <th scope="row">{question.words}</th>
                <td className="figure">{question.rows}</td>
                <td>
                  <Choice question={question} onAnswer={(meaning) => onTell({ [question.words]: meaning })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages}
    </section>
  );
}

interface ChoiceProps {
  readonly question: AgendaQuestion;
  readonly onAnswer: (meaning: string | null) => void;
}

/** One of what the words may mean, or, where none of it is right, something else. */
function Choice({ question, onAnswer }: ChoiceProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const { words, options, answer, field } = question;
  const label = (meaning: string) => (field === 'date' ? format.day(meaning) : meaning.replace(':', '.'));
  const isOther = answer !== null && !options.includes(answer);
  const other = (text: string) => {
    const meaning = field === 'time' ? clockOf(text) : /^[12]\d{3}-\d\d-\d\d$/.test(text) ? text : null;
    if (meaning !== null) onAnswer(meaning);
  };
  return (
    <div className="agenda-choice">
      <select
        className="input"
        aria-label={t('agendaImport.meansOf', { words })}
        value={answer ?? ''}
        onChange={(event) => onAnswer(event.target.value || null)}
      >
        <option value="">{t('agendaImport.choose.meaning')}</option>
        {[...options, ...(isOther ? [answer] : [])].map((meaning) => (
          <option key={meaning} value={meaning}>
            {label(meaning)}
          </option>
        ))}
      </select>
      <input
        className="input"
        type={field === 'date' ? 'date' : 'text'}
        aria-label={t('agendaImport.otherOf', { words })}
        placeholder={field === 'time' ? t('agendaImport.otherTime') : undefined}
        // A date is whole from the moment its field has a value; a time is when the person leaves it.
        {...(field === 'date'
          ? { onChange: (event: ChangeEvent<HTMLInputElement>) => other(event.target.value) }
          : { onBlur: (event: FocusEvent<HTMLInputElement>) => other(event.target.value) })}
      />
    </div>
  );
}

interface AlikeProps {
  readonly questions: readonly AgendaQuestion[];
  readonly onAnswer: (answers: Answers) => void;
}

/** Once one date of a file is settled, the others of its kind are written in the same way. */
function Alike({ questions, onAnswer }: AlikeProps): ReactNode {
  const t = useT();
  return (['order', 'year', 'hour'] as const).map((doubt) => {
    const same = questions.filter((one) => one.doubt === doubt);
    const settled = same.find(({ answer, options }) => answer !== null && options.includes(answer));
    const open = same.filter(({ answer }) => answer === null);
    if (!settled?.answer || open.length === 0) return null;
    const at = settled.options.indexOf(settled.answer);
    const answers = open.flatMap(({ words, options }) => (options[at] === undefined ? [] : [[words, options[at]]]));
    return (
      <Button key={doubt} onPress={() => onAnswer(Object.fromEntries(answers))}>
        {t('agendaImport.alike', { n: answers.length })}
      </Button>
    );
  });
}
