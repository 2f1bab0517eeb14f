import { type ReactNode, useState } from 'react';
import type { CaseSession, FindingOrder } from '../../../data/session/CaseSession.ts';
import type { Checked } from '../../../data/session/checked.ts';
import { useResult } from '../../../data/session/useCaseSession.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import type { FindingFocus } from '../useFindingFocus.ts';
import { CategorySummary } from './CategorySummary.tsx';
import { Dismissed } from './Dismissed.tsx';
import { FindingCard } from './FindingCard.tsx';
import { FindingGroup } from './FindingGroup.tsx';
import { groupsOf, listed, startOf } from './findings.ts';
import { GateBar } from './GateBar.tsx';
import { KindQuestion } from './KindQuestion.tsx';
import { QuestionList } from './QuestionList.tsx';
import { SpellingGroup } from './SpellingGroup.tsx';
import { WorstSentences } from './WorstSentences.tsx';

const ORDERS: readonly FindingOrder[] = ['category', 'place', 'severity'];

interface Props {
  readonly session: CaseSession;
  readonly focus: FindingFocus;
  readonly onDetails: () => void;
}

/** What is open and what to do first, the way to dispatch, the findings, and what only a person can judge. */
export function ChecksPanel(props: Props): ReactNode {
  const t = useT();
  const { session, focus } = props;
  const result = useResult(session);
  if (result) return <Found {...props} result={result} />;
  return (
    <>
      <p className="reading" role="status">
        {t('checks.reading')}
      </p>
      <GateBar session={session} jump={focus.jump} />
      <JudgedBy session={session} />
    </>
  );
}

function Found(props: Props & { readonly result: Checked }): ReactNode {
  const { session, focus, result } = props;
  const { placed: all, dismissed, spelling } = result;
  const placed = all.slice(0, all.length - spelling.placed.length);
  const groups = groupsOf(placed, result);
  const [order, choose] = useOrder(session);
  return (
    <>
      <CategorySummary groups={groups} result={result} jump={focus.jump} />
      <KindQuestion session={session} result={result} />
      <GateBar session={session} jump={focus.jump} />
      {placed.length > 0 ? <OrderChoice order={order} onChoose={choose} /> : null}
      {order === 'category' ? (
        groups.map((group) => (
          <FindingGroup key={group.category} group={group} start={startOf(group, placed.length)} {...props} />
        ))
      ) : (
        <ul className="flat">
          {listed(placed, order, result).map((one) => (
            <FindingCard key={one.key} placed={one} {...props} />
          ))}
        </ul>
      )}
      <SpellingGroup session={session} result={result} focus={focus} />
      <WorstSentences session={session} result={result} />
      <QuestionList session={session} result={result} focus={focus} />
      <JudgedBy session={session} />
      <Dismissed session={session} findings={[...dismissed, ...spelling.dismissed]} />
    </>
  );
}

/** Kept with the case, so that going to the list and back does not turn it. */
function useOrder({ place }: CaseSession): readonly [FindingOrder, (order: FindingOrder) => void] {
  const [order, setOrder] = useState(place.order);
  const choose = (chosen: FindingOrder) => {
    place.order = chosen;
    setOrder(chosen);
  };
  return [order, choose];
}

function OrderChoice({ order, onChoose }: { order: FindingOrder; onChoose: (order: FindingOrder) => void }): ReactNode {
  const t = useT();
  const options = ORDERS.map((value) => ({ value, label: t(`checks.sort.${value}`) }));
  return <Choice label={t('checks.sort')} value={order} onChange={onChoose} options={options} />;
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
