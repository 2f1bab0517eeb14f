import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { useCheckedChange } from '../../data/form/useCheckedChange.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useT } from '../../words/i18n.tsx';
import type { OpenMeeting } from './open.ts';
import { cancelledMeeting, changedPlan, movedMeeting } from './planForms.ts';

/** Another time or place; moving and cancelling, which need a word why. */
export function MeetingActions({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
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
          {
            id: 'exchange',
            label: t('exchange.open'),
            run: () => void navigate({ to: '/udveksling', search: { record: id } }),
          },
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
  const { send, isPending, errorAt } = useCheckedChange(['ends']);
  const [time, setTime] = useState(row.time?.replace(':', '.') ?? '');
  const [ends, setEnds] = useState(row.ends?.replace(':', '.') ?? '');
  const [place, setPlace] = useState(row.place);
  const save = async () => {
    if (await send('meetings.change', changedPlan(row.id, { time, ends, place }))) onClose();
  };
  return (
    <Form
      className="meeting-form"
      label={t('meeting.change')}
      onSubmit={() => void save()}
      isPending={isPending}
      onCancel={onClose}
    >
      <TextField
        label={t('meetings.time')}
        value={time}
        onChange={setTime}
        hint={t('meetings.timeHelp')}
        error={errorAt('time')}
      />
      <TextField
        label={t('meetings.ends')}
        value={ends}
        onChange={setEnds}
        hint={t('meetings.endsHelp')}
        error={errorAt('ends')}
      />
      <TextField label={t('meetings.place')} value={place} onChange={setPlace} maxLength={200} />
      <Finish label={t('meeting.save')} isPending={isPending} onClose={onClose} />
    </Form>
  );
}

function Move({ meeting: { row }, onClose }: AskProps): ReactNode {
  const t = useT();
  const { send, isPending, errorAt } = useCheckedChange();
  const [date, setDate] = useState(row.date);
  const [reason, setReason] = useState('');
  const move = async () => {
    if (await send('meetings.move', movedMeeting(row, { date, reason }))) onClose();
  };
  return (
    <Form
      className="meeting-form"
      label={t('meeting.move')}
      onSubmit={() => void move()}
      isPending={isPending}
      onCancel={onClose}
    >
      <TextField label={t('meeting.moveTo')} type="date" value={date} onChange={setDate} error={errorAt('date')} />
      <TextField label={t('meeting.moveReason')} value={reason} onChange={setReason} maxLength={500} />
      <Finish label={t('meeting.move')} isPending={isPending} onClose={onClose} />
    </Form>
  );
}

function Cancel({ meeting: { row }, onClose }: AskProps): ReactNode {
  const t = useT();
  const { send, isPending, errorAt } = useCheckedChange();
  const [reason, setReason] = useState('');
  const cancel = async () => {
    if (await send('meetings.cancel', cancelledMeeting(row.id, reason))) onClose();
  };
  return (
    <Form
      className="meeting-form"
      label={t('meeting.cancel')}
      onSubmit={() => void cancel()}
      isPending={isPending}
      onCancel={onClose}
    >
      <TextField
        label={t('meeting.cancelReason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={errorAt('reason')}
      />
      <Finish label={t('meeting.cancel')} isPending={isPending} onClose={onClose} />
    </Form>
  );
}

interface FinishProps {
  readonly label: string;
  readonly isPending: boolean;
  readonly onClose: () => void;
}

function Finish({ label, isPending, onClose }: FinishProps): ReactNode {
  const t = useT();
  return (
    <div className="row-actions">
      <Submit isPending={isPending}>{label}</Submit>
      <Button onPress={onClose}>{t('app.cancel')}</Button>
    </div>
  );
}
