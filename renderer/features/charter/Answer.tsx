import type { ReactNode } from 'react';
import { useForm } from '../../data/form/useForm.ts';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import type { CharterProps } from './open.ts';
import { type AllGiven, clauseWords, type Given, givenFor, type Round, toAnswer, withGiven } from './rounds.ts';

const SCORES = [1, 2, 3, 4, 5] as const;

interface Props extends CharterProps {
  readonly round: Round;
}

/** One person's answers; sent, they are gone from the screen, and the next person at the same computer sees nothing of them. */
export function Answer({ charter, round }: Props): ReactNode {
  const t = useT();
  const form = useForm<{ answers: AllGiven }>({
    begin: { answers: {} },
    check: ({ answers }) => (toAnswer(round, answers).answers.length === 0 ? { answers: 'charter.needsScore' } : {}),
    send: ({ answers }, change) => change('charter.answer', toAnswer(round, answers), { done: t('charter.answered') }),
    after: () => ({ answers: {} }),
  });
  const { value: given, error } = form.at('answers');
  return (
    <Form className="charter-answer" label={t('charter.answer')} onSubmit={form.submit} isPending={form.isPending}>
      {round.clauses.map((clause) => (
        <OneAnswer
          key={clause}
          round={round}
          clause={clause}
          words={clauseWords(charter, clause)}
          given={givenFor(given, clause)}
          onGive={(patch) => form.put({ answers: withGiven(given, clause, patch) })}
        />
      ))}
      <div className="field">
        {error ? (
          <span className="wrong" role="status">
            {error}
          </span>
        ) : null}
      </div>
      <Submit isPending={form.isPending}>{t('charter.answerDo')}</Submit>
    </Form>
  );
}

interface OneProps extends Pick<Props, 'round'> {
  readonly clause: string;
  readonly words: string;
  readonly given: Given;
  readonly onGive: (patch: Partial<Given>) => void;
}

function OneAnswer({ round, clause, words, given, onGive }: OneProps): ReactNode {
  const t = useT();
  return (
    <fieldset>
      <legend lang="da">{words}</legend>
      <div className="scores">
        <span className="hint">{t('charter.lowest')}</span>
        {SCORES.map((score) => (
          <label key={score}>
            <input
              type="radio"
              name={`${round.id} ${clause}`}
              checked={given.score === score}
              onChange={() => onGive({ score })}
            />
            {score}
          </label>
        ))}
        <span className="hint">{t('charter.highest')}</span>
      </div>
      <TextField
        label={t('charter.example')}
        value={given.example}
        onChange={(example) => onGive({ example })}
        maxLength={1000}
      />
      {round.kind === 'evaluation' ? (
        <TextField
          label={t('charter.remarkOwn')}
          value={given.comment}
          onChange={(comment) => onGive({ comment })}
          maxLength={1000}
        />
      ) : null}
    </fieldset>
  );
}
