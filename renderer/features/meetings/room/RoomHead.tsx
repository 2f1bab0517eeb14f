import { Coffee, DoorClosed, Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { timesText } from '../../../../shared/kinds/meeting/times.ts';
import { isQuorate } from '../../../../shared/meeting/rules.ts';
import { quorum } from '../../../../shared/votes/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { useShortcut } from '../../../ui/useShortcut.ts';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { useRecord, useRoom } from './useRoom.ts';

/** Which meeting, whether it can decide, and how it pauses and ends. */
export function RoomHead(): ReactNode {
  const t = useT();
  const format = useFormat();
  const { meeting, room } = useRoom();
  const { row } = meeting;
  return (
    <header className="room-head">
      <div>
        <h1>{row.bodyName}</h1>
        <p className="when">
          {[format.longDay(row.date), row.time ? t('meeting.clock', { time: timesText(row) }) : '']
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {room.stage === 'open' ? (
        <>
          <Quorum />
          <Controls />
        </>
      ) : null}
    </header>
  );
}

function Quorum(): ReactNode {
  const t = useT();
  const { room, body } = useRoom();
  const current = room.current === null ? undefined : room.items.get(room.current);
  const can = isQuorate(room, current ?? { disqualified: new Map(), substitutes: new Map() }, body);
  return (
    <p className={can ? 'quorum' : 'quorum lacking'} role="status">
      {t('room.present', { n: room.present.size, of: body.size })},{' '}
      {can ? t('room.quorate') : t('room.notQuorate', { n: quorum(body.size) })}
    </p>
  );
}

function Controls(): ReactNode {
  const t = useT();
  const { room, items } = useRoom();
  const record = useRecord();
  const [isClosing, setIsClosing] = useState(false);
  const undecided = items.filter(({ id }) => !room.items.get(id)?.decision).length;
  const pause = () => void record({ kind: 'break', state: room.onBreak ? 'end' : 'start' });
  useShortcut('p', pause);
  if (isClosing) {
    return (
      <div className="row-actions" role="alert">
        <span>{t('room.closing', { n: undecided })}</span>
        <Button kind="primary" onPress={() => void record({ kind: 'closed' })}>
          {t('room.close')}
        </Button>
        <Button onPress={() => setIsClosing(false)}>{t('app.cancel')}</Button>
      </div>
    );
  }
  return (
    <div className="row-actions">
      <Button onPress={pause}>
        {room.onBreak ? <Play size={16} aria-hidden /> : <Coffee size={16} aria-hidden />}
        {t(room.onBreak ? 'room.resume' : 'room.break')}
      </Button>
      <Button onPress={() => setIsClosing(true)}>
        <DoorClosed size={16} aria-hidden />
        {t('room.close')}
      </Button>
    </div>
  );
}
