import type { ReactNode } from 'react';
import { useApi } from '../../data/api.tsx';
import { useClashes } from '../../data/queries.ts';
import { useMeetingChange } from '../../data/useMeetingChange.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { Unsettled } from '../../words/Unsettled.tsx';
import type { OpenMeeting } from './open.ts';

/** Whose laptop keeps the minutes, and taking them over. */
export function KeeperLine({ meeting: { row, keeper } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const format = useFormat();
  const api = useApi();
  const change = useMeetingChange();
  if (!keeper || row.stage === 'sealed') return null;
  if (keeper.isHere) return <p className="hint">{t('meeting.keeperHere')}</p>;
  return (
    <p className="row-actions">
      <span>{t('meeting.keeper', { by: keeper.by, when: format.moment(keeper.at) })}</span>
      <Button onPress={() => void change(api.meetings.takeOver({ id: row.id }))}>{t('meeting.takeOver')}</Button>
    </p>
  );
}

/** What two laptops did to the meeting apart. */
export function UnsettledOfMeeting({ meeting: { row } }: { meeting: OpenMeeting }): ReactNode {
  const api = useApi();
  const change = useMeetingChange();
  const clashes = useClashes(row.id).data ?? [];
  return (
    <Unsettled
      clashes={clashes}
      help="clashes.helpMeeting"
      onSettle={(clash, choice) => void change(api.records.settle({ id: row.id, clash, choice }))}
    />
  );
}
