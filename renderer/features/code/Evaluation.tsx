import { type FormEvent, type ReactNode, useState } from 'react';
import { meanOf } from '../../../shared/code/results.ts';
import { useApi } from '../../api/api.tsx';
import { useFormat, useT } from '../../app/i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Check, TextField } from '../../ui/Field.tsx';
import { Actions } from './Actions.tsx';
import { Answer } from './Answer.tsx';
import type { CodeProps } from './CodePage.tsx';
import { useCodeChange } from './useCode.ts';

type Round = CodeProps['code']['rounds'][number];

/** *Lever vi op til det?* Rounds that are open, what the closed ones found, and what is done about it. */
export function Evaluation({ code }: CodeProps): ReactNode {
  const t = useT();
  if (code.versions.length === 0) return <p className="hint">{t('code.refused.notAdopted')}</p>;
  const open = code.rounds.filter(({ closedAt }) => closedAt === null);
  const closed = code.rounds.filter(({ closedAt }) => closedAt !== null).toReversed();
  return (
    <>
      {open.map((round) => (
        <OpenRound key={round.id} code={code} round={round} />
      ))}
      <NewRound code={code} />
      {closed.map((round) => (
        <Results key={round.id} code={code} round={round} />
      ))}
      <Actions code={code} />
    </>
  );
}

/** The words of a clause as they were adopted, latest first. */
export function clauseWords({ versions }: CodeProps['code'], id: string): string {
  return versions.flatMap(({ text }) => text.clauses).findLast((clause) => clause.id === id)?.text ?? '';
}

function NewRound({ code }: CodeProps): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  const clauses = code.versions.at(-1)?.text.clauses ?? [];
  const [kind, setKind] = useState<Round['kind']>('evaluation');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(clauses.map(({ id }) => id));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change(api.code.openRound({ kind, name: name.trim(), clauses: [...chosen] }))) setName('');
  };
  return (
    <form className="code-form" aria-label={t('code.newRound')} onSubmit={(event) => void submit(event)}>
      <h2>{t('code.newRound')}</h2>
      <p className="hint">{t('code.roundHelp')}</p>
      <Choice
        label={t('code.roundKind')}
        value={kind}
        onChange={setKind}
        options={(['evaluation', 'reflection'] as const).map((value) => ({ value, label: t(`code.round.${value}`) }))}
      />
      <TextField label={t('code.roundName')} value={name} onChange={setName} maxLength={500} />
      <fieldset className="code-ticks">
        <legend>{t('code.roundClauses')}</legend>
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
        {t('code.openRound')}
      </button>
    </form>
  );
}

function OpenRound({ code, round }: CodeProps & { readonly round: Round }): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  return (
    <section aria-labelledby={`round-${round.id}`} className="code-round">
      <h2 id={`round-${round.id}`}>
        {round.name} · {t(`code.round.${round.kind}`)}
      </h2>
      <p className="hint">{t('code.anonymous')}</p>
      <Answer code={code} round={round} />
      <div className="row-actions">
        {round.mayClose ? (
          <Button onPress={() => void change(api.code.closeRound({ round: round.id }))}>{t('code.closeRound')}</Button>
        ) : (
          <p className="hint">{t('code.refused.keeper')}</p>
        )}
      </div>
    </section>
  );
}

/** Distributions, each with its numbers; what fewer than five answered is not told, not even how many. */
function Results({ code, round }: CodeProps & { readonly round: Round }): ReactNode {
  const t = useT();
  const format = useFormat();
  const results = code.results.filter((one) => one.round === round.id);
  return (
    <section aria-labelledby={`results-${round.id}`}>
      <h2 id={`results-${round.id}`}>
        {round.name} · {round.closedAt ? format.day(round.closedAt) : ''}
      </h2>
      <ul className="code-results">
        {results.map(({ id, clause, counts, words }) => (
          <li key={id}>
            <p lang="da">{clauseWords(code, clause)}</p>
            {counts ? (
              <Distribution counts={counts} before={meansBefore(code, round, clause)} />
            ) : (
              <p className="hint">{t('code.tooFew')}</p>
            )}
            {words.length > 0 ? (
              <details>
                <summary>{t('code.words', { n: words.length })}</summary>
                <ul className="code-comments">
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
function meansBefore({ rounds, results }: CodeProps['code'], round: Round, clause: string): number[] {
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
    <table className="code-bars">
      <caption>
        {t('code.mean', { mean, n: all })}
        {before.length === 0 ? '' : ` · ${t('code.meanBefore', { means: before.map(told).join(', ') })}`}
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
