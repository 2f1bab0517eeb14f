import { useChange } from '../../data/change/useChange.ts';
import './due.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addDays } from '../../../shared/calendar/days.ts';
import { useDue, useFollowUps } from '../../data/queries.ts';
import { today, useFormat, useT } from '../../words/i18n.tsx';

/** What meetings and decisions ask for today and in the week ahead, what is late first; steps are ticked off here. */
export function Due(): ReactNode {
  const t = useT();
  const now = today();
  const meetings = useDue(now).data;
  const tasks = useFollowUps('open').data?.filter(({ due }) => due !== null && due <= addDays(now, 7));
  if (!meetings || !tasks) return null;
  return (
    <section className="due-list" aria-labelledby="overview-due">
      <h2 id="overview-due">{t('overview.dueTitle')}</h2>
      {meetings.length + tasks.length === 0 ? <p className="none">{t('overview.dueNone')}</p> : null}
      <ul>
        {meetings.map((meeting) => (
          <OfMeeting key={meeting.meeting} meeting={meeting} now={now} />
        ))}
        {tasks.map(({ id, meeting, text, owner, due }) => (
          <li key={`${meeting} ${id}`}>
            <Link to="/moeder" search={{ view: 'followUps' }}>
              {text}
            </Link>
            <span className="detail">
              <span>{owner || t('followUp.noOwner')}</span>
              <When due={due ?? now} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type DueMeeting = NonNullable<ReturnType<typeof useDue>['data']>[number];

function OfMeeting({ meeting, now }: { meeting: DueMeeting; now: string }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const { meeting: id, bodyName, date, steps, earlier } = meeting;
  return (
    <li>
      <Link to="/moeder/$id" params={{ id }}>
        {bodyName}, {format.day(date)}
      </Link>
      {steps.map((step) => (
        <label key={step.id} className="check">
          <input
            type="checkbox"
            checked={false}
            aria-label={t('overview.dueTick', { step: step.name, body: bodyName, day: format.day(date) })}
            onChange={() => void change('meetings.setStep', { id, step: step.id, done: 'yes', note: '' })}
          />
          <span className="detail">
            <span>{step.name}</span>
            <span>{step.role}</span>
            <When due={step.due} now={now} />
          </span>
        </label>
      ))}
      {earlier > 0 ? <span className="detail">{t('overview.dueEarlier', { n: earlier })}</span> : null}
    </li>
  );
}

function When({ due, now }: { due: string; now: string }): ReactNode {
  const t = useT();
  const format = useFormat();
  if (due < now) return <b className="overdue">{t('overview.dueLate', { day: format.day(due) })}</b>;
  return <span>{due === now ? t('meeting.today') : format.longDay(due)}</span>;
}
