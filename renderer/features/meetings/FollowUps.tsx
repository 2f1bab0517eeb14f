import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { contract } from '../../../shared/contract/index.ts';
import type { OutputOf } from '../../../shared/rpc/procedure.ts';
import { useApi } from '../../api/api.tsx';
import { useFollowUps, useSettings } from '../../api/queries.ts';
import { today, useFormat, useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Check } from '../../ui/Field.tsx';
import { useToast } from '../../ui/toasts.tsx';

type Row = OutputOf<(typeof contract)['meetings']['followUps']>[number];

/** What decisions asked somebody to do, the most urgent first. */
export function FollowUps(): ReactNode {
  const t = useT();
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const rows = useFollowUps(which).data;
  if (!rows) return null;
  return (
    <section className="follow-ups" aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t('followUp.title')}</h2>
      <Check label={t('followUp.all')} checked={which === 'all'} onChange={(all) => setWhich(all ? 'all' : 'open')} />
      {rows.length === 0 ? <p className="none">{t('followUp.none')}</p> : null}
      <ul>
        {rows.map((row) => (
          <Line key={`${row.meeting} ${row.id}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Line({ row }: { row: Row }): ReactNode {
  const t = useT();
  const format = useFormat();
  const tick = useTick(row);
  const isLate = row.done === null && row.due !== null && row.due < today();
  return (
    <li>
      <input
        type="checkbox"
        aria-label={t('followUp.done', { text: row.text })}
        checked={row.done !== null}
        onChange={(event) => tick(event.target.checked ? 'done' : 'open')}
      />
      <span className="what">
        <span>{row.text}</span>
        <Link className="detail" to="/moeder/$id" params={{ id: row.meeting }}>
          {t('followUp.from', { body: row.bodyName, day: format.day(row.date), title: row.title })}
        </Link>
      </span>
      <span>{row.owner || t('followUp.noOwner')}</span>
      <span className={isLate ? 'due late' : 'due'}>
        {[row.due ? format.day(row.due) : '', isLate ? t('followUp.overdue') : ''].filter(Boolean).join(', ')}
      </span>
    </li>
  );
}

function useTick(row: Row): (state: 'done' | 'open') => void {
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const by = useSettings().data?.profile.name ?? '';
  return (state) => {
    const { meeting, bodyName: _bodyName, date: _date, title: _title, ...followUp } = row;
    const done = state === 'done' ? { on: today(), by, note: '' } : null;
    void api.meetings.putFollowUp({ id: meeting, followUp: { ...followUp, done } }).then((result) => {
      if (!result.ok) toast({ text: errorText(result.error.code) });
    });
  };
}
