import { type FormEvent, type ReactNode, useState } from 'react';
import { holidayOn } from '../../../shared/calendar/holidays.ts';
import { endFor } from '../../../shared/kinds/meeting/times.ts';
import { useApi } from '../../data/api.tsx';
import { useCouncil } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { typedTimes } from '../../words/typedTimes.ts';
import { useErrorText } from '../../words/useErrorText.ts';

/** One meeting of one body; nothing is made until it is planned. */
export function NewMeeting({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  const format = useFormat();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const bodies = useCouncil().data?.bodies ?? [];
  const [body, setBody] = useState('');
  const [date, setDate] = useState(today());
  const [time, setTime] = useState<string | null>(null);
  const [ends, setEnds] = useState<string | null>(null);
  const [kind, setKind] = useState<'ordinary' | 'extraordinary'>('ordinary');
  const [error, setError] = useState('');
  const chosen = bodies.find(({ id }) => id === body) ?? bodies[0];
  // The end a body mostly has is of the beginning it mostly has.
  const usualEnd = chosen && time === null ? endFor(chosen) : null;
  const typed = { time: time ?? chosen?.time ?? '', ends: ends ?? usualEnd ?? '' };
  const holiday = date ? holidayOn(date) : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    const { times, wrong } = typedTimes(typed);
    if (wrong !== null) return setError(t(wrong));
    const meeting = { body: chosen.id, date, ...times, place: chosen.place, kind };
    const result = await api.meetings.plan({ meetings: [meeting] });
    if (result.ok) {
      toast({ text: t('meetings.planned', { n: 1 }) });
      onClose();
    } else if (result.error.code === 'conflict')
      setError(t('meetings.taken', { body: chosen.name, day: format.day(date) }));
    else setError(errorText(result.error));
  };
  return (
    <form className="meeting-form" aria-label={t('meetings.new')} onSubmit={(event) => void submit(event)}>
      <Select
        label={t('meetings.body')}
        value={chosen?.id ?? ''}
        onChange={setBody}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        label={t('meetings.date')}
        type="date"
        value={date}
        onChange={setDate}
        remark={holiday ? t('meetings.holiday', { day: format.day(date), name: holiday }) : undefined}
      />
      <TextField label={t('meetings.time')} value={typed.time} onChange={setTime} hint={t('meetings.timeHelp')} />
      <TextField label={t('meetings.ends')} value={typed.ends} onChange={setEnds} hint={t('meetings.endsHelp')} />
      <Select
        label={t('meetings.kind')}
        value={kind}
        onChange={setKind}
        options={(['ordinary', 'extraordinary'] as const).map((value) => ({
          value,
          label: t(`meetings.kind.${value}`),
        }))}
      />
      {error ? <p role="alert">{error}</p> : null}
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={!chosen || date === ''}>
          {t('meetings.plan')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
