import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { useFollowUps, useSettings } from '../../data/queries.ts';
import { Check, Select } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import {
  ALL_TASKS,
  type FollowUpFilter,
  type FollowUpRow,
  isOverdue,
  shownTasks,
  tickedTask,
  wordsOf,
} from './followUps.ts';

/** What decisions asked somebody to do, the most urgent first. */
export function FollowUps(): ReactNode {
  const t = useT();
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const [filter, setFilter] = useState(ALL_TASKS);
  const known = useFollowUps(which).data;
  if (!known) return null;
  const rows = shownTasks(known, filter, today());
  return (
    <section className="follow-ups" aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t('followUp.title')}</h2>
      <div className="follow-up-filters">
        <Filters known={known} filter={filter} put={(patch) => setFilter({ ...filter, ...patch })} />
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

interface FiltersProps {
  readonly known: readonly FollowUpRow[];
  readonly filter: FollowUpFilter;
  readonly put: (patch: Partial<FollowUpFilter>) => void;
}

function Filters({ known, filter, put }: FiltersProps): ReactNode {
  const t = useT();
  const options = (words: readonly string[]) => [
    { value: '', label: t('followUp.any') },
    ...wordsOf(words).map((word) => ({ value: word, label: word })),
  ];
  return (
    <>
      <Select
        label={t('followUp.owner')}
        value={filter.owner}
        onChange={(owner) => put({ owner })}
        options={options(known.map((row) => row.owner))}
      />
      <Select
        label={t('council.body')}
        value={filter.bodyName}
        onChange={(bodyName) => put({ bodyName })}
        options={options(known.map((row) => row.bodyName))}
      />
      <Check
        label={t('followUp.onlyOverdue')}
        checked={filter.overdue === 'only'}
        onChange={(only) => put({ overdue: only ? 'only' : 'all' })}
      />
    </>
  );
}

function Line({ row }: { row: FollowUpRow }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const by = useSettings().data?.profile.name ?? '';
  const tick = (told: { readonly note: string } | null) =>
    void change('meetings.putFollowUp', tickedTask(row, told, { by, now: today() }));
  const isLate = isOverdue(row, today());
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
      <span className={isLate ? 'due late' : 'due'}>
        {[row.due ? format.day(row.due) : '', isLate ? t('followUp.overdue') : ''].filter(Boolean).join(', ')}
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
      onBlur={() => (text.trim() === note ? undefined : onKeep(text))}
    />
  );
}
