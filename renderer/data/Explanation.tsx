import type { ReactNode } from 'react';
import type { Check } from '../../shared/checks/index.ts';
import { useFormat, useLanguage, useT } from '../words/i18n.tsx';
import { useAcross } from './queries.ts';

/** Why the check exists, with one or two sentences it would and would not stop at, where it comes from, and how often it was mistaken. */
export function Explanation({ check }: { check: Check }): ReactNode {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="explain">
      <p>{check.why[language]}</p>
      <dl>
        <Examples kind="bad" title={t('checks.bad')} texts={check.examples.bad} />
        <Examples kind="good" title={t('checks.good')} texts={check.examples.good} />
      </dl>
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

/** The first examples that are plain sentences; whole cases are for the tests. */
function Examples({
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
