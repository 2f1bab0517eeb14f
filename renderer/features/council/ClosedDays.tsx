import { Trash2 } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';
import { useCouncilRemoval } from './useCouncilChange.ts';

/** Days on which the town hall is closed though the law counts them. */
export function ClosedDays({ council }: CouncilProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const remove = useCouncilRemoval();
  const days = [...council.closedDays].sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <section aria-labelledby="council-closed">
      <h2 id="council-closed">{t('council.part.closedDays')}</h2>
      <p className="hint">{t('council.closedHelp')}</p>
      {days.length === 0 ? (
        <p className="hint">{t('council.noClosed')}</p>
      ) : (
        <table className="council">
          <thead>
            <tr>
              <th scope="col">{t('council.date')}</th>
              <th scope="col">{t('council.closedName')}</th>
              <th scope="col">
                <span className="hidden-visually">{t('council.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.id}>
                <th scope="row">{format.longDay(day.id)}</th>
                <td>{day.name}</td>
                <td className="number">
                  <IconButton
                    label={t('council.removeOne', { name: format.day(day.id) })}
                    onPress={() => void remove({ list: 'closedDays', item: day }, format.day(day.id))}
                  >
                    <Trash2 size={15} aria-hidden />
                  </IconButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NewDay />
    </section>
  );
}

function NewDay(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await change('council.put', { items: [{ list: 'closedDays', item: { id, name: name.trim() } }] }))) return;
    setId('');
    setName('');
  };
  return (
    <form className="council-form" aria-label={t('council.newClosed')} onSubmit={(event) => void submit(event)}>
      <TextField label={t('council.date')} type="date" value={id} onChange={setId} />
      <TextField label={t('council.closedName')} value={name} onChange={setName} maxLength={200} />
      <button type="submit" className="btn primary" disabled={id === ''}>
        {t('council.newClosed')}
      </button>
    </form>
  );
}
