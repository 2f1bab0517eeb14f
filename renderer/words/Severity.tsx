import { CircleAlert, CircleDashed, Lightbulb, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Weight } from '../../shared/checks/weight.ts';
import { useT } from './i18n.tsx';

const ICONS = { error: CircleAlert, lacking: CircleDashed, warning: TriangleAlert, suggestion: Lightbulb };

/** A word and a sign, then a colour. */
export function Severity({ level }: { level: Weight }): ReactNode {
  const t = useT();
  const Icon = ICONS[level];
  return (
    <span className={`severity ${level}`}>
      <Icon size={14} aria-hidden />
      {t(`severity.${level}`)}
    </span>
  );
}

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
