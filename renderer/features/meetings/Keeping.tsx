import type { ReactNode } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { useClashes } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { Unsettled } from '../../words/Unsettled.tsx';
import type { OpenMeeting } from './open.ts';

/** Whose laptop keeps the minutes, and taking them over. */
export function KeeperLine({ meeting: { row, keeper } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  if (!keeper || row.stage === 'sealed') return null;
  if (keeper.isHere) return <p className="hint">{t('meeting.keeperHere')}</p>;
  return (
    <p className="row-actions">
      <span>{t('meeting.keeper', { by: keeper.by, when: format.moment(keeper.at) })}</span>
      <Button onPress={() => void change('meetings.takeOver', { id: row.id })}>{t('meeting.takeOver')}</Button>
    </p>
  );
}

/** What two laptops did to the meeting apart. */
export function UnsettledOfMeeting({ meeting: { row } }: { meeting: OpenMeeting }): ReactNode {
  const [change] = useChange();
  const clashes = useClashes(row.id).data ?? [];
  return (
    <Unsettled
      clashes={clashes}
      help="clashes.helpMeeting"
      onSettle={(clash, choice) => void change('records.settle', { id: row.id, clash, choice })}
    />
  );
}
