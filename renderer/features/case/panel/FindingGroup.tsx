import { Check as CheckIcon, ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Check } from '../../../../shared/checks/index.ts';
import type { Placed } from '../../../data/editor/findingsPlugin.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import type { Checked } from '../../../data/session/checked.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import type { FindingFocus } from '../useFindingFocus.ts';
import { FindingCard } from './FindingCard.tsx';
import { byCheck, type Group, shownOf, stateOf } from './findings.ts';

interface Props {
  readonly group: Group;
  readonly start: 'open' | 'closed';
  readonly session: CaseSession;
  readonly result: Checked;
  readonly focus: FindingFocus;
  readonly onDetails: () => void;
}

/** The findings of one category, with the checks of it that are in order. */
export function FindingGroup({ group, start, ...props }: Props): ReactNode {
  const t = useT();
  const [chosen, setChosen] = useState<'open' | 'closed' | null>(null);
  const { category, checks, found } = group;
  const { result, focus } = props;
  const isRead = stateOf(group, result) !== 'unread';
  // The card in focus is always there to be seen.
  const open = (chosen ?? start) === 'open' || (found.some(({ key }) => key === focus.current) && chosen === null);
  const Arrow = open ? ChevronDown : ChevronRight;
  const bad = new Set(found.map(({ finding }) => finding.check));
  return (
    <section className="group" aria-labelledby={`group-${category}`}>
      <h3 id={`group-${category}`}>
        <button type="button" aria-expanded={open} onClick={() => setChosen(open ? 'closed' : 'open')}>
          <Arrow size={14} aria-hidden />
          {t(`category.${category}`)}
          <span className="tabular">{isRead ? t('checks.open', { n: found.length }) : t('checks.unread')}</span>
        </button>
      </h3>
      {open ? (
        <>
          <ul>
            {byCheck(found).map((kind) => (
              <Kind key={`${kind[0]?.finding.severity} ${kind[0]?.finding.check}`} kind={kind} {...props} />
            ))}
          </ul>
          {result.isBlank ? null : <InOrder checks={checks.filter(({ id }) => !bad.has(id))} />}
        </>
      ) : null}
    </section>
  );
}

type KindProps = Pick<Props, 'session' | 'result' | 'focus' | 'onDetails'> & { readonly kind: readonly Placed[] };

/** Findings of one check; many of a kind are held back until asked for. */
function Kind({ kind, ...props }: KindProps): ReactNode {
  const t = useT();
  const [isFull, setFull] = useState(false);
  const shown = isFull ? kind : shownOf(kind, props.focus.current);
  return (
    <>
      {shown.map((placed) => (
        <FindingCard key={placed.key} placed={placed} {...props} />
      ))}
      {shown.length < kind.length ? (
        <li className="more-of-a-kind">
          <Button kind="text" onPress={() => setFull(true)}>
            {t('checks.more', { n: kind.length - shown.length })}
          </Button>
        </li>
      ) : null}
    </>
  );
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
