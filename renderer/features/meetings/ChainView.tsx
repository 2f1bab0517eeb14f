import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { type MeetingChain, meetingChains, type NextStop } from '../../../shared/meeting/chains.ts';
import { useCouncil, useMeetings } from '../../data/queries.ts';
import { useFormat, useT } from '../../words/i18n.tsx';

interface Props {
  /** First day shown. */
  readonly from: string | undefined;
  /** Id of the committee shown; empty for all. */
  readonly body: string;
}

/** How far it is from each committee meeting to the council, and which meetings come too soon to be reached. */
export function ChainView({ from, body }: Props): ReactNode {
  const t = useT();
  const council = useCouncil().data;
  const rows = useMeetings(from ? { from } : {}).data;
  if (!council || !rows) return null;
  const planned = rows.filter(({ stage }) => stage !== 'cancelled');
  const chains = meetingChains(council, planned).filter(({ committee }) => body === '' || committee.body === body);
  if (chains.length === 0) return <p className="none">{t('chains.none')}</p>;
  const nameOf = (id: string) => council.bodies.find((one) => one.id === id)?.name ?? '';
  return (
    <div className="chains">
      <p className="hint">{t('chains.help')}</p>
      <table className="council">
        <thead>
          <tr>
            <th scope="col">{t('chains.committee')}</th>
            <th scope="col">{t('council.financeCommittee')}</th>
            <th scope="col">{t('council.municipalCouncil')}</th>
            <th scope="col" className="number">
              {t('chains.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {chains.map((chain) => (
            <Line key={chain.committee.id} chain={chain} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ chain, nameOf }: { chain: MeetingChain; nameOf: (body: string) => string }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { committee, finance, council, missed } = chain;
  const total = (finance?.days ?? 0) + (council?.days ?? 0);
  return (
    <tr>
      <th scope="row">
        <Link to="/moeder/$id" params={{ id: committee.id as RecordId }}>
          {nameOf(committee.body)}
        </Link>
        <span className="detail">{format.day(committee.date)}</span>
        {missed.map((one) => (
          <span key={one.id} className="missed">
            {t('chains.missed', {
              body: nameOf(one.body),
              day: format.shortDay(one.date),
              last: format.shortDay(one.lastDay),
            })}
          </span>
        ))}
      </th>
      <td>
        <Stop stop={finance} />
      </td>
      <td>
        <Stop stop={council} />
      </td>
      <td className="number">{council ? t('chains.days', { n: total }) : '–'}</td>
    </tr>
  );
}

function Stop({ stop }: { stop: NextStop | null }): ReactNode {
  const t = useT();
  const format = useFormat();
  if (!stop) return <span className="missed">{t('chains.notPlanned')}</span>;
  return (
    <>
      <Link to="/moeder/$id" params={{ id: stop.id as RecordId }}>
        {format.shortDay(stop.date)}
      </Link>
      <span className="detail">{t('chains.after', { n: stop.days })}</span>
    </>
  );
}
