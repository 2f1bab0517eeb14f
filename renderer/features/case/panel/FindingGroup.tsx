import { Check as CheckIcon, ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Check } from '../../../../shared/checks/index.ts';
import type { Category } from '../../../../shared/checks/types.ts';
import type { Placed } from '../../../data/editor/findingsPlugin.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import type { FindingFocus } from '../useFindingFocus.ts';
import { FindingCard } from './FindingCard.tsx';

export interface Group {
  readonly category: Category;
  /** Checks of this category that this type of case is read by. */
  readonly checks: readonly Check[];
  /** Heavy ones first, else in the order of the text. */
  readonly found: readonly Placed[];
}

interface Props {
  readonly group: Group;
  readonly start: 'open' | 'closed';
  readonly session: CaseSession;
  readonly focus: FindingFocus;
  readonly onDetails: () => void;
}

/** More of one check than this are held back until asked for. */
const OF_A_KIND = 4;

export function FindingGroup({ group, start, session, focus, onDetails }: Props): ReactNode {
  const t = useT();
  const [chosen, setChosen] = useState<'open' | 'closed' | null>(null);
  const [full, setFull] = useState<ReadonlySet<string>>(new Set());
  const { category, checks, found } = group;
  const active = found.find(({ key }) => key === focus.current);
  // The card in focus is always there to be seen.
  const open = (chosen ?? start) === 'open' || (active !== undefined && chosen === null);
  const Arrow = open ? ChevronDown : ChevronRight;
  const bad = new Set(found.map(({ finding }) => finding.check));
  return (
    <section className="group" aria-labelledby={`group-${category}`}>
      <h3 id={`group-${category}`}>
        <button type="button" aria-expanded={open} onClick={() => setChosen(open ? 'closed' : 'open')}>
          <Arrow size={14} aria-hidden />
          {t(`category.${category}`)}
          <span className="tabular">{t('checks.open', { n: found.length })}</span>
        </button>
      </h3>
      {open ? (
        <>
          <ul>{byCheck(found).map((kind) => cardsOf(kind))}</ul>
          <InOrder checks={checks.filter(({ id }) => !bad.has(id))} />
        </>
      ) : null}
    </section>
  );

  function cardsOf(kind: readonly Placed[]): ReactNode {
    const check = kind[0]?.finding.check ?? '';
    const isFull = full.has(check) || kind.length <= OF_A_KIND;
    const shown = isFull ? kind : kind.filter((placed, index) => index < OF_A_KIND - 1 || placed === active);
    return [
      ...shown.map(({ key, finding }) => (
        <FindingCard
          key={key}
          cardKey={key}
          finding={finding}
          isActive={key === focus.current}
          session={session}
          jump={focus.jump}
          backToText={focus.backToText}
          onDetails={onDetails}
        />
      )),
      ...(shown.length < kind.length
        ? [
            <li key={`${check}-more`} className="more-of-a-kind">
              <Button kind="text" onPress={() => setFull(new Set([...full, check]))}>
                {t('checks.more', { n: kind.length - shown.length })}
              </Button>
            </li>,
          ]
        : []),
    ];
  }
}

/** Findings of one check together, in the order each check first appears. */
function byCheck(found: readonly Placed[]): Placed[][] {
  const kinds = new Map<string, Placed[]>();
  for (const placed of found) {
    const { check, severity } = placed.finding;
    const name = `${severity} ${check}`;
    kinds.set(name, [...(kinds.get(name) ?? []), placed]);
  }
  return [...kinds.values()];
}

function InOrder({ checks }: { checks: readonly Check[] }): ReactNode {
  const t = useT();
  const language = useLanguage();
  if (checks.length === 0) return null;
  return (
    <details className="in-order">
      <summary>{t('checks.inOrder', { n: checks.length })}</summary>
      <ul>
        {checks.map(({ id, name }) => (
          <li key={id}>
            <CheckIcon size={13} aria-hidden />
            {name[language]}
          </li>
        ))}
      </ul>
    </details>
  );
}
