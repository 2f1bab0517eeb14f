import { type ReactNode, useState } from 'react';
import { recommendationPoints } from '../../../shared/handlerum/points.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { Amendment } from '../../../shared/kinds/negotiation/negotiation.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useResult } from '../../data/session/useCaseSession.ts';
import { ValidCharter } from '../../data/ValidCharter.tsx';
import { Button } from '../../ui/Button.tsx';
import { RowHandle } from '../../ui/RowHandle.tsx';
import { useRowOrder } from '../../ui/useRowOrder.ts';
import { useT } from '../../words/i18n.tsx';
import { AmendmentForm } from './AmendmentForm.tsx';
import { AmendmentItem } from './AmendmentItem.tsx';
import type { PointsProps } from './open.ts';
import { Simulator } from './Simulator.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';
import { WhichNegotiation } from './WhichNegotiation.tsx';

/** Amendments against the recommendation as it stands, in the order they are put to the vote, and what the votes would make of it. */
export function Amendments({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { session, negotiations } = open;
  useResult(session);
  const points = [
    ...recommendationPoints(session.editor.state.doc.toJSON() as DocJson),
    ...open.handlerum.elements.map(({ id, title }) => ({
      id,
      text: `${t('element.one')}: ${title}`,
      part: 'yes' as const,
    })),
  ];
  return (
    <section aria-labelledby="amendments-title">
      <h2 id="amendments-title">{t('amendment.title')}</h2>
      <p className="hint">{t('amendment.help')}</p>
      <WhichNegotiation caseId={session.id} state={negotiations} />
      <ValidCharter />
      {points.length === 0 ? <p className="odd">{t('amendment.noPoints')}</p> : null}
      {negotiations.current ? <Listed negotiation={negotiations.current} points={points} /> : null}
    </section>
  );
}

function Listed({ negotiation, points }: PointsProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [writing, setWriting] = useState<{ readonly to: Amendment | null } | null>(null);
  const { amendments } = negotiation.content;
  const { rowProps, handleProps } = useRowOrder({
    ids: amendments.map(({ id }) => id),
    move: (amendment, index) => void change('negotiations.moveAmendment', { id: negotiation.id, amendment, index }),
  });
  return (
    <>
      <p className="hint">{t('amendment.order')}</p>
      <ol className="cards">
        {amendments.map((amendment, index) => (
          <li key={amendment.id} className="card" {...rowProps(amendment.id)}>
            <RowHandle
              label={t('details.order', {
                name: t('amendment.number', { n: index + 1 }),
                at: index + 1,
                n: amendments.length,
              })}
              {...handleProps(amendment.id)}
            />
            <AmendmentItem
              negotiation={negotiation}
              points={points}
              amendment={amendment}
              number={index + 1}
              onSub={() => setWriting({ to: amendment })}
            />
          </li>
        ))}
      </ol>
      {writing ? (
        <AmendmentForm negotiation={negotiation} points={points} to={writing.to} onClose={() => setWriting(null)} />
      ) : (
        <div className="row-actions">
          <Button isDisabled={points.length === 0} onPress={() => setWriting({ to: null })}>
            {t('amendment.new')}
          </Button>
        </div>
      )}
      <Simulator negotiation={negotiation} points={points} />
    </>
  );
}
