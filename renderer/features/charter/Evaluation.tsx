import type { ReactNode } from 'react';
import { inForceOf } from '../../../shared/charter/inForce.ts';
import { meanOf } from '../../../shared/charter/results.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useForm } from '../../data/form/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Check, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { Actions } from './Actions.tsx';
import { Answer } from './Answer.tsx';
import { AnswerFiles } from './AnswerFiles.tsx';
import { Nothing } from './Nothing.tsx';
import type { CharterProps } from './open.ts';
import {
  clauseWords,
  meansBefore,
  missingInRound,
  newRound,
  type Round,
  roundsOf,
  type TypedRound,
  withClause,
} from './rounds.ts';

/** *Lever vi op til det?* Rounds that are open, what the closed ones found, and what is done about it. */
export function Evaluation({ charter }: CharterProps): ReactNode {
  const t = useT();
  if (charter.versions.length === 0)
    return <Nothing words={t('refusal.notAdopted')} ways={[{ part: 'process', label: t('charter.toAdoption') }]} />;
  const { open, closed } = roundsOf(charter);
  return (
    <>
      {open.map((round) => (
        <OpenRound key={round.id} charter={charter} round={round} />
      ))}
      <NewRound charter={charter} />
      {closed.map((round) => (
        <Results key={round.id} charter={charter} round={round} />
      ))}
      <Actions charter={charter} />
    </>
  );
}

function NewRound({ charter }: CharterProps): ReactNode {
  const t = useT();
  const clauses = inForceOf(charter)?.text.clauses ?? [];
  const form = useForm<TypedRound>({
    begin: newRound(clauses),
    check: missingInRound,
    send: (held, change) => change('charter.openRound', { ...held, name: held.name.trim() }),
    after: (held) => ({ ...held, name: '' }),
  });
  const { error } = form.at('clauses');
  return (
    <Form className="charter-form" label={t('charter.newRound')} onSubmit={form.submit} isPending={form.isPending}>
      <h2>{t('charter.newRound')}</h2>
      <p className="hint">{t('charter.roundHelp')}</p>
      <Choice
        label={t('charter.roundKind')}
        value={form.held.kind}
        onChange={(kind) => form.put({ kind })}
        options={(['evaluation', 'reflection'] as const).map((value) => ({
          value,
          label: t(`charter.round.${value}`),
        }))}
      />
      <TextField label={t('charter.roundName')} required maxLength={500} {...form.at('name')} />
      <fieldset className="charter-ticks field" aria-describedby={error ? 'round-clauses-wrong' : undefined}>
        <legend>{t('charter.roundClauses')}</legend>
        {clauses.map(({ id, text }) => (
          <Check
            key={id}
            label={text}
            checked={form.held.clauses.includes(id)}
            onChange={(isOn) => form.put({ clauses: withClause(clauses, form.held.clauses, { id, isOn }) })}
          />
        ))}
        {error ? (
          <span id="round-clauses-wrong" className="wrong" role="status">
            {error}
          </span>
        ) : null}
      </fieldset>
      <Submit isPending={form.isPending}>{t('charter.openRound')}</Submit>
    </Form>
  );
}

function OpenRound({ charter, round }: CharterProps & { readonly round: Round }): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  return (
    <section aria-labelledby={`round-${round.id}`} className="charter-round">
      <h2 id={`round-${round.id}`}>
        {round.name} · {t(`charter.round.${round.kind}`)}
      </h2>
      <p className="hint">{t('charter.anonymous')}</p>
      <Answer charter={charter} round={round} />
      <div className="row-actions">
        {round.mayClose ? (
          <Button isPending={isPending} onPress={() => void change('charter.closeRound', { round: round.id })}>
            {t('charter.closeRound')}
          </Button>
        ) : (
          <p className="hint">{t('refusal.notRoundKeeper')}</p>
        )}
        <AnswerFiles round={round} />
      </div>
    </section>
  );
}

/** Distributions, each with its numbers; what fewer than five answered is not told, not even how many. */
function Results({ charter, round }: CharterProps & { readonly round: Round }): ReactNode {
  const t = useT();
  const format = useFormat();
  const results = charter.results.filter((one) => one.round === round.id);
  return (
    <section aria-labelledby={`results-${round.id}`}>
      <h2 id={`results-${round.id}`}>
        {round.name} · {round.closedAt ? format.day(round.closedAt) : ''}
      </h2>
      {round.sealed ? null : <p className="odd">{t('charter.resultsBroken')}</p>}
      <ul className="charter-results">
        {results.map(({ id, clause, counts, words }) => (
          <li key={id}>
            <p lang="da">{clauseWords(charter, clause)}</p>
            {counts ? (
              <Distribution counts={counts} before={meansBefore(charter, round, clause)} />
            ) : (
              <p className="hint">{t('charter.tooFew')}</p>
            )}
            {words.length > 0 ? (
              <details>
                <summary>{t('charter.words', { n: words.length })}</summary>
                <ul className="charter-comments">
                  {words.map((text, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same.
                    <li key={index}>{text}</li>
                  ))}
                </ul>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Distribution({ counts, before }: { counts: readonly number[]; before: readonly number[] }): ReactNode {
  const t = useT();
  const all = counts.reduce((sum, count) => sum + count, 0);
  const told = (value: number) => value.toLocaleString('da-DK', { maximumFractionDigits: 1 });
  const mean = told(meanOf(counts));
  return (
    <table className="charter-bars">
      <caption>
        {t('charter.mean', { mean, n: all })}
        {before.length === 0 ? '' : ` · ${t('charter.meanBefore', { means: before.map(told).join(', ') })}`}
      </caption>
      <tbody>
        {counts.map((count, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the score.
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            <td className="number">{count}</td>
            <td>
              <progress max={all} value={count} aria-hidden />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
