import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { examplesOf } from '../../shared/checks/examplesOf.ts';
import { type Check, checkById } from '../../shared/checks/index.ts';
import { useFormat, useLanguage, useT } from '../words/i18n.tsx';
import { useAcross } from './queries.ts';

/** Why the check exists, with one or two sentences it would and would not stop at, where it comes from, and how often it was mistaken. */
export function Explanation({ check }: { check: Check }): ReactNode {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="explain">
      <p>{check.why[language]}</p>
      <Examples check={check.id} />
      {check.source ? <small>{check.source[language]}</small> : null}
      {check.lists?.map(({ id, name, source }) => (
        <small key={id}>{t('checks.listSource', { name: name[language], source: source[language] })}</small>
      ))}
      <small>
        {t('checks.id', { id: check.id })}. <FalseAlarms check={check.id} />
      </small>
    </div>
  );
}

/** Of everything it has found in all cases, what people called mistaken. */
function FalseAlarms({ check }: { check: string }): ReactNode {
  const t = useT();
  const format = useFormat();
  const across = useAcross().data;
  if (!across) return null;
  const { open, wrong, accepted } = across.checks.find((one) => one.check === check) ?? {
    open: 0,
    wrong: 0,
    accepted: 0,
  };
  const n = open + wrong + accepted;
  return t('checks.rate', { wrong, n, share: format.percent(n === 0 ? 0 : wrong / n) });
}

/** Fetched only now that somebody asks; without them the rest still says why. */
function Examples({ check }: { check: string }): ReactNode {
  const t = useT();
  const examples = useQuery({
    queryKey: ['checkExamples', check],
    // A question of the council's own has none.
    queryFn: checkById(check) ? () => examplesOf(check) : skipToken,
    throwOnError: false,
  }).data;
  return examples ? (
    <dl>
      <Sentences kind="bad" title={t('checks.bad')} texts={examples.bad} />
      <Sentences kind="good" title={t('checks.good')} texts={examples.good} />
    </dl>
  ) : null;
}

/** The first examples that are plain sentences; whole cases are for the tests. */
function Sentences({
  kind,
  title,
  texts,
}: {
  kind: 'bad' | 'good';
  title: string;
  texts: readonly unknown[];
}): ReactNode {
  const plain = texts.filter((text): text is string => typeof text === 'string' && text !== '' && text.length < 160);
  if (plain.length === 0) return null;
  return (
    <div className={`example ${kind}`}>
      <dt>{title}</dt>
      {plain.slice(0, 2).map((text) => (
        <dd key={text} lang="da">
          {text}
        </dd>
      ))}
    </div>
  );
}
