import { type FormEvent, type ReactNode, useState } from 'react';
import { inForceOf } from '../../../shared/charter/inForce.ts';
import { meanOf } from '../../../shared/charter/results.ts';
import { useChange } from '../../data/change/useChange.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Check, TextField } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { Actions } from './Actions.tsx';
import { Answer } from './Answer.tsx';
import { AnswerFiles } from './AnswerFiles.tsx';
import { type CharterProps, clauseWords } from './open.ts';

type Round = CharterProps['charter']['rounds'][number];

/** *Lever vi op til det?* Rounds that are open, what the closed ones found, and what is done about it. */
export function Evaluation({ charter }: CharterProps): ReactNode {
  const t = useT();
  if (charter.versions.length === 0) return <p className="hint">{t('refusal.notAdopted')}</p>;
  const open = charter.rounds.filter(({ closedAt }) => closedAt === null);
  const closed = charter.rounds.filter(({ closedAt }) => closedAt !== null).toReversed();
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
  const [change] = useChange();
  const clauses = inForceOf(charter)?.text.clauses ?? [];
  const [kind, setKind] = useState<Round['kind']>('evaluation');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(clauses.map(({ id }) => id));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change('charter.openRound', { kind, name: name.trim(), clauses: [...chosen] })) setName('');
  };
  return (
    <form className="charter-form" aria-label={t('charter.newRound')} onSubmit={(event) => void submit(event)}>
      <h2>{t('charter.newRound')}</h2>
      <p className="hint">{t('charter.roundHelp')}</p>
      <Choice
        label={t('charter.roundKind')}
        value={kind}
        onChange={setKind}
        options={(['evaluation', 'reflection'] as const).map((value) => ({
          value,
          label: t(`charter.round.${value}`),
        }))}
      />
      <TextField label={t('charter.roundName')} value={name} onChange={setName} maxLength={500} />
      <fieldset className="charter-ticks">
        <legend>{t('charter.roundClauses')}</legend>
        {clauses.map(({ id, text }) => (
          <Check
            key={id}
            label={text}
            checked={chosen.includes(id)}
            onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </fieldset>
      <button type="submit" className="btn primary" disabled={name.trim() === '' || chosen.length === 0}>
        {t('charter.openRound')}
      </button>
    </form>
  );
}

function OpenRound({ charter, round }: CharterProps & { readonly round: Round }): ReactNode {
  const t = useT();
  const [change] = useChange();
  return (
    <section aria-labelledby={`round-${round.id}`} className="charter-round">
      <h2 id={`round-${round.id}`}>
        {round.name} · {t(`charter.round.${round.kind}`)}
      </h2>
      <p className="hint">{t('charter.anonymous')}</p>
      <Answer charter={charter} round={round} />
      <div className="row-actions">
        {round.mayClose ? (
          <Button onPress={() => void change('charter.closeRound', { round: round.id })}>
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

/** Means of the same clause in the earlier rounds of the same kind that may be told, oldest first. */
function meansBefore({ rounds, results }: CharterProps['charter'], round: Round, clause: string): number[] {
  return rounds
    .filter(({ kind, closedAt }) => kind === round.kind && closedAt !== null && closedAt < (round.closedAt ?? ''))
    .toSorted((a, b) => ((a.closedAt ?? '') < (b.closedAt ?? '') ? -1 : 1))
    .flatMap(({ id }) => {
      const counts = results.find((one) => one.round === id && one.clause === clause)?.counts;
      return counts ? [meanOf(counts)] : [];
    });
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
