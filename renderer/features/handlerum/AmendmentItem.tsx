import { FileDown, Send, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatMoney } from '../../../shared/handlerum/money.ts';
import type { Amendment } from '../../../shared/kinds/negotiation/negotiation.ts';
import { useChange } from '../../data/change/useChange.ts';
import { FlowForm } from '../../data/flows/FlowForm.tsx';
import { useHandOver } from '../../data/useHandOver.ts';
import { useGroups } from '../../data/useNegotiations.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { useT } from '../../words/i18n.tsx';
import type { PointsProps } from './open.ts';

interface Props extends PointsProps {
  readonly amendment: Amendment;
  readonly number: number;
  readonly onSub: () => void;
}

/** One amendment against what stands, word for word, and a note where the point has changed since it was written. */
export function AmendmentItem({ negotiation, points, amendment, number, onSub }: Props): ReactNode {
  const t = useT();
  const [change] = useChange();
  const proposer = useProposer(amendment.proposer);
  const [isSending, setSending] = useState(false);
  const { original, change: to } = amendment;
  const now = to.kind === 'add' ? null : points.find(({ id }) => id === to.point)?.text;
  const isOutdated = amendment.to === null && to.kind !== 'add' && now !== original;
  const parent = negotiation.content.amendments.findIndex(({ id }) => id === amendment.to);
  const remove = () => void change('negotiations.removeAmendment', { id: negotiation.id, amendment: amendment.id });
  return (
    <div className="amendment">
      <h3>
        {t('amendment.number', { n: number })} · {proposer}
        {parent >= 0 ? ` · ${t('amendment.subTo', { n: parent + 1 })}` : ''}
      </h3>
      <p className="diff" lang="da">
        {to.kind === 'remove' ? <del>{original}</del> : <Differing before={original} after={to.text} />}
      </p>
      {isOutdated ? (
        <p className="odd">{t(now === undefined ? 'amendment.pointGone' : 'amendment.pointChanged')}</p>
      ) : null}
      {amendment.motivation ? <p>{amendment.motivation}</p> : null}
      {amendment.cost === null ? null : <p>{t('amendment.costs', { amount: formatMoney(amendment.cost) })}</p>}
      <div className="row-actions">
        <Word negotiation={negotiation.id} amendment={amendment.id} />
        {isSending ? null : (
          <Button onPress={() => setSending(true)}>
            <Send size={15} aria-hidden />
            {t('flow.amendment')}
          </Button>
        )}
        {amendment.to === null && to.kind !== 'remove' ? (
          <Button kind="text" onPress={onSub}>
            {t('amendment.newSub')}
          </Button>
        ) : null}
        <IconButton label={`${t('details.remove')}: ${t('amendment.number', { n: number })}`} onPress={remove}>
          <X size={15} />
        </IconButton>
      </div>
      {isSending ? (
        <FlowForm
          flow={{ flow: 'amendment', negotiation: negotiation.id, amendment: amendment.id }}
          onClose={() => setSending(false)}
        />
      ) : null}
    </div>
  );
}

function Word({
  negotiation,
  amendment,
}: {
  negotiation: PointsProps['negotiation']['id'];
  amendment: string;
}): ReactNode {
  const t = useT();
  const [change] = useChange();
  const handOver = useHandOver();
  const make = async () => {
    const made = await change('negotiations.amendmentFile', { id: negotiation, amendment });
    if (made) handOver(made);
  };
  return (
    <Button onPress={() => void make()}>
      <FileDown size={15} aria-hidden />
      {t('amendment.word')}
    </Button>
  );
}

/** The name of a group or member by its id. */
export function useProposer(id: string): string {
  const { council, groups } = useGroups();
  return (
    groups.find(({ group }) => group === id)?.name ?? council?.members.find((member) => member.id === id)?.name ?? id
  );
}
