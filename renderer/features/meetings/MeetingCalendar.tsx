import './calendar.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addDays, weekday } from '../../../shared/calendar/days.ts';
import { holidayOn } from '../../../shared/calendar/holidays.ts';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { timesText } from '../../../shared/kinds/meeting/times.ts';
import { today, useFormat } from '../../words/i18n.tsx';

/** A table for each month in which somebody meets, weeks as rows, Monday first. */
export function MeetingCalendar({ meetings }: { meetings: readonly MeetingRow[] }): ReactNode {
  const months = [...new Set(meetings.map(({ date }) => date.slice(0, 7)))];
  const byDay = Map.groupBy(meetings, ({ date }) => date);
  return (
    <div className="calendar">
      {months.map((month) => (
        <Month key={month} month={month} byDay={byDay} />
      ))}
    </div>
  );
}

const WEEKDAYS = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10', '2026-01-11'];

function Month({ month, byDay }: { month: string; byDay: ReadonlyMap<string, MeetingRow[]> }): ReactNode {
  const format = useFormat();
  return (
    <table className="month-table">
      <caption>{format.longMonth(month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {format.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Cell key={day} day={day} month={month} meetings={byDay.get(day) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekday(first));
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(start, 7 * week + day)),
  );
  return weeks.filter((week) => week.some((day) => day.startsWith(month)));
}

interface CellProps {
  readonly day: string;
  readonly month: string;
  readonly meetings: readonly MeetingRow[];
}

function Cell({ day, month, meetings }: CellProps): ReactNode {
  if (!day.startsWith(month)) return <td className="other" />;
  const holiday = holidayOn(day);
  const kind = [weekday(day) > 5 || holiday ? 'free' : '', day === today() ? 'now' : ''].filter(Boolean).join(' ');
  return (
    <td className={kind || undefined}>
      <span className="number">{Number(day.slice(8))}</span>
      {holiday ? <span className="holiday">{holiday}</span> : null}
      <ul>
        {meetings.map((row) => (
          <li key={row.id} className={row.stage === 'cancelled' ? 'cancelled' : undefined}>
            <Link to="/moeder/$id" params={{ id: row.id }}>
              {row.time ? <span className="clock">{timesText(row)}</span> : null} {row.bodyName}
            </Link>
          </li>
        ))}
      </ul>
    </td>
  );
}
