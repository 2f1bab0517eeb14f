import { type ReactNode, useState } from 'react';
import type { PlannedDay } from '../../../shared/calendar/series.ts';
import type { Body } from '../../../shared/kinds/council/council.ts';
import { useCheckedChange } from '../../data/form/useCheckedChange.ts';
import { useCouncil, useMeetings } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, Select, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { BodySelect } from './BodySelect.tsx';
import { closedDays, firstWish, plannedSeries, WHICH, type Wish, wishedDays } from './planForms.ts';

const WEEK = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'] as const;

interface Props {
  readonly bodies: readonly [Body, ...Body[]];
  readonly onClose: () => void;
}

/** The days a body meets in a year: seen before they are planned, with those on which nobody works told apart. */
export function NewSeries({ bodies, onClose }: Props): ReactNode {
  const t = useT();
  const [body, setBody] = useState<Body>(bodies[0]);
  const [wish, setWish] = useState<Wish>(firstWish(today()));
  const council = useCouncil().data;
  const closed = closedDays(council, useMeetings({ body: body.id }).data ?? [], t('meetings.hasMeeting'));
  const days = wishedDays(wish, closed);
  const { send, isPending, errorAt } = useCheckedChange(['date']);
  const plan = async () => {
    const n = days.filter(({ clash }) => clash === null).length;
    if (await send('meetings.plan', plannedSeries(days, body), { done: t('meetings.planned', { n }) })) onClose();
  };
  return (
    <Form
      className="meeting-form"
      label={t('meetings.series')}
      onSubmit={() => void plan()}
      isPending={isPending}
      onCancel={onClose}
    >
      <BodySelect bodies={bodies} value={body} onChange={setBody} />
      <Wishes wish={wish} onWish={(patch) => setWish({ ...wish, ...patch })} errorAt={errorAt} />
      <Preview days={days} />
      <div className="row-actions">
        <Submit isPending={isPending}>{t('meetings.plan')}</Submit>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}

interface WishesProps {
  readonly wish: Wish;
  readonly onWish: (patch: Partial<Wish>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

function Wishes({ wish, onWish, errorAt }: WishesProps): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Select
        label={t('meetings.which')}
        value={wish.which}
        onChange={(which) => onWish({ which })}
        options={WHICH.map((value) => ({ value, label: t(`meetings.which.${value}`) }))}
        error={errorAt('which') ?? errorAt('date')}
      />
      <Select
        label={t('meetings.weekday')}
        value={wish.weekday}
        onChange={(weekday) => onWish({ weekday })}
        options={WEEK.map((day, index) => ({ value: String(index + 1), label: format.weekday(day) }))}
      />
      <TextField
        label={t('meetings.year')}
        value={wish.year}
        onChange={(year) => onWish({ year })}
        maxLength={4}
        error={errorAt('year')}
      />
      <Check
        label={t('meetings.noJuly')}
        checked={wish.july === 'free'}
        onChange={(checked) => onWish({ july: checked ? 'free' : 'meets' })}
      />
    </>
  );
}

function Preview({ days }: { days: readonly PlannedDay[] }): ReactNode {
  const t = useT();
  const format = useFormat();
  const free = days.filter(({ clash }) => clash === null);
  return (
    <div className="series-preview" role="status">
      <b>{t('meetings.preview', { n: free.length })}</b>
      <p>{free.map(({ day }) => format.shortDay(day)).join(' · ')}</p>
      {days.map(({ day, clash }) =>
        clash === null ? null : (
          <p key={day} className="clash">
            {t('meetings.clash', { day: format.day(day), name: clash })}
          </p>
        ),
      )}
    </div>
  );
}
