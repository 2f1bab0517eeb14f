import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { contract } from '../../../shared/contract/index.ts';
import type { OutputOf } from '../../../shared/rpc/procedure.ts';
import { useApi } from '../../data/api.tsx';
import { useFollowUps, useSettings } from '../../data/queries.ts';
import { Check, Select } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

type Row = OutputOf<(typeof contract)['meetings']['followUps']>[number];

/** What decisions asked somebody to do, the most urgent first. */
export function FollowUps(): ReactNode {
  const t = useT();
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const [owner, setOwner] = useState('');
  const [body, setBody] = useState('');
  const [overdue, setOverdue] = useState<'only' | 'all'>('all');
  const known = useFollowUps(which).data;
  if (!known) return null;
  const rows = known.filter(
    (row) =>
      (owner === '' || row.owner === owner) &&
      (body === '' || row.bodyName === body) &&
      (overdue === 'all' || isLate(row)),
  );
  return (
    <section className="follow-ups" aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t('followUp.title')}</h2>
      <div className="follow-up-filters">
        <Filter label={t('followUp.owner')} value={owner} onChange={setOwner} values={known.map((row) => row.owner)} />
        <Filter label={t('council.body')} value={body} onChange={setBody} values={known.map((row) => row.bodyName)} />
        <Check
          label={t('followUp.onlyOverdue')}
          checked={overdue === 'only'}
          onChange={(only) => setOverdue(only ? 'only' : 'all')}
        />
        <Check label={t('followUp.all')} checked={which === 'all'} onChange={(all) => setWhich(all ? 'all' : 'open')} />
      </div>
      {rows.length === 0 ? (
        <p className="none">{t(known.length === 0 ? 'followUp.none' : 'followUp.noneHere')}</p>
      ) : null}
      <ul>
        {rows.map((row) => (
          <Line key={`${row.meeting} ${row.id}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

const isLate = ({ done, due }: Row): boolean => done === null && due !== null && due < today();

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly values: readonly string[];
}

/** One of the words the tasks have, or all. */
function Filter({ label, value, onChange, values }: FilterProps): ReactNode {
  const t = useT();
  const words = [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b, 'da'));
  return (
    <Select
      label={label}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: t('followUp.any') }, ...words.map((word) => ({ value: word, label: word }))]}
    />
  );
}

function Line({ row }: { row: Row }): ReactNode {
  const t = useT();
  const format = useFormat();
  const tick = useTick(row);
  return (
    <li>
      <input
        type="checkbox"
        aria-label={t('followUp.done', { text: row.text })}
        checked={row.done !== null}
        onChange={(event) => tick(event.target.checked ? { note: '' } : null)}
      />
      <span className="what">
        <span>{row.text}</span>
        <Link className="detail" to="/moeder/$id" params={{ id: row.meeting }}>
          {t('followUp.from', { body: row.bodyName, day: format.day(row.date), title: row.title })}
        </Link>
        {row.done ? <Note key={row.done.note} note={row.done.note} onKeep={(note) => tick({ note })} /> : null}
      </span>
      <span>{row.owner || t('followUp.noOwner')}</span>
      <span className={isLate(row) ? 'due late' : 'due'}>
        {[row.due ? format.day(row.due) : '', isLate(row) ? t('followUp.overdue') : ''].filter(Boolean).join(', ')}
      </span>
    </li>
  );
}

/** How it was done; kept when the field is left. */
function Note({ note, onKeep }: { note: string; onKeep: (note: string) => void }): ReactNode {
  const t = useT();
  const [text, setText] = useState(note);
  return (
    <input
      className="note"
      aria-label={t('followUp.note')}
      placeholder={t('followUp.note')}
      value={text}
      maxLength={500}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => (text.trim() === note ? undefined : onKeep(text.trim()))}
    />
  );
}

/** Done with a note, or, with null, not done after all. */
function useTick(row: Row): (done: { readonly note: string } | null) => void {
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const by = useSettings().data?.profile.name ?? '';
  return (kept) => {
    const { meeting, bodyName: _bodyName, date: _date, title: _title, ...followUp } = row;
    const done = kept ? { on: row.done?.on ?? today(), by: row.done?.by ?? by, note: kept.note } : null;
    void api.meetings.putFollowUp({ id: meeting, followUp: { ...followUp, done } }).then((result) => {
      if (!result.ok) toast({ text: errorText(result.error) });
    });
  };
}
