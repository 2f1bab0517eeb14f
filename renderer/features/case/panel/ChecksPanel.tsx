import type { ReactNode } from 'react';
import { CHECKS, checkById } from '../../../../shared/checks/index.ts';
import type { Category, Severity } from '../../../../shared/checks/types.ts';
import { useT } from '../../../app/i18n.tsx';
import type { Placed } from '../editor/findingsPlugin.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { useFields, useResult } from '../session/useCaseSession.ts';
import type { FindingFocus } from '../useFindingFocus.ts';
import { Dismissed } from './Dismissed.tsx';
import { FindingGroup, type Group } from './FindingGroup.tsx';

const CATEGORIES: readonly Category[] = ['precision', 'completeness', 'room', 'language', 'process'];
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, suggestion: 2 };
/** With more findings than this, only groups with errors start open. */
const MANY = 24;

interface Props {
  readonly session: CaseSession;
  readonly focus: FindingFocus;
  readonly onDetails: () => void;
}

/** Findings by category, the heavy ones first; what is in order is said too. */
export function ChecksPanel({ session, focus, onDetails }: Props): ReactNode {
  const t = useT();
  const { placed, dismissed } = useResult(session);
  const { caseType } = useFields(session);
  const checks = CHECKS.filter(({ caseTypes }) => !caseTypes || caseTypes.includes(caseType));
  const groups = CATEGORIES.map((category): Group => groupOf(category, placed)).filter(
    ({ checks: own }) => own.length > 0,
  );
  const ok = checks.length - new Set(placed.map(({ finding }) => finding.check)).size;
  return (
    <>
      <div className="summary">
        <p className="summary-line">{t('checks.summary', { ok, n: checks.length })}</p>
        {groups.map(({ category, checks: own, found }) => (
          <Meter key={category} label={t(`category.${category}`)} ok={own.length - touched(found)} total={own.length} />
        ))}
      </div>
      {placed.length === 0 ? <p className="all-well">{t('checks.none', { n: checks.length })}</p> : null}
      {groups.map((group) => (
        <FindingGroup
          key={group.category}
          group={group}
          start={
            placed.length <= MANY || group.found.some(({ finding }) => finding.severity === 'error') ? 'open' : 'closed'
          }
          session={session}
          focus={focus}
          onDetails={onDetails}
        />
      ))}
      <Dismissed session={session} findings={dismissed} />
    </>
  );

  function groupOf(category: Category, all: readonly Placed[]): Group {
    return {
      category,
      checks: checks.filter((check) => check.category === category),
      found: all
        .filter(({ finding }) => checkById(finding.check)?.category === category)
        .sort((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity]),
    };
  }
}

const touched = (found: readonly Placed[]): number => new Set(found.map(({ finding }) => finding.check)).size;

function Meter({ label, ok, total }: { label: string; ok: number; total: number }): ReactNode {
  const t = useT();
  return (
    <div className="meter-row">
      <span>{label}</span>
      <progress value={ok} max={total} aria-label={t('checks.meter', { label, ok, n: total })} />
      <span className="tabular" aria-hidden>
        {ok}/{total}
      </span>
    </div>
  );
}
