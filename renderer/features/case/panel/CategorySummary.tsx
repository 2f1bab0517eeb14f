import { Check as CheckIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Placed } from '../../../data/editor/findingsPlugin.ts';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import type { Group } from './FindingGroup.tsx';

interface Props {
  readonly groups: readonly Group[];
  readonly jump: (placed: Placed) => void;
}

/** Each category by itself: in order, or what to do first. No sum over them, for they do not weigh the same. */
export function CategorySummary({ groups, jump }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="summary">
      {groups.map(({ category, found: [first, ...rest] }) => (
        <li key={category} className={first ? 'is-open' : 'is-done'}>
          <span className="category">{t(`category.${category}`)}</span>
          <span className="count">
            {first ? null : <CheckIcon size={13} aria-hidden />}
            {first ? t('checks.openShort', { n: rest.length + 1 }) : t('checks.inOrderShort')}
          </span>
          {first ? (
            <button type="button" className="first" onClick={() => jump(first)}>
              {t('checks.first', { text: first.finding.message[language] })}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
