import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { timesText } from '../../../shared/kinds/meeting/times.ts';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { Stage } from './Stage.tsx';
import { useDispatchDay } from './useDispatchDay.ts';

/** By month, one line each. */
export function MeetingList({ meetings }: { meetings: readonly MeetingRow[] }): ReactNode {
  const format = useFormat();
  const months = Map.groupBy(meetings, ({ date }) => date.slice(0, 7));
  return (
    <div className="meeting-months">
      {[...months].map(([month, rows]) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`} className="month">
            {format.longMonth(month)}
          </h2>
          <ul>
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ row }: { row: MeetingRow }): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <li className={row.stage === 'cancelled' ? 'meeting-line cancelled' : 'meeting-line'}>
      <span className="when">
        <span className="day">{format.weekday(row.date)}</span>
        <span className="number">{Number(row.date.slice(8))}</span>
        <span className="clock">{timesText(row)}</span>
      </span>
      <span className="what">
        <Link to="/moeder/$id" params={{ id: row.id }}>
          {row.bodyName}
        </Link>
        <span className="detail">
          {[
            row.kind === 'extraordinary' ? t('meetings.kind.extraordinary') : '',
            t('meetings.items', { n: row.items }),
            row.place,
            row.movedFrom ? t('meetings.movedFrom', { day: format.day(row.movedFrom) }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="state">
        <Stage stage={row.stage} />
        <Due row={row} />
      </span>
    </li>
  );
}

/** When the material must be out, as long as it is not. */
function Due({ row }: { row: MeetingRow }): ReactNode {
  const t = useT();
  const format = useFormat();
  const due = useDispatchDay(row);
  if (row.stage !== 'planned' || row.items === 0) return null;
  const isLate = due < today();
  return (
    <span className={isLate ? 'due late' : 'due'}>
      {t(isLate ? 'meetings.overdue' : 'meetings.due', { day: format.day(due) })}
    </span>
  );
}
