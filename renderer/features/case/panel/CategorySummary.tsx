import { Check as CheckIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Placed } from '../../../data/editor/findingsPlugin.ts';
import type { Checked } from '../../../data/session/checked.ts';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import { type Group, stateOf } from './findings.ts';

interface Props {
  readonly groups: readonly Group[];
  readonly result: Checked;
  readonly jump: (placed: Placed) => void;
}

/** Each category by itself: in order, not read yet, or what to do first. No sum over them, for they do not weigh the same. */
export function CategorySummary({ groups, result, jump }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="summary">
      {groups.map((group) => {
        const state = stateOf(group, result);
        const [first] = group.found;
        return (
          <li key={group.category} className={state === 'found' ? 'is-open' : 'is-done'}>
            <span className="category">{t(`category.${group.category}`)}</span>
            <span className="count">
              {state === 'found' ? t('checks.openShort', { n: group.found.length }) : null}
              {state === 'unread' ? t('checks.unread') : null}
              {state === 'inOrder' ? <InOrder /> : null}
            </span>
            {first ? (
              <button type="button" className="first" onClick={() => jump(first)}>
                {t('checks.first', { text: first.finding.message[language] })}
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function InOrder(): ReactNode {
  const t = useT();
  return (
    <>
      <CheckIcon size={13} aria-hidden />
      {t('checks.inOrderShort')}
    </>
  );
}
