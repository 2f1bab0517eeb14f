import type { ReactNode } from 'react';
import { useT } from './i18n.tsx';

/** Counts as words, the empty ones left out. */
export function Counts({
  errors,
  missing = 0,
  warnings,
  suggestions,
}: {
  errors: number;
  missing?: number;
  warnings: number;
  suggestions: number;
}): ReactNode {
  const t = useT();
  return (
    <span className="counts">
      {errors > 0 ? <span className="severity error">{t('counts.errors', { n: errors })}</span> : null}
      {missing > 0 ? <span className="severity lacking">{t('counts.missing', { n: missing })}</span> : null}
      {warnings > 0 ? <span className="severity warning">{t('counts.warnings', { n: warnings })}</span> : null}
      {suggestions > 0 ? (
        <span className="severity suggestion">{t('counts.suggestions', { n: suggestions })}</span>
      ) : null}
    </span>
  );
}
