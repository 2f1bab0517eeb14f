import type { ReactNode } from 'react';
import type { SeenNegotiation } from '../../../shared/contract/negotiations.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useChange } from '../../data/change/useChange.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';

interface Props {
  readonly caseId: RecordId;
  readonly current: SeenNegotiation;
  readonly onBegun: (id: RecordId) => void;
}

/** A group has changed since the negotiation was begun: who cannot see it, and what can be done. Nothing while it has not. */
export function CircleNotice({ caseId, current: { id, content, circle }, onBegun }: Props): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  if (!circle || (circle.isCurrent && circle.given.length === 0)) return null;
  const { kind, groups } = content.audience;
  const begin = async () => {
    const made = await change('negotiations.begin', { caseId, audience: { kind, groups: [...groups] } });
    if (made) onBegun(made.id);
  };
  const give = (to: string, name: string) =>
    change(
      'negotiations.giveOn',
      { id, to },
      { done: t('circle.given', { name }), undo: ['negotiations.takeBack', { id, to }] },
    );
  const takeBack = (to: string, name: string) =>
    change(
      'negotiations.takeBack',
      { id, to },
      { done: t('circle.takenBack', { name }), undo: ['negotiations.giveOn', { id, to }] },
    );
  return (
    <section className="circle" aria-label={t('circle.title')}>
      {circle.isCurrent ? null : <p>{t('circle.changed')}</p>}
      <ul>
        {circle.outside.map(({ id: to, name }) => (
          <li key={to}>
            <span>{t('circle.outside', { name })}</span>
            <Button isPending={isPending} onPress={() => void give(to, name)}>
              {t('circle.give', { name })}
            </Button>
          </li>
        ))}
        {circle.given.map(({ id: to, name }) => (
          <li key={to}>
            <span>{t('circle.sees', { name })}</span>
            <Button kind="text" isPending={isPending} onPress={() => void takeBack(to, name)}>
              {t('circle.takeBack', { name })}
            </Button>
          </li>
        ))}
      </ul>
      {circle.isCurrent ? null : (
        <Button isPending={isPending} onPress={() => void begin()}>
          {t('circle.begin')}
        </Button>
      )}
    </section>
  );
}
