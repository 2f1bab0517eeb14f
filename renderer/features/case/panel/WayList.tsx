import './way.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseHandling } from '../../../../shared/contract/meetings.ts';
import { PutOnMeeting } from '../../../data/PutOnMeeting.tsx';
import { useCaseWay } from '../../../data/queries.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFormat, useT } from '../../../words/i18n.tsx';

/** Sagens gang: what every body did with the case or is to do with it, oldest first. */
export function WayList({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const way = useCaseWay(session.id).data;
  if (!way) return null;
  return (
    <section className="way" aria-labelledby="way">
      <h3 id="way">{t('way.title')}</h3>
      {way.length === 0 ? <p className="hint">{t('way.none')}</p> : null}
      <ol>
        {way.map((stop) => (
          <Stop key={`${stop.meeting} ${stop.body} ${stop.date}`} stop={stop} />
        ))}
      </ol>
      <PutOnMeeting session={session} way={way} />
    </section>
  );
}

function Stop({ stop }: { stop: CaseHandling }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { body, date, meeting, number, outcome, stayed, role } = stop;
  const what = [
    t(`role.${role}`),
    number ? t('way.item', { number }) : '',
    outcome ? t(`outcome.${outcome}`) : t('way.planned'),
    stayed ? t('way.stayed') : '',
  ];
  return (
    <li className={outcome ? 'done' : undefined}>
      <span className="day">{date ? format.shortDay(date) : t('way.noDate')}</span>
      <span>
        {meeting ? (
          <Link to="/moeder/$id" params={{ id: meeting }}>
            {body}
          </Link>
        ) : (
          body
        )}
        <span className="hint">{what.filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  );
}
