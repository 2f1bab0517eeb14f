import { Ellipsis } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useT } from '../../words/i18n.tsx';
import { typedTimes } from '../../words/typedTimes.ts';
import type { OpenMeeting } from './open.ts';

/** Another time or place; moving and cancelling, which need a word why. */
export function MeetingActions({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [asking, setAsking] = useState<'change' | 'move' | 'cancel' | null>(null);
  const { id, stage } = meeting.row;
  if (stage === 'cancelled') {
    return <Button onPress={() => void change('meetings.reinstate', { id })}>{t('meeting.reinstate')}</Button>;
  }
  if (stage !== 'planned' && stage !== 'dispatched') return null;
  return (
    <>
      <Menu
        label={t('meeting.more')}
        entries={[
          { id: 'change', label: t('meeting.change'), run: () => setAsking('change') },
          { id: 'move', label: t('meeting.move'), run: () => setAsking('move') },
          { id: 'cancel', label: t('meeting.cancel'), run: () => setAsking('cancel') },
        ]}
      >
        <Ellipsis size={16} aria-hidden />
      </Menu>
      {asking === 'change' ? <ChangePlan meeting={meeting} onClose={() => setAsking(null)} /> : null}
      {asking === 'move' ? <Move meeting={meeting} onClose={() => setAsking(null)} /> : null}
      {asking === 'cancel' ? <Cancel meeting={meeting} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

interface AskProps {
  readonly meeting: OpenMeeting;
  readonly onClose: () => void;
}

/** What the plan says of the meeting beside its day. */
function ChangePlan({ meeting: { row }, onClose }: AskProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [time, setTime] = useState(row.time?.replace(':', '.') ?? '');
  const [ends, setEnds] = useState(row.ends?.replace(':', '.') ?? '');
  const [place, setPlace] = useState(row.place);
  const [error, setError] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { times, wrong } = typedTimes({ time, ends });
    setError(wrong === null ? '' : t(wrong));
    if (wrong === null && (await change('meetings.change', { id: row.id, ...times, place: place.trim() }))) onClose();
  };
  return (
    <form className="meeting-form" aria-label={t('meeting.change')} onSubmit={(event) => void submit(event)}>
      <TextField label={t('meetings.time')} value={time} onChange={setTime} hint={t('meetings.timeHelp')} />
      <TextField label={t('meetings.ends')} value={ends} onChange={setEnds} hint={t('meetings.endsHelp')} />
      <TextField label={t('meetings.place')} value={place} onChange={setPlace} maxLength={200} />
      {error ? <p role="alert">{error}</p> : null}
      <div className="row-actions">
        <button type="submit" className="btn primary">
          {t('meeting.save')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

function Move({ meeting: { row }, onClose }: AskProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [date, setDate] = useState(row.date);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change('meetings.move', { id: row.id, date, reason })) onClose();
  };
  return (
    <form className="meeting-form" aria-label={t('meeting.move')} onSubmit={(event) => void submit(event)}>
      <TextField label={t('meeting.moveTo')} type="date" value={date} onChange={setDate} />
      <TextField label={t('meeting.moveReason')} value={reason} onChange={setReason} maxLength={500} />
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={date === '' || date === row.date}>
          {t('meeting.move')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

function Cancel({ meeting: { row }, onClose }: AskProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change('meetings.cancel', { id: row.id, reason })) onClose();
  };
  return (
    <form className="meeting-form" aria-label={t('meeting.cancel')} onSubmit={(event) => void submit(event)}>
      <TextField label={t('meeting.cancelReason')} value={reason} onChange={setReason} maxLength={500} />
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={reason.trim() === ''}>
          {t('meeting.cancel')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
