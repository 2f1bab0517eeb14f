import type { ReactNode } from 'react';
import type { Check } from '../../../../shared/checks/index.ts';
import { useLanguage, useT } from '../../../app/i18n.tsx';

/** Why the check exists, with one or two sentences it would and would not stop at. */
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
      <small>{t('checks.id', { id: check.id })}</small>
    </div>
  );
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
