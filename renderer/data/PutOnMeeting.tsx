import { Link } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CaseHandling } from '../../shared/contract/meetings.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { Form, Submit } from '../ui/Form.tsx';
import { today, useFormat, useT } from '../words/i18n.tsx';
import { useCheckedChange } from './form/useCheckedChange.ts';
import { type MeetingChoices, meetingChoices, puttingOn } from './meetingChoices.ts';
import { useCase, useMeetings } from './queries.ts';
import type { CaseSession } from './session/CaseSession.ts';
import { useSaved } from './session/useSavedChange.ts';

interface Props {
  readonly session: CaseSession;
  readonly way: readonly CaseHandling[];
}

/** Puts a case on a coming meeting of a body it waits for; says nothing where it waits for none, or is settled. */
export function PutOnMeeting({ session, way }: Props): ReactNode {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const row = useCase(session.id).data?.row;
  const meetings = useMeetings({ from: today() }).data;
  const choices = meetings ? meetingChoices(way, meetings, today()) : null;
  if (!row || !choices || row.archived || row.status === 'decided') return null;
  if (choices.meetings.length === 0) return <NoMeetings />;
  if (isOpen) return <MeetingForm session={session} way={way} choices={choices} onClose={() => setIsOpen(false)} />;
  return (
    <Button onPress={() => setIsOpen(true)}>
      <CalendarPlus size={16} aria-hidden />
      {t('way.put')}
    </Button>
  );
}

function NoMeetings(): ReactNode {
  const t = useT();
  return (
    <p className="hint">
      {t('way.noMeetings')} <Link to="/moeder">{t('way.planOne')}</Link>
    </p>
  );
}

interface FormProps extends Props {
  readonly choices: MeetingChoices;
  readonly onClose: () => void;
}

function MeetingForm({ session, way, choices: { meetings, likely }, onClose }: FormProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const { send, isPending, errorAt } = useCheckedChange();
  const [chosen, setChosen] = useState(likely);
  const saved = useSaved(session);
  const { id } = session;
  const put = async () => {
    // The agenda, and what is sent of it, must hold the words that were just typed.
    if (!(await saved())) return;
    const meeting = meetings.find((row) => row.id === chosen);
    const done = meeting && t('way.putOn', { body: meeting.bodyName, day: format.day(meeting.date) });
    const said = done === undefined ? {} : { done };
    const answer = await send('meetings.addCases', puttingOn(id, meeting, way), {
      ...said,
      undo: ({ row, content }) => {
        const item = content.items.find(({ caseId }) => caseId === id)?.id ?? '';
        return ['meetings.removeItem', { id: row.id, item }];
      },
    });
    if (answer) onClose();
  };
  return (
    <Form label={t('way.put')} onSubmit={() => void put()} isPending={isPending} onCancel={onClose}>
      <Select
        label={t('way.meeting')}
        value={chosen}
        onChange={setChosen}
        options={[
          ...(likely === '' ? [{ value: '', label: t('way.chooseMeeting') }] : []),
          ...meetings.map((row) => ({ value: row.id, label: `${row.bodyName}, ${format.day(row.date)}` })),
        ]}
        error={errorAt('meeting')}
      />
      <div className="row-actions">
        <Submit isPending={isPending}>{t('meeting.putOnShort')}</Submit>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}
