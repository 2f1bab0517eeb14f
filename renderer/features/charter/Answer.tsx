import { type FormEvent, type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { type CharterProps, clauseWords } from './open.ts';

interface Given {
  readonly score: number | null;
  readonly example: string;
  readonly comment: string;
}
const NOTHING: Given = { score: null, example: '', comment: '' };
const SCORES = [1, 2, 3, 4, 5] as const;

interface Props extends CharterProps {
  readonly round: CharterProps['charter']['rounds'][number];
}

/** One person's answers; sent, they are gone from the screen, and the next person at the same computer sees nothing of them. */
export function Answer({ charter, round }: Props): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const of = (clause: string): Given => given[clause] ?? NOTHING;
  const put = (clause: string, patch: Partial<Given>) => setGiven({ ...given, [clause]: { ...of(clause), ...patch } });
  const answers = round.clauses.flatMap((clause) => {
    const { score, example, comment } = of(clause);
    return score === null ? [] : [{ clause, score, example: example.trim(), comment: comment.trim() }];
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = t('charter.answered');
    if (await change('charter.answer', { round: round.id, answers }, { done })) setGiven({});
  };
  return (
    <form className="charter-answer" aria-label={t('charter.answer')} onSubmit={(event) => void submit(event)}>
      {round.clauses.map((clause) => (
        <fieldset key={clause}>
          <legend lang="da">{clauseWords(charter, clause)}</legend>
          <div className="scores">
            <span className="hint">{t('charter.lowest')}</span>
            {SCORES.map((score) => (
              <label key={score}>
                <input
                  type="radio"
                  name={`${round.id} ${clause}`}
                  checked={of(clause).score === score}
                  onChange={() => put(clause, { score })}
                />
                {score}
              </label>
            ))}
            <span className="hint">{t('charter.highest')}</span>
          </div>
          <TextField
            label={t('charter.example')}
            value={of(clause).example}
            onChange={(example) => put(clause, { example })}
            maxLength={1000}
          />
          {round.kind === 'evaluation' ? (
            <TextField
              label={t('charter.remarkOwn')}
              value={of(clause).comment}
              onChange={(comment) => put(clause, { comment })}
              maxLength={1000}
            />
          ) : null}
        </fieldset>
      ))}
      <button type="submit" className="btn primary" disabled={answers.length === 0}>
        {t('charter.answerDo')}
      </button>
    </form>
  );
}
