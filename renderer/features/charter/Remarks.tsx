import type { ReactNode } from 'react';
import type { lintClause } from '../../../shared/charter/lint.ts';
import { useT } from '../../words/i18n.tsx';

/** What no charter can settle, beside the words that try; it stops nobody. */
export function Remarks({ remarks }: { remarks: ReturnType<typeof lintClause> }): ReactNode {
  const t = useT();
  return remarks.map(({ rule, words }) => (
    <p key={rule} className="odd">
      {t('charter.remark', { words })} {t(`charter.lint.${rule}`)}
    </p>
  ));
}
