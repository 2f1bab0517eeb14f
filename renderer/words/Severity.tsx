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
