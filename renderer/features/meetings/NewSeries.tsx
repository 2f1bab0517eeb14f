import { type FormEvent, type ReactNode, useState } from 'react';
import { seriesDays } from '../../../shared/calendar/series.ts';
import type { Body } from '../../../shared/kinds/council/council.ts';
import { endFor } from '../../../shared/kinds/meeting/times.ts';
import { useApi } from '../../data/api.tsx';
import { useCouncil } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, Select, TextField } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

const WEEK = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'] as const;
const WHICH = ['1', '2', '3', '4', '5'] as const;
const JULY = 7;

interface Wish {
  readonly weekday: string;
  readonly which: (typeof WHICH)[number];
  readonly year: string;
  readonly july: 'free' | 'meets';
}

/** The days a body meets in a year: seen before they are planned, with those on which nobody works told apart. */
export function NewSeries({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  const council = useCouncil().data;
  const bodies = council?.bodies ?? [];
  const [body, setBody] = useState('');
  const [wish, setWish] = useState<Wish>({
    weekday: '1',
    which: '5',
    year: String(Number(today().slice(0, 4)) + 1),
    july: 'free',
  });
  const chosen = bodies.find(({ id }) => id === body) ?? bodies[0];
  const days = useDays(wish);
  const free = days.filter(({ clash }) => clash === null).map(({ day }) => day);
  const { error, submit } = useSubmit(chosen, { days: free, onClose });
  return (
    <form className="meeting-form" aria-label={t('meetings.series')} onSubmit={submit}>
      <Select
        label={t('meetings.body')}
        value={chosen?.id ?? ''}
        onChange={setBody}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Wishes wish={wish} onWish={(patch) => setWish({ ...wish, ...patch })} />
      <Preview days={days} />
      {error ? <p role="alert">{error}</p> : null}
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={!chosen || free.length === 0}>
          {t('meetings.plan')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

function useDays({ weekday, which, year, july }: Wish) {
  const closed = new Map(useCouncil().data?.closedDays.map(({ id, name }) => [id, name]));
  if (!/^20\d\d$/.test(year)) return [];
  const period = { from: `${year}-01-01`, to: `${year}-12-31`, freeMonths: july === 'free' ? [JULY] : [] };
  const rule = { every: 'month', weekday: Number(weekday), which: Number(which) as 1 | 2 | 3 | 4 | 5 } as const;
  return seriesDays(rule, period, closed);
}

function useSubmit(body: Body | undefined, { days, onClose }: { days: readonly string[]; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const [error, setError] = useState('');
  const plan = async () => {
    if (!body) return;
    const { id, time, place, name } = body;
    const ends = endFor(body);
    const meetings = days.map((date) => ({ body: id, date, time, ends, place, kind: 'ordinary' as const }));
    const result = await api.meetings.plan({ meetings });
    if (result.ok) {
      toast({ text: t('meetings.planned', { n: meetings.length }) });
      onClose();
    } else if (result.error.code === 'conflict')
      setError(t('meetings.taken', { body: name, day: format.day(String(result.error.details?.date ?? days[0])) }));
    else setError(errorText(result.error));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void plan();
  };
  return { error, submit };
}

function Wishes({ wish, onWish }: { wish: Wish; onWish: (patch: Partial<Wish>) => void }): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Select
        label={t('meetings.which')}
        value={wish.which}
        onChange={(which) => onWish({ which })}
        options={WHICH.map((value) => ({ value, label: t(`meetings.which.${value}`) }))}
      />
      <Select
        label={t('meetings.weekday')}
        value={wish.weekday}
        onChange={(weekday) => onWish({ weekday })}
        options={WEEK.map((day, index) => ({ value: String(index + 1), label: format.weekday(day) }))}
      />
      <TextField label={t('meetings.year')} value={wish.year} onChange={(year) => onWish({ year })} maxLength={4} />
      <Check
        label={t('meetings.noJuly')}
        checked={wish.july === 'free'}
        onChange={(checked) => onWish({ july: checked ? 'free' : 'meets' })}
      />
    </>
  );
}

function Preview({ days }: { days: ReturnType<typeof seriesDays> }): ReactNode {
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
