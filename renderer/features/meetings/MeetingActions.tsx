import { Ellipsis } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useApi } from '../../api/api.tsx';
import { useT } from '../../app/i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { OpenMeeting } from './MeetingPage.tsx';
import { useMeetingChange } from './useMeetingChange.ts';

/** Moving and cancelling, which need a word why. */
export function MeetingActions({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useMeetingChange();
  const [asking, setAsking] = useState<'move' | 'cancel' | null>(null);
  const { id, stage } = meeting.row;
  if (stage === 'cancelled') {
    return <Button onPress={() => void change(api.meetings.reinstate({ id }))}>{t('meeting.reinstate')}</Button>;
  }
  if (stage !== 'planned' && stage !== 'dispatched') return null;
  return (
    <>
      <Menu
        label={t('meeting.more')}
        entries={[
          { id: 'move', label: t('meeting.move'), run: () => setAsking('move') },
          { id: 'cancel', label: t('meeting.cancel'), run: () => setAsking('cancel') },
        ]}
      >
        <Ellipsis size={16} aria-hidden />
      </Menu>
      {asking === 'move' ? <Move meeting={meeting} onClose={() => setAsking(null)} /> : null}
      {asking === 'cancel' ? <Cancel meeting={meeting} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

interface AskProps {
  readonly meeting: OpenMeeting;
  readonly onClose: () => void;
}

function Move({ meeting: { row }, onClose }: AskProps): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useMeetingChange();
  const [date, setDate] = useState(row.date);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change(api.meetings.move({ id: row.id, date, reason }))) onClose();
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
  const api = useApi();
  const change = useMeetingChange();
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change(api.meetings.cancel({ id: row.id, reason }))) onClose();
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
