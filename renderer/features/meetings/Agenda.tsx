import type { ReactNode } from 'react';
import { clockText } from '../../../shared/calendar/clock.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { minutesOfDay, type PlannedTimes, plannedMinutes } from '../../../shared/kinds/meeting/times.ts';
import { agendaOrder, agendaRank, clock } from '../../../shared/meeting/agenda.ts';
import { useT } from '../../words/i18n.tsx';
import { AddToAgenda } from './AddToAgenda.tsx';
import { AgendaList } from './AgendaList.tsx';
import type { OpenMeeting } from './open.ts';

const FIXED: ReadonlySet<AgendaItem['kind']> = new Set(['approval', 'announcements', 'followUp']);

/** What stands over an item: the group it is taken with. */
function headingOf({ kind, group, openness }: AgendaItem) {
  if (FIXED.has(kind)) return 'group.first' as const;
  if (openness.closed) return 'group.closed' as const;
  return group === null ? ('group.none' as const) : (`group.${group}` as const);
}

/** The agenda as it is read: fixed items, then by who decides, closed items last. Items are moved within their group. */
export function Agenda({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const { content, row } = meeting;
  const items = agendaOrder(content.items);
  const times = clock(content, items);
  const groups = Map.groupBy(items, headingOf);
  const canChange = row.stage === 'planned' || row.stage === 'dispatched' || row.stage === 'inSession';
  return (
    <section className="agenda" aria-label={t('meeting.items')}>
      {items.length === 0 ? <p className="none">{t('meeting.empty')}</p> : null}
      {[...groups].map(([heading, group]) => (
        <section key={heading} aria-labelledby={heading}>
          <h2 id={heading}>{t(heading)}</h2>
          {[...Map.groupBy(group, agendaRank)].map(([rank, list]) => (
            <AgendaList key={rank} label={t(heading)} meeting={meeting} items={list} times={times} />
          ))}
        </section>
      ))}
      <Ends times={content} items={items} />
      {canChange ? <AddToAgenda meeting={meeting} /> : null}
    </section>
  );
}

/** When the items are through by their estimates; whether that is later than planned. */
function Ends({ times, items }: { times: PlannedTimes; items: readonly AgendaItem[] }): ReactNode {
  const t = useT();
  if (times.time === null || items.length === 0) return null;
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const time = clockText(minutesOfDay(times.time) + total).replace(':', '.');
  const planned = plannedMinutes(times);
  if (times.ends === null || planned === null) return <p className="ends">{t('meeting.total', { time })}</p>;
  if (total <= planned) return <p className="ends">{t('meeting.totalWithin', { time })}</p>;
  return <p className="ends over">{t('meeting.totalOver', { time, ends: times.ends.replace(':', '.') })}</p>;
}
