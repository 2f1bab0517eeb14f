import { type ReactNode, useState } from 'react';
import { holidayOn } from '../../../shared/calendar/holidays.ts';
import type { Body } from '../../../shared/kinds/council/council.ts';
import { useCheckedChange } from '../../data/form/useCheckedChange.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { BodySelect } from './BodySelect.tsx';
import { type MeetingDraft, plannedMeeting, shownTimes } from './planForms.ts';

interface Props {
  readonly bodies: readonly [Body, ...Body[]];
  readonly onClose: () => void;
}

/** One meeting of one body; nothing is made until it is planned. */
export function NewMeeting({ bodies, onClose }: Props): ReactNode {
  const t = useT();
  const [body, setBody] = useState<Body>(bodies[0]);
  const [draft, setDraft] = useState<MeetingDraft>({ date: today(), time: null, ends: null, kind: 'ordinary' });
  const { send, isPending, errorAt } = useCheckedChange(['date', 'ends']);
  const put = (patch: Partial<MeetingDraft>) => setDraft({ ...draft, ...patch });
  const plan = async () => {
    const said = { done: t('meetings.planned', { n: 1 }) };
    if (await send('meetings.plan', plannedMeeting(draft, body), said)) onClose();
  };
  return (
    <Form
      className="meeting-form"
      label={t('meetings.new')}
      onSubmit={() => void plan()}
      isPending={isPending}
      onCancel={onClose}
    >
      <BodySelect bodies={bodies} value={body} onChange={setBody} />
      <Times draft={draft} body={body} put={put} errorAt={errorAt} />
      <Select
        label={t('meetings.kind')}
        value={draft.kind}
        onChange={(kind) => put({ kind })}
        options={(['ordinary', 'extraordinary'] as const).map((value) => ({
          value,
          label: t(`meetings.kind.${value}`),
        }))}
      />
      <div className="row-actions">
        <Submit isPending={isPending}>{t('meetings.plan')}</Submit>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}

interface TimesProps {
  readonly draft: MeetingDraft;
  readonly body: Body;
  readonly put: (patch: Partial<MeetingDraft>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

function Times({ draft, body, put, errorAt }: TimesProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const { date } = draft;
  const { time, ends } = shownTimes(draft, body);
  const holiday = date ? holidayOn(date) : null;
  return (
    <>
      <TextField
        label={t('meetings.date')}
        type="date"
        value={date}
        onChange={(day) => put({ date: day })}
        remark={holiday ? t('meetings.holiday', { day: format.day(date), name: holiday }) : undefined}
        error={errorAt('date')}
      />
      <TextField
        label={t('meetings.time')}
        value={time}
        onChange={(typed) => put({ time: typed })}
        hint={t('meetings.timeHelp')}
        error={errorAt('time')}
      />
      <TextField
        label={t('meetings.ends')}
        value={ends}
        onChange={(typed) => put({ ends: typed })}
        hint={t('meetings.endsHelp')}
        error={errorAt('ends')}
      />
    </>
  );
}
