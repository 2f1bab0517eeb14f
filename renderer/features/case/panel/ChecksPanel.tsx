import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { CHECKS, checkById, type Finding } from '../../../../shared/checks/index.ts';
import type { Category } from '../../../../shared/checks/types.ts';
import { removeItem } from '../../../../shared/records/caseDoc.ts';
import { useT } from '../../../app/i18n.tsx';
import { Button } from '../../../ui/Button.tsx';
import { keyOf } from '../editor/findingsPlugin.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { useFields, useResult } from '../session/useCaseSession.ts';
import type { FindingFocus } from '../useFindingFocus.ts';
import { FindingCard } from './FindingCard.tsx';

const CATEGORIES: readonly Category[] = ['precision', 'completeness', 'room', 'language', 'process'];
const WEIGHT = { error: 0, warning: 1, suggestion: 2 } as const;

/** Findings by category, the heavy ones first; what is in order is said too. */
export function ChecksPanel({ session, focus }: { session: CaseSession; focus: FindingFocus }): ReactNode {
  const t = useT();
  const { findings, dismissed } = useResult(session);
  const { caseType } = useFields(session);
  const checks = CHECKS.filter(({ caseTypes }) => !caseTypes || caseTypes.includes(caseType));
  const groups = CATEGORIES.map((category) => ({
    category,
    total: checks.filter((check) => check.category === category).length,
    own: findings
      .filter(({ check }) => checkById(check)?.category === category)
      .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]),
  })).filter(({ total }) => total > 0);
  return (
    <>
      <div className="summary">
        {groups.map(({ category, total, own }) => {
          const ok = total - new Set(own.map(({ check }) => check)).size;
          return (
            <div key={category}>
              <span>{t(`category.${category}`)}</span>
              <span className="meter" aria-hidden>
                <span style={{ width: `${(ok / total) * 100}%` }} />
              </span>
              <span className="tabular" title={t('checks.summary', { ok, n: total })}>
                {ok}/{total}
              </span>
            </div>
          );
        })}
      </div>
      {findings.length === 0 ? <p className="all-well">{t('checks.none', { n: checks.length })}</p> : null}
      {groups.map(({ category, own }) =>
        own.length > 0 ? (
          <Group key={category} category={category} findings={own} session={session} focus={focus} />
        ) : null,
      )}
      <Dismissed session={session} findings={dismissed} />
    </>
  );
}

function Group({
  category,
  findings,
  session,
  focus,
}: {
  category: Category;
  findings: readonly Finding[];
  session: CaseSession;
  focus: FindingFocus;
}): ReactNode {
  const t = useT();
  const [open, setOpen] = useState(true);
  const Arrow = open ? ChevronDown : ChevronRight;
  return (
    <section className="group">
      <h3>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Arrow size={14} aria-hidden />
          {t(`category.${category}`)}
          <span className="tabular">{findings.length}</span>
        </button>
      </h3>
      {open ? (
        <ul>
          {findings.map((finding) => (
            <FindingCard key={keyOf(finding)} finding={finding} session={session} focus={focus} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Dismissed({ session, findings }: { session: CaseSession; findings: readonly Finding[] }): ReactNode {
  const t = useT();
  const { dismissals } = useFields(session);
  if (findings.length === 0) return null;
  const entry = (finding: Finding) =>
    dismissals.find(({ check, contextHash }) => check === finding.check && contextHash === finding.contextHash);
  return (
    <details className="dismissed">
      <summary>{t('checks.dismissed', { n: findings.length })}</summary>
      <ul>
        {findings.map((finding) => {
          const dismissal = entry(finding);
          return (
            <li key={keyOf(finding)}>
              <b>{checkById(finding.check)?.name.da}</b> {finding.text ? `»${finding.text}«` : ''}
              {dismissal ? (
                <p>
                  {t(`checks.${dismissal.kind}`)}: {dismissal.reason} {dismissal.by ? `(${dismissal.by})` : ''}
                </p>
              ) : null}
              <Button
                kind="text"
                onPress={() =>
                  dismissal ? session.edit((doc) => removeItem(doc, 'dismissals', dismissal.id), 'dismiss') : undefined
                }
              >
                {t('checks.reopen')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
