import { type ReactNode, useState } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useChange } from '../../data/change/useChange.ts';
import { FlowForm } from '../../data/flows/FlowForm.tsx';
import { useClashes } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { useOfferCommands } from '../../ui/viewCommands.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { Unsettled } from '../../words/Unsettled.tsx';
import type { OpenMeeting } from './open.ts';

/** Whose laptop keeps the minutes, and taking them over. */
export function KeeperLine({ meeting: { row, keeper, handed } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  if (row.stage === 'sealed') return null;
  if (handed) return <HandedLine id={row.id} handed={handed} />;
  if (!keeper) return null;
  if (keeper.isHere) return <KeptHere id={row.id} />;
  return (
    <p className="row-actions">
      <span>{t('meeting.keeper', { by: keeper.by, when: format.moment(keeper.at) })}</span>
      <Button onPress={() => void change('meetings.takeOver', { id: row.id })}>{t('meeting.takeOver')}</Button>
    </p>
  );
}

/** It is recorded here, and may be handed to another laptop in the middle of it. */
function KeptHere({ id }: { id: RecordId }): ReactNode {
  const t = useT();
  const [isHanding, setHanding] = useState(false);
  const hand = () => setHanding(true);
  useOfferCommands([{ id: 'hand-meeting', label: t('flow.meeting'), run: hand }]);
  if (isHanding) return <FlowForm flow={{ flow: 'meeting', meeting: id }} onClose={() => setHanding(false)} />;
  return (
    <p className="row-actions">
      <span className="hint">{t('meeting.keeperHere')}</span>
      <Button kind="text" onPress={hand}>
        {t('flow.meeting')}
      </Button>
    </p>
  );
}

/** It was handed to another laptop: this one reads, and takes it back, or takes it over, in one press. */
function HandedLine({ id, handed }: { id: RecordId; handed: NonNullable<OpenMeeting['handed']> }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const { by, to, at, isFromHere, isForHere } = handed;
  const said = isFromHere ? 'meeting.handed' : isForHere ? 'meeting.handedHere' : 'meeting.handedElsewhere';
  return (
    <p className="row-actions">
      <span>{t(said, { by, to, when: format.moment(at) })}</span>
      <Button kind={isForHere ? 'primary' : 'plain'} onPress={() => void change('meetings.takeOver', { id })}>
        {t(isFromHere ? 'meeting.takeBack' : 'meeting.takeOver')}
      </Button>
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
