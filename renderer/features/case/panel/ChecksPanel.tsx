import { type ReactNode, useState } from 'react';
import type { Check, Finding } from '../../../../shared/checks/index.ts';
import type { Category, Severity } from '../../../../shared/checks/types.ts';
import type { Placed } from '../../../data/editor/findingsPlugin.ts';
import type { CaseSession, FindingOrder } from '../../../data/session/CaseSession.ts';
import { useResult } from '../../../data/session/useCaseSession.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import type { FindingFocus } from '../useFindingFocus.ts';
import { CategorySummary } from './CategorySummary.tsx';
import { Dismissed } from './Dismissed.tsx';
import { FindingCard } from './FindingCard.tsx';
import { FindingGroup, type Group } from './FindingGroup.tsx';
import { GateBar } from './GateBar.tsx';
import { KindQuestion } from './KindQuestion.tsx';
import { QuestionList } from './QuestionList.tsx';
import { SpellingGroup } from './SpellingGroup.tsx';
import { WorstSentences } from './WorstSentences.tsx';

const CATEGORIES: readonly Category[] = ['precision', 'completeness', 'room', 'language', 'process'];
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, suggestion: 2 };
const ORDERS: readonly FindingOrder[] = ['category', 'place', 'severity'];
/** With more findings than this, only groups with errors start open. */
const MANY = 24;

interface Props {
  readonly session: CaseSession;
  readonly focus: FindingFocus;
  readonly onDetails: () => void;
}

/** What is open and what to do first, the way to dispatch, the findings, and what only a person can judge. */
export function ChecksPanel({ session, focus, onDetails }: Props): ReactNode {
  const t = useT();
  const { placed: all, dismissed, checks, spelling } = useResult(session);
  const placed = all.slice(0, all.length - spelling.placed.length);
  const groups = groupsOf(checks, placed);
  const [order, setOrder] = useState(session.place.order);
  const choose = (chosen: FindingOrder) => {
    session.place.order = chosen;
    setOrder(chosen);
  };
  const isFew = placed.length <= MANY;
  const hasError = ({ found }: Group) => found.some(({ finding }) => finding.severity === 'error');
  return (
    <>
      <CategorySummary groups={groups} jump={focus.jump} />
      <KindQuestion session={session} />
      <GateBar session={session} jump={focus.jump} />
      {placed.length > 0 ? (
        <Choice
          label={t('checks.sort')}
          value={order}
          onChange={choose}
          options={ORDERS.map((value) => ({ value, label: t(`checks.sort.${value}`) }))}
        />
      ) : null}
      {order === 'category' ? (
        groups.map((group) => (
          <FindingGroup
            key={group.category}
            group={group}
            start={isFew || hasError(group) ? 'open' : 'closed'}
            session={session}
            focus={focus}
            onDetails={onDetails}
          />
        ))
      ) : (
        <ul className="flat">
          {sorted(placed, order).map(({ key, finding }) => (
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
          ))}
        </ul>
      )}
      <SpellingGroup session={session} focus={focus} />
      <WorstSentences session={session} />
      <QuestionList session={session} focus={focus} />
      <JudgedBy session={session} />
      <Dismissed session={session} findings={[...dismissed, ...spelling.dismissed]} />
    </>
  );
}

/** Which checklist, and who adopted it when. */
function JudgedBy({ session: { inForce } }: { session: CaseSession }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { content, version } = inForce;
  return (
    <p className="judged-by">
      {version === null
        ? t('checks.judgedByOwn', { name: content.name })
        : t('checks.judgedBy', {
            name: content.name,
            number: version.number,
            body: version.body,
            day: format.day(version.from),
          })}
    </p>
  );
}

/** By category, with the checks the program itself answers. */
function groupsOf(checks: readonly Check[], placed: readonly Placed[]): readonly Group[] {
  const categories = new Map(checks.map(({ id, category }) => [id, category] as const));
  const categoryOf = ({ check }: Finding): Category => categories.get(check) ?? 'completeness';
  return CATEGORIES.map(
    (category): Group => ({
      category,
      checks: checks.filter((check) => check.category === category && check.judge !== 'human'),
      found: sorted(
        placed.filter(({ finding }) => categoryOf(finding) === category),
        'severity',
      ),
    }),
  ).filter(({ checks: own, found }) => own.length + found.length > 0);
}

/** The engine gives them in the order of the text. */
function sorted(placed: readonly Placed[], order: Exclude<FindingOrder, 'category'>): readonly Placed[] {
  return order === 'place'
    ? placed
    : placed.toSorted((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity]);
}
